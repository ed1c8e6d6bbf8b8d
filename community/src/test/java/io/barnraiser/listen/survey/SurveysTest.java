package io.barnraiser.listen.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.MergeRule;
import io.barnraiser.people.member.Standing;
import io.barnraiser.people.notice.Notices;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.mail.Mail;
import io.barnraiser.understand.influence.Asks;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class SurveysTest {

    private final Poll poll;

    SurveysTest(Database database) {
        poll = new Poll(database);
    }

    @AfterEach
    void close() {
        poll.close();
    }

    @Test
    void a_member_is_asked_once_a_month_and_on_the_thirtieth_day_again() {
        poll.allows("Ada");
        poll.asked(poll.draft(5, Poll.scale()));
        poll.square.pass(Asks.MONTH.minusMillis(1));
        poll.asked(poll.draft(5, Poll.scale()));
        assertThat(poll.mails).hasSize(1);

        poll.square.pass(Duration.ofMillis(1));
        poll.asked(poll.draft(5, Poll.scale()));

        assertThat(poll.mails).hasSize(2);
    }

    @Test
    void two_surveys_that_are_sent_at_one_moment_share_the_ask_of_the_month() {
        poll.allows("Ada");
        SurveyId one = poll.begin(poll.draft(5, Poll.scale()));
        SurveyId other = poll.begin(poll.draft(5, Poll.scale()));
        poll.breaksAfter = 0;
        assertThatThrownBy(() -> poll.run(one)).isInstanceOf(Poll.Killed.class);
        poll.breaksAfter = -1;

        poll.run(other);
        poll.run(one);

        assertThat(poll.mails).hasSize(1);
        assertThat(poll.surveys.counts(one)).containsEntry(Ask.State.ASKED, 1L);
        assertThat(poll.surveys.counts(other)).isEmpty();
    }

    @Test
    void of_two_who_spend_one_members_ask_at_one_moment_one_gets_it() throws Exception {
        IdentityId ada = poll.allows("Ada");
        MemberId member = poll.square.member(ada);
        CountDownLatch ready = new CountDownLatch(2);
        int got = 0;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> both = List.of(spend(two, ready, member), spend(two, ready, member));
            for (Future<Boolean> one : both) {
                got += one.get() ? 1 : 0;
            }
        }

        assertThat(got).isEqualTo(1);
    }

    private Future<Boolean> spend(ExecutorService pool, CountDownLatch ready, MemberId member) {
        return pool.submit(() -> {
            ready.countDown();
            ready.await();
            return poll.square.database.<Boolean>write(handle -> poll.asks.spend(handle, "test", member));
        });
    }

    @Test
    void an_ask_is_spent_under_whatever_identity_and_by_carrying_a_message_too() {
        IdentityId ada = poll.allows("Ada");
        IdentityId other = poll.allows("Leo");
        poll.asks.record("Mia", poll.square.member(other));
        poll.square.database.run(
                handle -> poll.square.members.merge(handle, "test", ada, other, MergeRule.BY_HAND, "same", true));

        poll.asked(poll.draft(5, Poll.scale()));

        assertThat(poll.mails).isEmpty();
    }

    @Test
    void staff_and_those_who_do_not_allow_it_are_not_asked() {
        IdentityId mia = poll.allows("Mia");
        poll.square.members.setStanding("test", poll.square.member(mia), Standing.STAFF);
        IdentityId leo = poll.allows("Leo");
        poll.square.pass(Duration.ofMinutes(1));
        poll.square.database.run(
                handle -> poll.square.notice.notices().decide(handle, leo, Notices.RESEARCH, false, ""));
        poll.square.hub.identityOf(poll.square
                .has("Noor", io.barnraiser.people.account.Role.MEMBER)
                .id());

        poll.asked(poll.draft(5, Poll.scale()));

        assertThat(poll.mails).isEmpty();
    }

    @Test
    void the_same_seed_draws_the_same_people_and_another_seed_others() {
        for (int person = 0; person < 30; person++) {
            poll.allows("P" + person);
        }
        Draw draw = new Draw(poll.square.database, poll.neighbours);
        Survey survey = poll.draft(10, Poll.scale());
        List<MemberId> first = draw.draw(survey).drawn().get(Strata.REST);

        assertThat(draw.draw(survey).drawn().get(Strata.REST)).isEqualTo(first).hasSize(10);
        assertThat(new HashSet<>(first)).hasSize(10);
        assertThat(draw.draw(survey).people()).containsEntry(Strata.REST, 30L);
        assertThat(draw.draw(reseeded(survey)).drawn().get(Strata.REST)).isNotEqualTo(first);
    }

    private static Survey reseeded(Survey survey) {
        return new Survey(
                survey.id(),
                survey.title(),
                survey.lead(),
                survey.state(),
                survey.seed() + 1,
                survey.strata(),
                survey.wanted(),
                survey.questions(),
                survey.intention(),
                survey.closesAt(),
                survey.createdBy(),
                survey.createdAt());
    }

    @Test
    void a_server_killed_while_asking_asks_everybody_once() {
        for (int person = 0; person < 6; person++) {
            poll.allows("P" + person);
        }
        SurveyId id = poll.begin(poll.draft(6, Poll.scale()));
        poll.breaksAfter = 3;
        assertThatThrownBy(() -> poll.run(id)).isInstanceOf(Poll.Killed.class);
        poll.breaksAfter = -1;
        poll.run(id);
        poll.run(id);

        assertThat(poll.mails).hasSize(6);
        assertThat(poll.mails.stream().map(Mail::to).distinct()).hasSize(6);
        assertThat(poll.surveys.get(id).state()).isEqualTo(SurveyState.OPEN);
    }

    @Test
    void who_was_not_asked_when_asking_is_stopped_stays_unasked_and_keeps_their_ask() {
        poll.allows("Ada");
        poll.allows("Leo");
        SurveyId id = poll.begin(poll.draft(2, Poll.scale()));
        poll.breaksAfter = 1;
        assertThatThrownBy(() -> poll.run(id)).isInstanceOf(Poll.Killed.class);
        poll.surveys.stop("Mia", id);
        poll.breaksAfter = -1;
        poll.run(id);

        assertThat(poll.mails).hasSize(1);
        assertThat(poll.surveys.answer(poll.surveys.get(id), poll.ask(id, 0), List.of(Answer.number(1, 3))))
                .isTrue();
    }

    @Test
    void a_survey_that_ends_while_it_is_sent_asks_nobody_more_and_leaves_their_ask_unspent() {
        for (int person = 0; person < 4; person++) {
            poll.allows("P" + person);
        }
        SurveyId id = poll.begin(poll.draft(4, Poll.scale()));
        poll.onMail = count -> {
            if (count == 2) {
                poll.square.pass(Duration.ofDays(15));
            }
        };
        poll.run(id);
        poll.onMail = count -> {};
        poll.run(id);

        assertThat(poll.mails).hasSize(2);
        assertThat(poll.surveys.counts(id)).isEqualTo(Map.of(Ask.State.ASKED, 2L, Ask.State.LEFT, 2L));
        assertThat(poll.surveys.answer(poll.surveys.get(id), poll.ask(id, 0), List.of(Answer.number(1, 3))))
                .as("it has ended")
                .isFalse();
        poll.asked(poll.draft(4, Poll.scale()));
        assertThat(poll.mails.subList(2, poll.mails.size()))
                .as("those two can be asked at once, the others after their month")
                .hasSize(2)
                .extracting(Mail::to)
                .doesNotContain(poll.mails.get(0).to(), poll.mails.get(1).to());
    }
}
