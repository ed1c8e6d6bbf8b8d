package io.barnraiser.listen.survey;

import io.barnraiser.activity.hub.Hub;
import io.barnraiser.people.account.AccountId;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.RateLimit;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Answering: by a personal link without signing in, or signed in. Looking changes nothing, since
/// programs follow links in mails; one tap does.
final class AnswerPages {

    private static final RateLimit OFTEN = RateLimit.perMinute(30);

    private final Surveys surveys;
    private final Hub hub;
    private final InstantSource clock;

    AnswerPages(Surveys surveys, Hub hub, InstantSource clock) {
        this.surveys = surveys;
        this.hub = hub;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/surveys/{id}", Permissions.HUB_TAKE_PART, this::mine),
                Route.get("/surveys/{id}/{token}", Permission.PUBLIC, this::show)
                        .limited(OFTEN),
                Route.post("/surveys/{id}/{token}", Permission.PUBLIC, this::answer)
                        .limited(OFTEN));
    }

    private Response mine(Request request) {
        SurveyId id = new SurveyId(request.pathLong("id"));
        return surveys.linkOf(id, hub.identityOf(new AccountId(request.viewer().id())))
                .map(Response::redirect)
                .orElseThrow(() -> Problem.notFound("You were not asked this: who is asked is drawn by lot.")
                        .exception());
    }

    private Response show(Request request) {
        Ask ask = ask(request);
        return page(request, surveys.get(ask.survey()), ask, false);
    }

    private Response answer(Request request) {
        Ask ask = ask(request);
        Survey survey = surveys.get(ask.survey());
        List<Answer> answers = answers(request, survey);
        if (answers.isEmpty() && survey.isOpen(clock.instant())) {
            return page(request, survey, ask, true).invalid();
        }
        boolean taken = surveys.answer(survey, ask, answers);
        return Response.redirect(request.path()).toast(taken ? "survey.thanks" : "survey.over");
    }

    private Response page(Request request, Survey survey, Ask ask, boolean wrong) {
        Map<Integer, Integer> numbers = new HashMap<>();
        Map<Integer, String> words = new HashMap<>();
        surveys.answers(ask).forEach((place, answer) -> {
            if (answer.value().isPresent()) {
                numbers.put(place, answer.value().getAsInt());
            } else {
                words.put(place, answer.text());
            }
        });
        return Response.page(
                "listen/survey/answer",
                new AnswerPage(
                        survey,
                        request.path(),
                        numbers,
                        words,
                        ask.answeredAt().isPresent(),
                        survey.isOpen(clock.instant()),
                        wrong));
    }

    private static List<Answer> answers(Request request, Survey survey) {
        List<Answer> answers = new ArrayList<>();
        for (Question question : survey.questions()) {
            String said = request.form(question.field()).orElse("").strip();
            if (question.isClosed()) {
                if (said.matches("\\d{1,2}") && question.values().contains(Integer.parseInt(said))) {
                    answers.add(Answer.number(question.place(), Integer.parseInt(said)));
                }
            } else if (!said.isEmpty()) {
                answers.add(Answer.words(
                        question.place(),
                        said.length() <= Question.LONGEST_ANSWER ? said : said.substring(0, Question.LONGEST_ANSWER)));
            }
        }
        return answers;
    }

    private Ask ask(Request request) {
        return surveys.byLink(new SurveyId(request.pathLong("id")), request.path("token"))
                .orElseThrow(() -> Problem.notFound("This link does not work. Take the whole link from the mail.")
                        .exception());
    }
}
