package io.barnraiser.listen.opinion;

import static io.barnraiser.people.account.Permissions.MEMBERS_READ;
import static io.barnraiser.people.account.Permissions.MEMBERS_WRITE;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.List;
import java.util.Optional;

/// Questions on the desk.
final class OpinionPages {

    static final String PATH = "/desk/opinions";
    private static final int ROWS = 50;

    private final Questions questions;
    private final VotesDownload download;

    OpinionPages(Questions questions, VotesDownload download) {
        this.questions = questions;
        this.download = download;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, MEMBERS_READ, this::list),
                Route.get(PATH + "/new", MEMBERS_WRITE, request -> form(QuestionForm.FIRST, List.of())),
                Route.post(PATH, MEMBERS_WRITE, this::add),
                Route.get(PATH + "/{id}", MEMBERS_READ, this::show),
                Route.post(PATH + "/{id}/open", MEMBERS_WRITE, this::open),
                Route.post(PATH + "/{id}/close", MEMBERS_WRITE, this::close),
                Route.post(PATH + "/{id}/share", MEMBERS_WRITE, this::share),
                Route.get(PATH + "/{id}/votes.csv", MEMBERS_WRITE, this::votes),
                Route.get(PATH + "/{id}/statements", MEMBERS_READ, request -> statements(question(request), "", "")),
                Route.post(PATH + "/{id}/statements", MEMBERS_WRITE, this::addStatement),
                Route.post(PATH + "/{id}/statements/{statement}/show", MEMBERS_WRITE, this::showStatement),
                Route.post(PATH + "/{id}/statements/{statement}/refuse", MEMBERS_WRITE, this::refuse),
                Route.post(PATH + "/{id}/statements/{statement}/edit", MEMBERS_WRITE, this::edit));
    }

    private Response list(Request request) {
        long before = request.query("before")
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(Long.MAX_VALUE);
        List<Question> found = questions.list(before, ROWS + 1);
        List<Question> shown = found.subList(0, Math.min(ROWS, found.size()));
        String next = found.size() > ROWS ? PATH + "?before=" + shown.getLast().id() : "";
        return Response.page("listen/opinion/questions", new QuestionsPage(shown, next));
    }

    private static Response form(QuestionForm form, List<FieldError> errors) {
        return Response.page("listen/opinion/new", new NewQuestionPage(form, errors));
    }

    private Response add(Request request) {
        QuestionForm form = QuestionForm.of(request);
        List<FieldError> faults = form.faults();
        if (!faults.isEmpty()) {
            return form(form, faults).invalid();
        }
        QuestionId id = questions.add(request.viewer().name(), form.draft(), form.lines());
        return Response.redirect(PATH + "/" + id + "/statements").toast("opinion.toast.added");
    }

    private Response show(Request request) {
        Question question = question(request);
        List<Statement> statements = questions.statements(question.id());
        Optional<ReportView> report = questions.map(question.id()).map(mapped -> ReportView.of(mapped, statements));
        return Response.page(
                "listen/opinion/question",
                new QuestionPage(
                        question,
                        report,
                        statements.stream().filter(Statement::isWaiting).count(),
                        statements.stream().filter(Statement::isShown).count()));
    }

    private Response open(Request request) {
        Question question = question(request);
        questions.open(request.viewer().name(), question.id());
        return Response.redirect(PATH + "/" + question.id()).toast("opinion.toast.opened");
    }

    private Response close(Request request) {
        Question question = question(request);
        questions.close(request.viewer().name(), question.id());
        return Response.redirect(PATH + "/" + question.id())
                .toastWithUndo(PATH + "/" + question.id() + "/open", "opinion.toast.closed");
    }

    private Response share(Request request) {
        Question question = question(request);
        Sharing sharing = request.form("sharing").flatMap(Sharing::of).orElse(question.sharing());
        questions.share(request.viewer().name(), question.id(), sharing);
        return Response.redirect(PATH + "/" + question.id()).toast("opinion.toast.shared." + sharing.word());
    }

    private Response votes(Request request) {
        return download.of(request.viewer().name(), question(request));
    }

    private Response statements(Question question, String typed, String fault) {
        return Response.page(
                "listen/opinion/statements",
                new StatementsPage(question, questions.statements(question.id()), typed, fault));
    }

    private Response addStatement(Request request) {
        Question question = question(request);
        String typed = request.form("text").orElse("");
        Optional<String> fault = Faults.of(questions.addOfTeam(question.id(), typed));
        return fault.isPresent()
                ? statements(question, typed, fault.get()).invalid()
                : back(question).toast("opinion.toast.statement");
    }

    private Response showStatement(Request request) {
        Question question = question(request);
        questions.decide(request.viewer().name(), question.id(), request.pathLong("statement"), Optional.empty());
        return back(question).toast("opinion.toast.shown");
    }

    private Response refuse(Request request) {
        Question question = question(request);
        long statement = request.pathLong("statement");
        Refusal reason = request.form("reason")
                .flatMap(Refusal::of)
                .orElseThrow(() -> Problem.invalid(
                                "The reason is missing",
                                List.of(new FieldError("reason", "Say why, so that the author can be told.")))
                        .exception());
        questions.decide(request.viewer().name(), question.id(), statement, Optional.of(reason));
        return back(question)
                .toastWithUndo(
                        PATH + "/" + question.id() + "/statements/" + statement + "/show", "opinion.toast.refused");
    }

    private Response edit(Request request) {
        Question question = question(request);
        String typed = request.form("text").orElse("");
        EditResult result =
                questions.edit(request.viewer().name(), question.id(), request.pathLong("statement"), typed);
        return switch (result) {
            case EditResult.Edited ignored -> back(question).toast("opinion.toast.edited");
            case EditResult.Voted ignored -> back(question).toast("opinion.toast.voted");
            case EditResult.Unfit(AddResult why) ->
                back(question).toast(Faults.of(why).orElseThrow());
        };
    }

    private static Response back(Question question) {
        return Response.redirect(PATH + "/" + question.id() + "/statements");
    }

    private Question question(Request request) {
        return questions
                .find(new QuestionId(request.pathLong("id")))
                .orElseThrow(
                        () -> Problem.notFound("There is no such question.").exception());
    }
}
