package io.barnraiser.build.idea;

import io.barnraiser.people.account.Permissions;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One idea in the hub: reading it, voting, commenting, changing its text.
final class IdeaPages {

    private static final String PATH = BoardPages.PATH + "/{number}";
    private static final Permission JOIN = Permissions.HUB_TAKE_PART;
    private static final int TOO_MANY = 429;

    private final Ideas ideas;
    private final Shelf shelf;
    private final Openness openness;
    private final Door door;

    IdeaPages(Ideas ideas, Shelf shelf, Openness openness, Door door) {
        this.ideas = ideas;
        this.shelf = shelf;
        this.openness = openness;
        this.door = door;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH + "/vote", JOIN, this::beforeVote),
                Route.post(PATH + "/vote", JOIN, request -> vote(request, true)),
                Route.post(PATH + "/unvote", JOIN, request -> vote(request, false)),
                Route.post(PATH + "/comments", JOIN, this::comment),
                Route.post(PATH + "/comments/{comment}/take-back", JOIN, this::takeBack),
                Route.get(PATH + "/versions", Permission.PUBLIC, openness.guard(this::versions)),
                Route.get(PATH + "/edit", JOIN, this::editForm),
                Route.post(PATH + "/edit", JOIN, this::edit),
                Route.get(PATH, Permission.PUBLIC, openness.guard(this::show)),
                Route.get(PATH + "/{slug}", Permission.PUBLIC, openness.guard(this::show)));
    }

    private Response show(Request request) {
        IdeaId id = id(request);
        Idea idea = ideas.find(id).orElseThrow(() -> unknown(request));
        if (idea.mergedInto().isPresent()) {
            Idea root = ideas.find(idea.root()).orElseThrow(() -> unknown(request));
            return Response.redirect(root.address() + "?merged=" + id.value());
        }
        if (!request.path().equals(idea.address())) {
            String query = request.queryString().isEmpty() ? "" : "?" + request.queryString();
            return Response.redirect(idea.address() + query);
        }
        return page(request, id, IdeaPage.Draft.NONE);
    }

    private Response page(Request request, IdeaId id, IdeaPage.Draft draft) {
        long after = request.query("after")
                .filter(number -> number.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(0L);
        return shelf.idea(id, request.viewer(), isTeam(request), after, draft)
                .map(page -> Response.page("build/idea/idea", page))
                .orElseThrow(() -> unknown(request));
    }

    /// Where somebody comes back to who wanted to vote and had to sign in first: their vote is one press away.
    private Response beforeVote(Request request) {
        Idea idea = readable(request);
        return Response.redirect(idea.address() + "?then=vote#vote");
    }

    private Response vote(Request request, boolean gives) {
        Idea idea = readable(request);
        IdentityId who = door.identity(request.viewer());
        VoteResult result = gives ? ideas.vote(idea.id(), who) : ideas.unvote(idea.id(), who);
        return switch (result) {
            case VoteResult.Counted(Idea root) -> voted(request, root, gives);
            case VoteResult.Already(Idea root) -> voted(request, root, gives);
            case VoteResult.Closed(Idea root) -> voted(request, root, false).toast("idea.vote.closed");
            case VoteResult.TooMany(Duration pause) ->
                throw Problem.of(
                                ErrorCode.TOO_MANY,
                                "Too many votes at once",
                                "Your next vote counts in %d s.".formatted(pause.toSeconds() + 1))
                        .exception();
        };
    }

    private static Response voted(Request request, Idea root, boolean voted) {
        return request.wantsFragment()
                ? Response.fragment(
                        "build/idea/voteOf",
                        new VotePiece(root, voted, request.form("large").isPresent()))
                : Response.redirect(request.form("back"), root.address());
    }

    private Response comment(Request request) {
        Idea idea = readable(request);
        String text = request.form("text").orElse("");
        long parent = request.form("parent")
                .filter(number -> number.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(0L);
        IdentityId who = door.identity(request.viewer());
        boolean worry = request.form("worry").isPresent();
        return switch (ideas.talk().say(idea.id(), who, parent, text, worry, false)) {
            case CommentResult.Said(long comment) ->
                Response.redirect(idea.address() + "#comment-" + comment).toast("idea.comment.done");
            case CommentResult.Faulty(String message) ->
                page(request, idea.root(), new IdeaPage.Draft(text, parent, message))
                        .invalid();
            case CommentResult.TooMany(Duration pause) ->
                page(request, idea.root(), new IdeaPage.Draft(text, parent, "idea.fault.comment.often"))
                        .status(TOO_MANY)
                        .header("Retry-After", String.valueOf(pause.toSeconds() + 1));
        };
    }

    private Response takeBack(Request request) {
        Idea idea = readable(request);
        if (!ideas.talk().takeBack(request.pathLong("comment"), door.identity(request.viewer()))) {
            throw Problem.notFound("You have no such comment.").exception();
        }
        return Response.redirect(idea.address()).toast("idea.comment.gone");
    }

    private Response versions(Request request) {
        return shelf.versions(id(request), request.viewer(), isTeam(request))
                .map(page -> Response.page("build/idea/versions", page))
                .orElseThrow(() -> unknown(request));
    }

    private Response editForm(Request request) {
        Idea idea = readable(request);
        IdentityId who = door.identity(request.viewer());
        if (!isTeam(request) && !ideas.<Boolean>read(handle -> ideas.proposals().mayEdit(handle, idea, who))) {
            throw notTheirs();
        }
        return form(idea, idea.title(), idea.text(), List.of(), 0);
    }

    private Response edit(Request request) {
        Idea idea = readable(request);
        String title = request.form("title").orElse("");
        String text = request.form("text").orElse("");
        IdentityId who = door.identity(request.viewer());
        return switch (ideas.proposals().edit(idea.id(), who, isTeam(request), title, text)) {
            case ProposeResult.Done done ->
                Response.redirect("/ideas/" + idea.id().value()).toast("idea.edited.done");
            case ProposeResult.Faulty(List<FieldError> errors) ->
                form(idea, title, text, errors, 0).invalid();
            case ProposeResult.TooMany(Duration pause) ->
                form(idea, title, text, List.of(), pause.toMinutes() + 1).status(TOO_MANY);
            case ProposeResult.NotTheirs notTheirs -> throw notTheirs();
        };
    }

    private static Response form(Idea idea, String title, String text, List<FieldError> errors, long minutes) {
        String path = "/ideas/" + idea.id().value() + "/edit";
        return Response.page(
                "build/idea/new", new NewPage(path, idea.address(), true, title, text, List.of(), errors, minutes));
    }

    /// The idea of the address, where the viewer may read it.
    private Idea readable(Request request) {
        IdeaId id = id(request);
        return ideas.<Optional<Idea>>read(handle -> IdeaStore.find(handle, id)
                        .filter(idea -> !idea.isHidden()
                                || isTeam(request)
                                || shelf.isOf(handle, idea.author(), door.find(handle, request.viewer()))))
                .orElseThrow(() -> unknown(request));
    }

    private static boolean isTeam(Request request) {
        return request.viewer().may(Permissions.IDEAS_WRITE);
    }

    private static IdeaId id(Request request) {
        return new IdeaId(request.pathLong("number"));
    }

    private static ProblemException notTheirs() {
        return Problem.of(
                        ErrorCode.FORBIDDEN,
                        "Not yours to change",
                        "Whoever proposed an idea may change its text until it is planned.")
                .exception();
    }

    private static ProblemException unknown(Request request) {
        return Problem.notFound("There is no idea %s here.".formatted(request.path("number")))
                .exception();
    }
}
