package io.barnraiser.listen.survey;

import io.barnraiser.activity.hub.Hub;
import io.barnraiser.activity.hub.HubAct;
import io.barnraiser.activity.ingest.Thing;
import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.people.account.Audit;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.security.Digests;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Short surveys and one-question asks. Safe for use by any number of threads.
public final class Surveys {

    static final String SEND = "listen.survey.send";

    private final Database database;
    private final Members members;
    private final Hub hub;
    private final AskLinks links;
    private final Jobs jobs;
    private final Audit audit;
    private final InstantSource clock;

    Surveys(Database database, SurveyModule.Neighbours neighbours, AskLinks links, Jobs jobs, InstantSource clock) {
        this.database = database;
        this.members = neighbours.members();
        this.hub = neighbours.hub();
        this.audit = neighbours.audit();
        this.links = links;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// The survey of this number.
    public Optional<Survey> find(SurveyId id) {
        return database.read(handle -> SurveyStore.find(handle, id));
    }

    /// As {@link #find}.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException (not found) when there is none
    public Survey get(SurveyId id) {
        return find(id).orElseThrow(() ->
                Problem.notFound("There is no survey %s.".formatted(id)).exception());
    }

    /// Surveys before a number, the newest first; without their questions.
    ///
    /// @param before {@link Long#MAX_VALUE} for the first page
    public List<Survey> list(long before, int most) {
        return database.read(handle -> SurveyStore.list(handle, before, most));
    }

    /// Writes a survey down; nobody is asked yet.
    SurveyId add(Survey survey) {
        return database.write(handle -> {
            SurveyId id = SurveyStore.insert(handle, survey);
            audit.record(handle, survey.createdBy(), "survey.add", "survey:" + id, "");
            return id;
        });
    }

    /// Begins to ask. Returns false where it was begun before.
    boolean send(String actor, SurveyId id) {
        boolean begun = database.<Boolean>write(handle -> {
            boolean moved = SurveyStore.move(handle, id, SurveyState.DRAFT, SurveyState.SENDING);
            if (moved) {
                audit.record(handle, actor, "survey.send", "survey:" + id, "");
                jobs.submit(handle, SEND, id.toString(), "");
            }
            return moved;
        });
        jobs.wake();
        return begun;
    }

    /// Asks nobody any more; those who were asked can answer. Returns false where it was over.
    boolean stop(String actor, SurveyId id) {
        return database.write(handle -> {
            boolean moved = SurveyStore.move(handle, id, SurveyState.SENDING, SurveyState.OPEN);
            if (moved) {
                AskStore.leaveDrawn(handle, id);
                audit.record(handle, actor, "survey.stop", "survey:" + id, "");
            }
            return moved;
        });
    }

    /// Ends a survey before its time.
    boolean close(String actor, SurveyId id) {
        return database.write(handle -> {
            boolean moved = SurveyStore.move(handle, id, SurveyState.OPEN, SurveyState.CLOSED);
            if (moved) {
                audit.record(handle, actor, "survey.close", "survey:" + id, "");
            }
            return moved;
        });
    }

    /// How many of those who were drawn stand where.
    Map<Ask.State, Long> counts(SurveyId id) {
        return database.read(handle -> AskStore.counts(handle, id));
    }

    /// The ask that a personal link was made for.
    Optional<Ask> byLink(SurveyId survey, String token) {
        OptionalLong ask = links.read(survey, token);
        return ask.isEmpty() ? Optional.empty() : database.read(handle -> AskStore.find(handle, ask.getAsLong()));
    }

    /// The personal link of whoever is signed in, where they were asked.
    Optional<String> linkOf(SurveyId survey, IdentityId identity) {
        return database.read(handle -> AskStore.of(handle, survey, family(handle, identity))
                .filter(ask -> ask.state() == Ask.State.ASKED || ask.state() == Ask.State.CLAIMED)
                .map(ask -> links.path(survey, ask.id())));
    }

    private Collection<Long> family(org.jdbi.v3.core.Handle handle, IdentityId identity) {
        return members.identities(handle, members.memberOf(handle, identity)).stream()
                .map(Identity::id)
                .map(IdentityId::value)
                .collect(Collectors.toSet());
    }

    /// What somebody answered so far, by the place of the question.
    Map<Integer, Answer> answers(Ask ask) {
        return database.<List<Answer>>read(handle -> AnswerStore.of(handle, ask.id())).stream()
                .collect(Collectors.toMap(Answer::place, answer -> answer));
    }

    /// Writes down what somebody answers; what they answered before to the same questions is
    /// replaced. What they say in words is told to the log too, as something that was asked for.
    /// Returns false where nothing can be answered any more.
    boolean answer(Survey survey, Ask ask, List<Answer> answers) {
        Instant now = clock.instant();
        if (!survey.isOpen(now)) {
            return false;
        }
        Map<Integer, Answer> before = answers(ask);
        List<Answer> news = answers.stream()
                .filter(answer -> !answer.equals(before.get(answer.place())))
                .toList();
        if (news.isEmpty()) {
            return true;
        }
        // The log first: what it does not take, the member is told to send again.
        news.stream()
                .filter(answer -> answer.value().isEmpty() && !answer.text().isBlank())
                .forEach(answer -> hub.record(ask.identity(), act(survey, ask, answer, now)));
        database.run(handle -> {
            news.forEach(answer -> AnswerStore.put(handle, ask.id(), answer, now));
            AskStore.answered(handle, ask.id(), now);
        });
        return true;
    }

    private static HubAct act(Survey survey, Ask ask, Answer answer, Instant now) {
        String question = "survey:%s:%d".formatted(survey.id(), answer.place());
        String id = "%s:%d:%s"
                .formatted(question, ask.id(), Digests.sha256(answer.text()).substring(0, 16));
        return HubAct.of(id, ActivityKind.ACT, now)
                .on(Thing.of("question", question).titled(questionOf(survey, answer.place())))
                .labelled("survey")
                .saying(answer.text());
    }

    private static String questionOf(Survey survey, int place) {
        return survey.questions().stream()
                .filter(question -> question.place() == place)
                .map(Question::text)
                .findFirst()
                .orElse(survey.title());
    }
}
