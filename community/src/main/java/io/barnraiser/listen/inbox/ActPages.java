package io.barnraiser.listen.inbox;

import io.barnraiser.listen.feedback.Act;
import io.barnraiser.listen.feedback.ActResult;
import io.barnraiser.listen.feedback.Feedback;
import io.barnraiser.listen.feedback.FeedbackId;
import io.barnraiser.listen.feedback.FeedbackKind;
import io.barnraiser.listen.feedback.Feedbacks;
import io.barnraiser.listen.feedback.Way;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// What is done with one thing that was told, and taking it back.
final class ActPages {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Feedbacks feedbacks;
    private final Answers answers;
    private final Departments departments;

    ActPages(Feedbacks feedbacks, Answers answers, Departments departments) {
        this.feedbacks = feedbacks;
        this.answers = answers;
        this.departments = departments;
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
        String text = request.form("text").orElse("").strip();
        Optional<Way> way = request.form("way").flatMap(Way::of);
        if (text.isEmpty() || text.length() > Act.LONGEST) {
            throw invalid("text", "Write an answer of 1 to %d characters.".formatted(Act.LONGEST));
        }
        if (way.isEmpty()) {
            throw invalid("way", "Say by which way it goes: place, hub, mail or elsewhere.");
        }
        String actor = request.viewer().name();
        return switch (answers.answer(actor, told, way.get(), text)) {
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
        Act act = read(request, what);
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

    private Act read(Request request, String what) {
        return switch (what) {
            case "route" -> {
                long department = number(request, "department");
                if (department > 0 && departments.find(department).isEmpty()) {
                    throw invalid("department", "There is no such department now.");
                }
                yield new Act.Routed(department, note(request));
            }
            case "assign" -> new Act.Assigned(number(request, "account"));
            case "merge" -> new Act.Merged(new FeedbackId(number(request, "into")));
            case "snooze" -> new Act.Snoozed(until(request));
            case "kind" ->
                new Act.Sorted(request.form("kind")
                        .flatMap(FeedbackKind::of)
                        .filter(FeedbackKind.CHOICES::contains)
                        .orElseThrow(() ->
                                invalid("kind", "A kind is one of question, problem, wish, praise, thanks, other.")));
            case "done" -> new Act.Closed();
            case "reopen" -> new Act.Reopened();
            default -> throw new IllegalArgumentException(what);
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
        if (!List.of("route", "assign", "snooze", "kind", "done").contains(what)) {
            throw invalid("do", "That cannot be done with several.");
        }
        Act act = read(request, what);
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

    private static Instant until(Request request) {
        String word = request.form("until").orElse("").strip();
        LocalDate today = request.now().atZone(request.viewer().zone()).toLocalDate();
        try {
            LocalDate day = word.matches("\\d{1,3}") ? today.plusDays(Long.parseLong(word)) : LocalDate.parse(word);
            return day.atTime(MORNING).atZone(request.viewer().zone()).toInstant();
        } catch (DateTimeException e) {
            throw invalid("until", "'%s' is no day; write one such as 2026-12-01.".formatted(word));
        }
    }

    private static String note(Request request) {
        String note = request.form("note").orElse("").strip();
        if (note.length() > Act.LONGEST) {
            throw invalid("note", "A note has at most %d characters.".formatted(Act.LONGEST));
        }
        return note;
    }

    private static long number(Request request, String name) {
        String value = request.form(name).orElse("").strip();
        if (!value.matches("\\d{1,18}")) {
            throw invalid(name, "'%s' is no number.".formatted(value));
        }
        return Long.parseLong(value);
    }

    private static RuntimeException invalid(String field, String message) {
        return Problem.invalid("That cannot be done as asked", List.of(new FieldError(field, message)))
                .exception();
    }

    private static RuntimeException gone(Request request) {
        return Problem.notFound("Nothing was told under the number %s, or it was erased.".formatted(request.path("id")))
                .exception();
    }
}
