package io.barnraiser.listen.survey;

import static io.barnraiser.people.account.Permissions.MEMBERS_READ;
import static io.barnraiser.people.account.Permissions.MEMBERS_WRITE;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Suppression;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.shell.Choice;
import io.barnraiser.understand.tribe.Tribe;
import io.barnraiser.understand.tribe.Tribes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Surveys at the desk: the list, a new one, asking, and what came of it.
final class SurveyPages {

    static final String PATH = "/desk/surveys";

    private static final int ROWS = 30;
    private static final int WORDS = 20;

    private final Database database;
    private final Surveys surveys;
    private final Tribes tribes;
    private final RandomGenerator random;
    private final InstantSource clock;

    SurveyPages(Database database, Surveys surveys, Tribes tribes, RandomGenerator random, InstantSource clock) {
        this.database = database;
        this.surveys = surveys;
        this.tribes = tribes;
        this.random = random;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, MEMBERS_READ, this::list),
                Route.get(PATH + "/new", MEMBERS_WRITE, request -> form(SurveyForm.empty(), List.of())),
                Route.post(PATH + "/new", MEMBERS_WRITE, this::add),
                Route.get(PATH + "/{id}", MEMBERS_READ, this::show),
                Route.get(PATH + "/{id}/progress", MEMBERS_READ, this::progress),
                Route.post(PATH + "/{id}/send", MEMBERS_WRITE, this::send),
                Route.post(PATH + "/{id}/stop", MEMBERS_WRITE, this::stop),
                Route.post(PATH + "/{id}/close", MEMBERS_WRITE, this::close));
    }

    private Response list(Request request) {
        long before = request.query("before")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
        List<Survey> some = surveys.list(before, ROWS + 1);
        boolean more = some.size() > ROWS;
        List<Survey> shown = more ? some.subList(0, ROWS) : some;
        String older = more ? PATH + "?before=" + shown.getLast().id() : "";
        return Response.page(
                "listen/survey/surveys",
                new SurveyPage.All(shown, older, clock.instant().toEpochMilli()));
    }

    private Response form(SurveyForm form, List<FieldError> errors) {
        List<Choice> kinds = Stream.of(QuestionKind.values())
                .map(kind -> new Choice(kind.key(), "survey.kind." + kind.key()))
                .toList();
        List<Choice> strata = Stream.of(Strata.values())
                .map(one -> new Choice(one.key(), "survey.strata." + one.key()))
                .toList();
        List<Choice> places = new ArrayList<>(List.of(new Choice("", "survey.intention.none")));
        IntStream.rangeClosed(1, Survey.MOST_QUESTIONS)
                .mapToObj(Integer::toString)
                .forEach(place -> places.add(new Choice(place, place)));
        List<Choice> acts = ActivityKind.KNOWN.stream()
                .map(kind -> new Choice(kind.name(), "kind." + kind.name()))
                .toList();
        return Response.page(
                "listen/survey/form", new SurveyPage.Form(form.values(), errors, kinds, strata, places, acts));
    }

    private Response add(Request request) {
        SurveyForm form = SurveyForm.of(request);
        List<FieldError> errors = form.errors();
        if (!errors.isEmpty()) {
            return form(form, errors).invalid();
        }
        SurveyId id = surveys.add(form.survey(request.viewer().name(), random.nextLong(), clock.instant()));
        return Response.redirect(PATH + "/" + id).toast("survey.toast.added");
    }

    private Response show(Request request) {
        Survey survey = surveys.get(id(request));
        Instant now = clock.instant();
        Evidence evidence = Evidence.of("survey " + survey.id(), PATH + "/" + survey.id());
        // Read before: who holds one connection must not wait for another.
        var progress = progress(survey);
        Map<String, String> names = names(survey);
        SurveyPage.One page = database.read(handle -> {
            List<AnswerStore.Count> counts = AnswerStore.counts(handle, survey.id());
            return new SurveyPage.One(
                    survey,
                    survey.isOpen(now),
                    progress,
                    Results.of(
                            survey,
                            SurveyStore.people(handle, survey.id()),
                            AnswerStore.turnout(handle, survey.id()),
                            counts,
                            now,
                            evidence),
                    names,
                    words(handle, survey),
                    survey.intention()
                            .map(intention -> SayDo.of(
                                    AnswerStore.saidAndDone(handle, survey.id(), intention, now),
                                    answered(counts, intention),
                                    now,
                                    evidence)));
        });
        return Response.page("listen/survey/survey", page);
    }

    private static long answered(List<AnswerStore.Count> counts, Intention intention) {
        return counts.stream()
                .filter(count -> count.place() == intention.place())
                .mapToLong(AnswerStore.Count::people)
                .sum();
    }

    /// Words are shown as they were said, without who said them, once they are so many that nobody
    /// stands out.
    private static Map<Integer, List<String>> words(Handle handle, Survey survey) {
        Map<Integer, List<String>> words = new HashMap<>();
        for (Question question : survey.questions()) {
            if (!question.isClosed()) {
                List<String> said =
                        AnswerStore.words(handle, survey.id(), question.place(), Long.MAX_VALUE, WORDS).stream()
                                .map(AnswerStore.Words::text)
                                .filter(text -> !text.isBlank())
                                .toList();
                words.put(question.place(), Suppression.USUAL.hides(said.size()) ? List.of() : said);
            }
        }
        return words;
    }

    private Map<String, String> names(Survey survey) {
        Map<String, String> names = new HashMap<>();
        if (survey.strata() == Strata.TRIBE) {
            for (Tribe tribe : tribes.look(Tribes.NEWEST).map(tribes::list).orElse(List.of())) {
                names.put(Long.toString(tribe.id().value()), tribe.name());
            }
        }
        return names;
    }

    private SurveyPage.Progress progress(Survey survey) {
        Map<Ask.State, Long> counts = surveys.counts(survey.id());
        long left = counts.getOrDefault(Ask.State.LEFT, 0L) + counts.getOrDefault(Ask.State.REFUSED, 0L);
        return new SurveyPage.Progress(
                survey.id(),
                survey.state() == SurveyState.SENDING,
                counts.getOrDefault(Ask.State.DRAWN, 0L) + counts.getOrDefault(Ask.State.CLAIMED, 0L),
                counts.getOrDefault(Ask.State.ASKED, 0L),
                left);
    }

    /// The bar while members are asked; when that is over, the page is asked for anew.
    private Response progress(Request request) {
        SurveyPage.Progress progress = progress(surveys.get(id(request)));
        return progress.running()
                ? Response.fragment("listen/survey/progress", progress)
                : Response.empty().status(200).header("HX-Refresh", "true");
    }

    private Response send(Request request) {
        SurveyId id = id(request);
        boolean begun = surveys.send(request.viewer().name(), surveys.get(id).id());
        return Response.redirect(PATH + "/" + id).toast(begun ? "survey.toast.begun" : "survey.toast.over");
    }

    private Response stop(Request request) {
        SurveyId id = id(request);
        boolean stopped = surveys.stop(request.viewer().name(), id);
        return Response.redirect(PATH + "/" + id).toast(stopped ? "survey.toast.stopped" : "survey.toast.over");
    }

    private Response close(Request request) {
        SurveyId id = id(request);
        boolean closed = surveys.close(request.viewer().name(), id);
        return Response.redirect(PATH + "/" + id).toast(closed ? "survey.toast.closed" : "survey.toast.over");
    }

    private static SurveyId id(Request request) {
        return new SurveyId(request.pathLong("id"));
    }
}
