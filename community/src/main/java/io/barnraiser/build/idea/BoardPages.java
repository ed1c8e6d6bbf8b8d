package io.barnraiser.build.idea;

import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.RateLimit;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.List;

/// The board in the hub: its list, the form in which an idea is proposed, and the roadmap.
final class BoardPages {

    static final String PATH = "/ideas";

    private static final Permission JOIN = Permissions.HUB_TAKE_PART;
    private static final RateLimit TYPING = RateLimit.perMinute(240);
    private static final int SIMILAR = 5;
    private static final int COLUMN = 30;
    private static final int TOO_MANY = 429;

    private final Ideas ideas;
    private final Shelf shelf;
    private final Openness openness;
    private final Door door;

    BoardPages(Ideas ideas, Shelf shelf, Openness openness, Door door) {
        this.ideas = ideas;
        this.shelf = shelf;
        this.openness = openness;
        this.door = door;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Permission.PUBLIC, openness.guard(this::board)),
                Route.get(PATH + "/similar", Permission.PUBLIC, openness.guard(this::similar))
                        .limited(TYPING),
                Route.get(PATH + "/new", JOIN, request -> form(request, "", "", List.of(), List.of(), 0)),
                Route.post(PATH + "/new", JOIN, this::propose),
                Route.get("/roadmap", Permission.PUBLIC, openness.guard(this::roadmap)));
    }

    private Response board(Request request) {
        return Response.page("build/idea/board", shelf.board(BoardRequest.of(request, PATH), request.viewer()));
    }

    private Response similar(Request request) {
        return Response.fragment(
                "build/idea/similar", shelf.similar(request.query("title").orElse(""), request.viewer(), SIMILAR));
    }

    private Response roadmap(Request request) {
        return Response.page(
                "build/idea/roadmap", new RoadmapPage(shelf.roadmap(request.viewer(), COLUMN + 1), COLUMN));
    }

    /// Shows what is like it first, unless that was shown already: so people vote instead of repeating also where no
    /// script runs.
    private Response propose(Request request) {
        String title = request.form("title").orElse("");
        String text = request.form("text").orElse("");
        List<FieldError> faults = Texts.faults(Texts.line(title), Texts.lines(text));
        if (!faults.isEmpty()) {
            return form(request, title, text, List.of(), faults, 0).invalid();
        }
        if (request.form("different").isEmpty()) {
            List<BoardPage.Row> similar = shelf.similar(title, request.viewer(), SIMILAR);
            if (!similar.isEmpty()) {
                return form(request, title, text, similar, List.of(), 0);
            }
        }
        return switch (ideas.propose(door.identity(request.viewer()), title, text, "")) {
            case ProposeResult.Done(IdeaId idea) ->
                Response.redirect(ideas.find(idea).orElseThrow().address()).toast("idea.proposed.done");
            case ProposeResult.Faulty(List<FieldError> errors) ->
                form(request, title, text, List.of(), errors, 0).invalid();
            case ProposeResult.TooMany(var pause) ->
                form(request, title, text, List.of(), List.of(), pause.toMinutes() + 1)
                        .status(TOO_MANY);
            case ProposeResult.NotTheirs notTheirs -> throw new IllegalStateException("nobody is refused a new idea");
        };
    }

    private static Response form(
            Request request,
            String title,
            String text,
            List<BoardPage.Row> similar,
            List<FieldError> errors,
            long minutes) {
        String asked = title.isEmpty() ? request.query("title").orElse("") : title;
        return Response.page(
                "build/idea/new", new NewPage(PATH + "/new", PATH, false, asked, text, similar, errors, minutes));
    }
}
