package io.barnraiser.listen.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.ingest.Incoming;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Person;
import io.barnraiser.activity.ingest.Thing;
import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.source.NewSource;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.notice.Notices;
import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.people.privacy.ExportFormat;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.understand.influence.Asks;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What members answer: changed, opened by links, held to what they did, taken along and erased.
@BothDatabases
final class SurveyAnswersTest {

    private final Poll poll;

    SurveyAnswersTest(Database database) {
        poll = new Poll(database);
    }

    @AfterEach
    void close() {
        poll.close();
    }

    @Test
    void an_answer_can_be_changed_until_the_survey_closes() {
        poll.allows("Ada");
        SurveyId id = poll.asked(poll.draft(1, Poll.scale()));
        Survey survey = poll.surveys.get(id);
        Ask ask = poll.ask(id, 0);
        poll.surveys.answer(survey, ask, List.of(Answer.number(1, 3)));
        poll.square.pass(Duration.ofDays(14).minusMillis(1));
        assertThat(poll.surveys.answer(survey, ask, List.of(Answer.number(1, 8))))
                .isTrue();
        poll.square.pass(Duration.ofMillis(1));

        assertThat(poll.surveys.answer(survey, ask, List.of(Answer.number(1, 9))))
                .isFalse();
        assertThat(poll.surveys.answers(ask)).containsEntry(1, Answer.number(1, 8));
        assertThat(poll.square.count("survey_answer")).isEqualTo(1);
    }

    @Test
    void a_link_opens_one_survey_only_and_none_that_was_made_up() {
        poll.allows("Ada");
        SurveyId id = poll.asked(poll.draft(1, Poll.scale()));
        String token = poll.link(0).substring(poll.link(0).lastIndexOf('/') + 1);

        assertThat(poll.surveys.byLink(id, token)).isPresent();
        assertThat(poll.surveys.byLink(new SurveyId(id.value() + 1), token)).isEmpty();
        assertThat(poll.surveys.byLink(id, token.replaceFirst("^\\d+", "2"))).isEmpty();
        assertThat(poll.surveys.byLink(id, "x")).isEmpty();
    }

    @Test
    void an_answer_in_words_stands_in_the_log_as_asked_for_and_once() {
        IdentityId ada = poll.allows("Ada");
        SurveyId id = poll.asked(poll.draft(1, new Question(1, QuestionKind.TEXT, "What is too heavy?", List.of())));
        Survey survey = poll.surveys.get(id);
        poll.surveys.answer(survey, poll.ask(id, 0), List.of(Answer.words(1, "The bell")));
        poll.surveys.answer(survey, poll.ask(id, 0), List.of(Answer.words(1, "The bell")));

        assertThat(said()).containsExactly("act survey The bell " + ada.value());
    }

    @Test
    void who_answers_by_a_link_without_an_account_is_the_person_whom_it_named() {
        IdentityId buyer = bought("noor@example.org", Thing.of("product", "bell"));
        poll.square.database.run(
                handle -> poll.square.notice.notices().decide(handle, buyer, Notices.RESEARCH, true, "Ask me"));
        SurveyId id = poll.asked(poll.draft(1, new Question(1, QuestionKind.TEXT, "What is too heavy?", List.of())));
        poll.surveys.answer(poll.surveys.get(id), poll.ask(id, 0), List.of(Answer.words(1, "The bell")));

        MemberId member = poll.square.member(buyer);
        assertThat(said()).hasSize(1);
        long speaker =
                Long.parseLong(said().getFirst().substring(said().getFirst().lastIndexOf(' ') + 1));
        assertThat(poll.square.member(new IdentityId(speaker))).isEqualTo(member);
        assertThat(poll.square.database.<Optional<?>>read(handle -> poll.square.hub.accountOf(handle, member)))
                .isEmpty();
    }

    @Test
    void who_said_it_is_held_to_what_their_member_did_within_the_time() {
        IdentityId ada = poll.allows("Ada");
        Intention intention = new Intention(1, ActivityKind.PURCHASE, "bell", 30);
        SurveyId id = poll.asked(poll.draft(1, Poll.scale()));
        poll.surveys.answer(poll.surveys.get(id), poll.ask(id, 0), List.of(Answer.number(1, 9)));
        assertThat(saidAndDone(id, intention)).isEmpty();

        poll.square.pass(Duration.ofDays(30).minusMillis(1));
        assertThat(saidAndDone(id, intention)).isEmpty();
        bought("ada@example.org", Thing.of("product", "bell"));
        poll.square.pass(Duration.ofMillis(1));

        assertThat(saidAndDone(id, intention)).containsExactly(new AnswerStore.Said(9, true, 1));
        assertThat(saidAndDone(id, new Intention(1, ActivityKind.PURCHASE, "lamp", 30)))
                .containsExactly(new AnswerStore.Said(9, false, 1));
        assertThat(saidAndDone(id, new Intention(1, ActivityKind.REVIEW, "", 30)))
                .containsExactly(new AnswerStore.Said(9, false, 1));
        assertThat(ada).isNotNull();
    }

    @Test
    void what_came_before_the_answer_was_not_done_because_of_it() {
        bought("ada@example.org", Thing.of("product", "bell"));
        poll.allows("Ada");
        SurveyId id = poll.asked(poll.draft(1, Poll.scale()));
        poll.surveys.answer(poll.surveys.get(id), poll.ask(id, 0), List.of(Answer.number(1, 9)));
        poll.square.pass(Duration.ofDays(30));

        assertThat(saidAndDone(id, new Intention(1, ActivityKind.PURCHASE, "bell", 30)))
                .containsExactly(new AnswerStore.Said(9, false, 1));
    }

    @Test
    void who_answered_on_their_page_is_asked_there_next_time() {
        IdentityId ada = poll.allows("Ada");
        SurveyId first = poll.asked(poll.draft(1, Poll.scale()));
        poll.square.database.run(handle -> handle.execute("UPDATE survey_ask SET channel = 'page'"));
        poll.surveys.answer(poll.surveys.get(first), poll.ask(first, 0), List.of(Answer.number(1, 3)));
        poll.square.pass(Asks.MONTH);

        SurveyId second = poll.asked(poll.draft(1, Poll.scale()));

        assertThat(poll.mails).hasSize(1);
        assertThat(poll.square.database.<List<?>>read(handle -> poll.square
                        .notice
                        .notices()
                        .of(handle, poll.square.members.memberOf(handle, ada), Long.MAX_VALUE, 10)))
                .hasSize(1);
        assertThat(poll.surveys.linkOf(second, ada)).isPresent();
    }

    @Test
    void an_export_holds_the_answers_and_an_erasure_none_of_them() {
        IdentityId ada = poll.allows("Ada");
        SurveyId id = poll.asked(poll.draft(1, Poll.scale()));
        poll.surveys.answer(poll.surveys.get(id), poll.ask(id, 0), List.of(Answer.number(1, 9)));
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        poll.square.privacy.export("test", poll.square.member(ada), ExportFormat.JSON, export);
        assertThat(export.toString(StandardCharsets.UTF_8)).contains("survey_answers", "Will you buy a bell?");

        poll.square.privacy.erase("test", poll.square.member(ada), "asked for");

        assertThat(List.of(poll.square.count("survey_ask"), poll.square.count("survey_answer")))
                .containsOnly(0L);
    }

    @Test
    void an_erasure_goes_in_steps_and_takes_an_ask_after_its_answers() {
        IdentityId ada = poll.allows("Ada");
        SurveyId id = poll.asked(poll.draft(1, Poll.scale(), new Question(2, QuestionKind.TEXT, "Which?", List.of())));
        poll.surveys.answer(
                poll.surveys.get(id), poll.ask(id, 0), List.of(Answer.number(1, 9), Answer.words(2, "A bell")));
        DataSubject person = new DataSubject(poll.square.member(ada), List.of(ada));
        List<Integer> steps = new ArrayList<>();
        do {
            steps.add(poll.square.database.write(handle -> new SurveyData().erase(handle, person, 1)));
        } while (steps.getLast() > 0);

        assertThat(steps).containsExactly(1, 1, 1, 0);
    }

    private List<AnswerStore.Said> saidAndDone(SurveyId id, Intention intention) {
        return poll.square.database.read(
                handle -> AnswerStore.saidAndDone(handle, id, intention, poll.square.instant()));
    }

    private List<String> said() {
        return poll.square.database.read(handle -> handle.createQuery("""
            SELECT k.name, a.label, a.text, a.identity_id
            FROM activity a
            JOIN activity_kind k ON k.id = a.kind_id
            WHERE k.name = 'act'
            ORDER BY a.id
            """)
                .map((row, context) ->
                        row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getLong(4))
                .list());
    }

    private IdentityId bought(String email, Thing thing) {
        SourceId shop =
                poll.square.sources.findOrAdd(NewSource.trusted("Shop", "csv")).id();
        poll.square
                .ingest
                .ingest()
                .accept(
                        shop,
                        List.of(Parsed.of(Incoming.of(
                                        "order-" + poll.square.count("activity"),
                                        "purchase",
                                        poll.square.instant(),
                                        Person.account(email)
                                                .vouchedEmail(email)
                                                .build())
                                .object(thing)
                                .raw("{}")
                                .build())));
        return poll.square.database.read(handle -> poll.square
                .members
                .identity(handle, shop.value(), email)
                .orElseThrow()
                .id());
    }
}
