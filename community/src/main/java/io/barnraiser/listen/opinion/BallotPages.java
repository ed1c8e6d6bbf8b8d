package io.barnraiser.listen.opinion;

import static io.barnraiser.people.account.Permissions.HUB_TAKE_PART;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.RateLimit;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.List;
import java.util.Optional;

/// Questions in the hub: one statement at a time, also without JavaScript.
final class BallotPages {

    static final String PATH = "/opinions";

    /// More than a thumb can do, with room for several people behind one address.
    static final RateLimit VOTES = RateLimit.perMinute(240);

    static final RateLimit STATEMENTS = RateLimit.perMinute(12);

    private final Database database;
    private final Questions questions;
    private final Ballots ballots;
    private final Participants participants;

    BallotPages(Database database, Questions questions, Ballots ballots, Participants participants) {
        this.database = database;
        this.questions = questions;
        this.ballots = ballots;
        this.participants = participants;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, HUB_TAKE_PART, request -> list()),
                Route.get(PATH + "/{id}", HUB_TAKE_PART, request -> ballot(request, "", "")),
                Route.post(PATH + "/{id}/vote", HUB_TAKE_PART, this::vote).limited(VOTES),
                Route.post(PATH + "/{id}/undo", HUB_TAKE_PART, this::undo).limited(VOTES),
                Route.post(PATH + "/{id}/statements", HUB_TAKE_PART, this::add).limited(STATEMENTS),
                Route.get(PATH + "/{id}/mine", HUB_TAKE_PART, this::mine),
                Route.get(PATH + "/{id}/report", Permission.PUBLIC, this::report));
    }

    private Response list() {
        return Response.page(
                "listen/opinion/hub",
                new HubOpinionsPage(questions.in(QuestionState.OPEN), questions.in(QuestionState.CLOSED)));
    }

    private Response ballot(Request request, String typed, String fault) {
        Question question = question(request);
        Optional<IdentityId> who = who(request);
        CardView card = card(question, who, again(request));
        int added = who.map(identity -> ballots.added(question.id(), identity).size())
                .orElse(0);
        return Response.page("listen/opinion/ballot", new BallotPage(question, card, added, typed, fault));
    }

    private Response vote(Request request) {
        Question question = question(request);
        Vote vote = request.form("vote")
                .flatMap(Vote::of)
                .orElseThrow(() -> Problem.invalid(
                                "The vote is missing",
                                List.of(new FieldError("vote", "Must be agree, disagree or pass.")))
                        .exception());
        IdentityId who = participants.enter(request.viewer());
        VoteResult result = ballots.vote(question.id(), statement(request), who, vote);
        return switch (result) {
            case VoteResult.Counted(boolean isFirst) -> {
                if (isFirst) {
                    participants.tookPart(request.viewer(), question);
                }
                yield after(request, question, who, Optional.empty());
            }
            case VoteResult.Closed ignored -> back(question).toast("opinion.fault.closed");
            case VoteResult.Absent ignored -> after(request, question, who, Optional.empty());
        };
    }

    /// Takes a vote back and shows its statement again.
    private Response undo(Request request) {
        Question question = question(request);
        IdentityId who = participants.enter(request.viewer());
        long statement = statement(request);
        ballots.takeBack(question.id(), statement, who);
        return after(request, question, who, Optional.of(statement));
    }

    /// The card alone for a script; else the page anew.
    private Response after(Request request, Question question, IdentityId who, Optional<Long> again) {
        return request.wantsFragment()
                ? Response.fragment("listen/opinion/card", card(question, Optional.of(who), again))
                : Response.redirect(PATH + "/" + question.id()
                        + again.map(id -> "?statement=" + id).orElse(""));
    }

    private Response add(Request request) {
        Question question = question(request);
        String typed = request.form("text").orElse("");
        AddResult result = ballots.add(question.id(), participants.enter(request.viewer()), typed);
        return switch (result) {
            case AddResult.Added(Statement added) -> {
                // Its author agrees with it: that is taking part, too.
                participants.tookPart(request.viewer(), question);
                yield back(question).toast(added.isShown() ? "opinion.toast.mine.shown" : "opinion.toast.mine.waiting");
            }
            case AddResult.Closed ignored -> back(question).toast("opinion.fault.closed");
            case AddResult.Empty ignored -> unfit(request, typed, result);
            case AddResult.TooLong ignored -> unfit(request, typed, result);
            case AddResult.Twice ignored -> unfit(request, typed, result);
            case AddResult.Spent ignored -> unfit(request, typed, result);
            case AddResult.Full ignored -> unfit(request, typed, result);
        };
    }

    private Response unfit(Request request, String typed, AddResult why) {
        return ballot(request, typed, Faults.of(why).orElseThrow()).invalid();
    }

    private Response mine(Request request) {
        Question question = question(request);
        Optional<IdentityId> who = who(request);
        return Response.page(
                        "listen/opinion/mine",
                        new MinePage(
                                question,
                                who.map(identity -> ballots.own(question.id(), identity))
                                        .orElse(List.of()),
                                who.map(identity -> ballots.added(question.id(), identity))
                                        .orElse(List.of())))
                .header("Cache-Control", "no-store");
    }

    private Response report(Request request) {
        Question question = questions
                .find(new QuestionId(request.pathLong("id")))
                .filter(found -> found.isPublic()
                        || (found.isShownToMembers() && request.viewer().may(HUB_TAKE_PART)))
                .orElseThrow(() ->
                        Problem.notFound("There is nothing to see here now.").exception());
        List<Statement> statements = questions.statements(question.id());
        return Response.page(
                "listen/opinion/shared",
                new SharedPage(question, questions.map(question.id()).map(map -> ReportView.of(map, statements))));
    }

    private CardView card(Question question, Optional<IdentityId> who, Optional<Long> again) {
        return CardView.of(question, ballots.card(question.id(), who, again));
    }

    private Optional<IdentityId> who(Request request) {
        return database.read(handle -> participants.find(handle, request.viewer()));
    }

    private static Optional<Long> again(Request request) {
        return request.query("statement")
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    private static long statement(Request request) {
        return request.form("statement")
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(() -> Problem.invalid(
                                "The statement is missing",
                                List.of(new FieldError("statement", "Must be the number of a statement.")))
                        .exception());
    }

    private static Response back(Question question) {
        return Response.redirect(PATH + "/" + question.id());
    }

    /// Drafts are not there for members.
    private Question question(Request request) {
        return questions
                .find(new QuestionId(request.pathLong("id")))
                .filter(question -> question.state() != QuestionState.DRAFT)
                .orElseThrow(
                        () -> Problem.notFound("There is no such question.").exception());
    }
}
