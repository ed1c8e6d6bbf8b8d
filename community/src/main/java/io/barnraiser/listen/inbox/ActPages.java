package io.barnraiser.listen.inbox;

import io.barnraiser.listen.feedback.Act;
import io.barnraiser.listen.feedback.ActResult;
import io.barnraiser.listen.feedback.Feedback;
import io.barnraiser.listen.feedback.FeedbackId;
import io.barnraiser.listen.feedback.Feedbacks;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.List;

/// What is done with one thing that was told, and taking it back.
final class ActPages {

    private final Feedbacks feedbacks;
    private final Answers answers;
    private final ActForm form;

    ActPages(Feedbacks feedbacks, Answers answers, ActForm form) {
        this.feedbacks = feedbacks;
        this.answers = answers;
        this.form = form;
    }

    List<Route> routes() {
        String one = Address.PATH + "/{id}/";
        return List.of(
                Route.post(one + "answer", Permissions.LISTENING_WRITE, this::answer),
                Route.post(one + "route", Permissions.LISTENING_WRITE, request -> act(request, "route")),
                Route.post(one + "assign", Permissions.LISTENING_WRITE, request -> act(request, "assign")),
                Route.post(one + "merge", Permissions.LISTENING_WRITE, request -> act(request, "merge")),
                Route.post(one + "snooze", Permissions.LISTENING_WRITE, request -> act(request, "snooze")),
                Route.post(one + "kind", Permissions.LISTENING_WRITE, request -> act(request, "kind")),
                Route.post(one + "done", Permissions.LISTENING_WRITE, request -> act(request, "done")),
                Route.post(one + "reopen", Permissions.LISTENING_WRITE, request -> act(request, "reopen")),
                Route.post(Address.PATH + "/bulk", Permissions.LISTENING_WRITE, this::bulk),
                Route.post(Address.PATH + "/acts/{id}/undo", Permissions.LISTENING_WRITE, this::undo));
    }

    private Response answer(Request request) {
        Feedback told = feedbacks.find(new FeedbackId(request.pathLong("id"))).orElseThrow(() -> gone(request));
        ActForm.Answer answer = ActForm.answer(request);
        String actor = request.viewer().name();
        return switch (answers.answer(actor, told, answer.way(), answer.text())) {
            case Sent.Out out -> {
                if (request.form("done").isPresent()) {
                    feedbacks.act(actor, told.id(), new Act.Closed());
                }
                yield back(request)
                        .toast(
                                out.left() > 0
                                        ? "listening.sent.left"
                                        : out.people() > 1 ? "listening.sent.many" : "listening.sent",
                                Integer.toString(out.people()),
                                Integer.toString(out.left()));
            }
            case Sent.Not not ->
                here(request).toast(not.why().isEmpty() ? "listening.closed" : "listening.failed", not.why());
            case Sent.Busy busy -> here(request).toast("listening.busy", busy.actor());
            case Sent.MayBeOut other -> here(request).toast("listening.may-be-out", other.actor());
        };
    }

    private static Response here(Request request) {
        return Response.redirect(request.form("here"), Address.PATH);
    }

    private Response act(Request request, String what) {
        Act act = form.read(request, what);
        ActResult result = feedbacks.act(request.viewer().name(), new FeedbackId(request.pathLong("id")), act);
        return switch (result) {
            case ActResult.Done done ->
                back(request)
                        .toastWithUndo(Address.PATH + "/acts/" + done.deed() + "/undo", "listening.did." + what, "1");
            case ActResult.Refused refused -> {
                if (refused.why() == ActResult.Why.GONE) {
                    throw gone(request);
                }
                yield Response.redirect(request.form("here"), Address.PATH).toast(key(refused));
            }
        };
    }

    /// The same with many; what cannot be done with one of them is left undone, and said.
    private Response bulk(Request request) {
        List<FeedbackId> ids = request.formAll("id").stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(id -> new FeedbackId(Long.parseLong(id)))
                .distinct()
                .limit(200)
                .toList();
        String what = request.form("do").orElse("");
        Act act = form.readForMany(request, what);
        int done = 0;
        for (FeedbackId id : ids) {
            done += feedbacks.act(request.viewer().name(), id, act) instanceof ActResult.Done ? 1 : 0;
        }
        int left = ids.size() - done;
        return Response.redirect(request.form("here"), Address.PATH)
                .toast(
                        left > 0 ? "listening.bulk.left" : "listening.did." + what,
                        Integer.toString(done),
                        Integer.toString(left));
    }

    private Response undo(Request request) {
        return switch (feedbacks.undo(request.viewer().name(), request.pathLong("id"))) {
            case ActResult.Done done ->
                Response.redirect(
                                request.form("back")
                                        .or(() -> request.header("Referer").map(ActPages::path)),
                                Address.PATH)
                        .toast("listening.undone");
            case ActResult.Refused refused ->
                Response.redirect(request.form("back"), Address.PATH).toast(key(refused));
        };
    }

    private static String path(String referer) {
        return referer.replaceFirst("^https?://[^/]*", "");
    }

    private static Response back(Request request) {
        return Response.redirect(request.form("then").or(() -> request.form("here")), Address.PATH);
    }

    private static String key(ActResult.Refused refused) {
        return "listening.not."
                + refused.why().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static RuntimeException gone(Request request) {
        return Problem.notFound("Nothing was told under the number %s, or it was erased.".formatted(request.path("id")))
                .exception();
    }
}
