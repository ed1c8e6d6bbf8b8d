package io.barnraiser.build.idea;

import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// One idea on the desk: how it stands, and everything the team can do with it.
final class DeskIdeaPages {

    private static final String PATH = DeskPages.PATH + "/{number}";
    private static final Permission READ = Permissions.IDEAS_READ;
    private static final Permission WRITE = Permissions.IDEAS_WRITE;
    private static final int PICKED = 8;
    private static final int SOURCES = 1_000;
    private static final int QUOTED = 5;
    private static final int LONGEST_QUOTE = 300;

    private final Ideas ideas;
    private final Bench bench;
    private final Shelf shelf;
    private final Standings standings;
    private final Voices voices;

    DeskIdeaPages(Ideas ideas, Bench bench, Shelf shelf, Standings standings, Voices voices) {
        this.ideas = ideas;
        this.bench = bench;
        this.shelf = shelf;
        this.standings = standings;
        this.voices = voices;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, READ, request -> page(request, Map.of(), List.of())),
                Route.post(PATH + "/decide", WRITE, this::decide),
                Route.post(PATH + "/merge", WRITE, this::merge),
                Route.post(PATH + "/unmerge", WRITE, this::unmerge),
                Route.post(PATH + "/answer", WRITE, this::answer),
                Route.post(PATH + "/hide", WRITE, this::hide),
                Route.post(PATH + "/restore", WRITE, this::restore),
                Route.post(PATH + "/tags", WRITE, this::tag),
                Route.post(PATH + "/tags/remove", WRITE, this::untag),
                Route.post(PATH + "/product", WRITE, this::product),
                Route.post(PATH + "/comments/{comment}/hide", WRITE, request -> hideComment(request, true)),
                Route.post(PATH + "/comments/{comment}/restore", WRITE, request -> hideComment(request, false)));
    }

    private Response page(Request request, Map<String, String> form, List<FieldError> errors) {
        IdeaId id = id(request);
        long after = request.query("after")
                .filter(number -> number.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(0L);
        IdeaPage page = shelf.idea(id, request.viewer(), true, after, IdeaPage.Draft.NONE)
                .orElseThrow(() -> Problem.notFound("There is no idea %d.".formatted(id.value()))
                        .exception());
        String words = request.query("q").orElse("").strip();
        List<Idea> found = words.isEmpty()
                ? bench.read(handle -> Similar.to(handle, page.idea().title(), idea -> !idea.isHidden(), PICKED + 1))
                : ideas.search(words, PICKED + 1);
        List<Idea> picked = found.stream()
                .filter(idea -> !idea.root().equals(page.idea().root()))
                .limit(PICKED)
                .toList();
        return Response.page(
                "build/idea/deskIdea",
                new DeskIdea(page, standings.of(page.idea()), picked, words, form, errors, sources(page.idea())));
    }

    /// What members told of which it was made, and how many told nearly the same without being linked to it.
    private DeskIdea.Sources sources(Idea idea) {
        List<Long> linked = bench.read(handle -> LabelStore.feedback(handle, idea.root(), SOURCES));
        List<Voices.Voice> shown = voices.find(linked.stream().limit(QUOTED).toList());
        Set<Long> alike = new HashSet<>();
        shown.forEach(voice -> voices.alike(voice.number()).forEach(other -> alike.add(other.number())));
        linked.forEach(alike::remove);
        List<DeskIdea.Quote> quotes = bench.read(handle -> shown.stream()
                .map(voice -> new DeskIdea.Quote(
                        voice.number(), shelf.nameOf(handle, voice.who()), Texts.cut(voice.text(), LONGEST_QUOTE)))
                .toList());
        return new DeskIdea.Sources(linked.size(), quotes, alike.size());
    }

    private Response decide(Request request) {
        Map<String, String> form = new HashMap<>();
        Stream.of("status", "reason", "mind")
                .forEach(field -> form.put(field, request.form(field).orElse("")));
        IdeaStatus status = IdeaStatus.of(form.getOrDefault("status", "")).orElse(IdeaStatus.MERGED);
        DecideResult result = ideas.decide(
                request.viewer().name(),
                id(request),
                status,
                form.getOrDefault("reason", ""),
                form.getOrDefault("mind", ""));
        return switch (result) {
            case DecideResult.Decided(int told) -> back(request).toast("idea.decided.done", String.valueOf(told));
            case DecideResult.Already already -> back(request).toast("idea.decided.already");
            case DecideResult.Faulty(List<FieldError> errors) ->
                page(request, form, errors).invalid();
            case DecideResult.IsMerged(IdeaId root) ->
                Response.redirect(DeskPages.PATH + "/" + root.value()).toast("idea.decided.merged");
        };
    }

    private Response merge(Request request) {
        long other = request.form("other")
                .filter(number -> number.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(0L);
        if (ideas.find(new IdeaId(other)).isEmpty()) {
            return page(request, Map.of(), List.of(new FieldError("other", "idea.merge.none")))
                    .invalid();
        }
        JoinResult result = ideas.decisions()
                .merge(
                        request.viewer().name(),
                        id(request),
                        new IdeaId(other),
                        request.form("why").orElse(""));
        return switch (result) {
            case JoinResult.Done(IdeaId root) ->
                Response.redirect(DeskPages.PATH + "/" + root.value()).toast("idea.merge.done");
            case JoinResult.NoReason none -> refused(request, "why", "idea.fault.reason.missing");
            case JoinResult.Itself itself -> refused(request, "other", "idea.merge.itself");
            case JoinResult.Merged merged -> refused(request, "other", "idea.merge.already");
            case JoinResult.Circle circle -> refused(request, "other", "idea.merge.circle");
            case JoinResult.Alone alone -> throw new IllegalStateException("only taking apart can find it alone");
        };
    }

    private Response refused(Request request, String field, String message) {
        return page(request, Map.of(), List.of(new FieldError(field, message))).invalid();
    }

    private Response unmerge(Request request) {
        JoinResult result = ideas.decisions()
                .unmerge(
                        request.viewer().name(),
                        id(request),
                        request.form("why").orElse(""));
        return result instanceof JoinResult.NoReason
                ? refused(request, "why", "idea.fault.reason.missing")
                : back(request).toast("idea.unmerge.done");
    }

    private Response answer(Request request) {
        String text = request.form("answer").orElse("");
        CommentResult result =
                ideas.talk().say(id(request), bench.door().identity(request.viewer()), 0, text, false, true);
        return switch (result) {
            case CommentResult.Said said -> back(request).toast("idea.answer.done");
            case CommentResult.Faulty(String message) ->
                page(request, Map.of("answer", text), List.of(new FieldError("answer", message)))
                        .invalid();
            case CommentResult.TooMany tooMany ->
                throw new IllegalStateException("the team may answer as often as it likes");
        };
    }

    private Response hide(Request request) {
        boolean hidden = ideas.curation()
                .hide(request.viewer().name(), id(request), request.form("hide").orElse(""));
        return hidden
                ? back(request).toastWithUndo(path(request) + "/restore", "idea.hide.done")
                : refused(request, "hide", "idea.fault.reason.missing");
    }

    private Response restore(Request request) {
        ideas.curation().restore(request.viewer().name(), id(request));
        return back(request).toast("idea.restore.done");
    }

    private Response tag(Request request) {
        boolean added = ideas.curation()
                .tag(request.viewer().name(), id(request), request.form("tag").orElse(""));
        return added ? back(request) : back(request).toast("idea.tag.refused");
    }

    private Response untag(Request request) {
        ideas.curation()
                .untag(request.viewer().name(), id(request), request.form("tag").orElse(""));
        return back(request);
    }

    private Response product(Request request) {
        boolean set = ideas.curation()
                .product(
                        request.viewer().name(),
                        id(request),
                        request.form("product").orElse(""));
        return back(request).toast(set ? "idea.product.done" : "idea.product.long");
    }

    private Response hideComment(Request request, boolean hides) {
        String reason = request.form("why").orElse("").strip();
        if (hides && reason.isEmpty()) {
            return refused(request, "why", "idea.fault.reason.missing");
        }
        ideas.talk().hide(request.viewer().name(), request.pathLong("comment"), hides ? reason : "");
        return back(request).toast(hides ? "idea.hide.done" : "idea.restore.done");
    }

    private static IdeaId id(Request request) {
        return new IdeaId(request.pathLong("number"));
    }

    private static String path(Request request) {
        return DeskPages.PATH + "/" + id(request).value();
    }

    private static Response back(Request request) {
        return Response.redirect(path(request));
    }
}
