package io.barnraiser.activity.webhook;

import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Webhooks on the desk: making one, seeing what became of its events, sending again.
final class WebhookPages {

    private static final Permission MANAGE = Permissions.WEBHOOKS_MANAGE;
    private static final String PATH = "/desk/settings/webhooks";
    private static final int ROWS = 50;

    private final Webhooks webhooks;
    private final Runnable hurry;

    /// @param hurry sends what is due now rather than at the next round
    WebhookPages(Webhooks webhooks, Runnable hurry) {
        this.webhooks = webhooks;
        this.hurry = hurry;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, MANAGE, request -> page("", Set.of(), List.of())),
                Route.post(PATH, MANAGE, this::add),
                Route.get(PATH + "/{id}", MANAGE, this::show),
                Route.post(PATH + "/{id}/pause", MANAGE, request -> pause(request, true)),
                Route.post(PATH + "/{id}/resume", MANAGE, request -> pause(request, false)),
                Route.post(PATH + "/{id}/test", MANAGE, this::test),
                Route.post(PATH + "/{id}/revive", MANAGE, this::revive),
                Route.post(PATH + "/{id}/remove", MANAGE, this::remove),
                Route.post(PATH + "/{id}/deliveries/{delivery}/again", MANAGE, this::again));
    }

    private Response add(Request request) {
        String typed = request.form("url").orElse("").strip();
        Set<String> chosen = Set.copyOf(request.formAll("type"));
        Set<EventType> types = EventType.choices().stream()
                .filter(type -> chosen.contains(type.word()))
                .collect(Collectors.toSet());
        Optional<URI> url = address(typed);
        List<FieldError> errors = new ArrayList<>();
        if (url.isEmpty()) {
            errors.add(new FieldError("url", "webhook.fault.url"));
        }
        if (types.isEmpty()) {
            errors.add(new FieldError("type", "webhook.fault.type"));
        }
        if (url.isEmpty() || types.isEmpty()) {
            return page(typed, chosen, errors).invalid();
        }
        Webhooks.Made made = webhooks.add(request.viewer().name(), url.get(), types);
        return Response.page("activity/webhook/shown", new WebhookShownPage(made))
                .header("Cache-Control", "no-store");
    }

    private Response show(Request request) {
        Webhook webhook = webhook(request);
        String state = request.query("state")
                .filter(word -> Set.of("waiting", "delivered", "dead").contains(word))
                .orElse("");
        long before = request.query("after")
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(Long.MAX_VALUE);
        List<Delivery> found = webhooks.deliveries(webhook.id(), state, before, ROWS + 1);
        List<Delivery> shown = found.subList(0, Math.min(ROWS, found.size()));
        String next = found.size() > ROWS
                ? PATH + "/" + webhook.id() + "?state=" + state + "&after="
                        + shown.getLast().id()
                : "";
        Map<Delivery.State, Long> counts = webhooks.counts(webhook.id());
        return Response.page(
                "activity/webhook/webhook",
                new WebhookPage(
                        webhook,
                        counts.getOrDefault(Delivery.State.WAITING, 0L),
                        counts.getOrDefault(Delivery.State.DELIVERED, 0L),
                        counts.getOrDefault(Delivery.State.DEAD, 0L),
                        state,
                        shown,
                        next));
    }

    private Response pause(Request request, boolean paused) {
        Webhook webhook = webhook(request);
        webhooks.pause(request.viewer().name(), webhook.id(), paused);
        hurry.run();
        return back(webhook).toast(paused ? "webhook.paused.done" : "webhook.resumed.done");
    }

    private Response test(Request request) {
        Webhook webhook = webhook(request);
        webhooks.test(webhook.id());
        hurry.run();
        return back(webhook).toast("webhook.test.done");
    }

    private Response again(Request request) {
        Webhook webhook = webhook(request);
        if (!webhooks.again(request.viewer().name(), webhook.id(), request.pathLong("delivery"))) {
            throw Problem.notFound("This delivery is not kept any more.").exception();
        }
        hurry.run();
        return back(webhook).toast("webhook.again.done");
    }

    private Response revive(Request request) {
        Webhook webhook = webhook(request);
        int revived = webhooks.reviveDead(request.viewer().name(), webhook.id());
        hurry.run();
        return back(webhook).toast("webhook.revived.done", String.valueOf(revived));
    }

    private Response remove(Request request) {
        webhooks.remove(request.viewer().name(), webhook(request).id());
        return Response.redirect(PATH).toast("webhook.removed.done");
    }

    private Response page(String url, Set<String> chosen, List<FieldError> errors) {
        List<WebhooksPage.Row> rows = webhooks.list().stream().map(this::row).toList();
        return Response.page(
                "activity/webhook/webhooks", new WebhooksPage(rows, EventType.choices(), url, chosen, errors));
    }

    private WebhooksPage.Row row(Webhook webhook) {
        Map<Delivery.State, Long> counts = webhooks.counts(webhook.id());
        return new WebhooksPage.Row(
                webhook,
                counts.getOrDefault(Delivery.State.WAITING, 0L),
                counts.getOrDefault(Delivery.State.DELIVERED, 0L),
                counts.getOrDefault(Delivery.State.DEAD, 0L));
    }

    private Webhook webhook(Request request) {
        return webhooks.find(new WebhookId(request.pathLong("id")))
                .orElseThrow(() -> Problem.notFound("There is no such webhook. It may have been removed.")
                        .exception());
    }

    private static Response back(Webhook webhook) {
        return Response.redirect(PATH + "/" + webhook.id());
    }

    /// An address of the web. Whether we may send there is looked at when we send.
    private static Optional<URI> address(String typed) {
        try {
            URI url = URI.create(typed);
            boolean isWeb = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            boolean isWhole = url.getHost() != null && url.getUserInfo() == null && typed.length() <= 2_000;
            return isWeb && isWhole ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
