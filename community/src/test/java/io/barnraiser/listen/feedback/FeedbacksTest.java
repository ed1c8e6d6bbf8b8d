package io.barnraiser.listen.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the team does with feedback, and how it is found.
@BothDatabases
final class FeedbacksTest {

    private static final FeedbackFilter WAITING = FeedbackFilter.of(Shelf.WAITING);

    private final Townhall hall;
    private long anna;
    private long ben;
    private long host;
    private FeedbackId question;
    private FeedbackId problem;
    private FeedbackId wish;

    FeedbacksTest(Database database) {
        hall = new Townhall(database);
        question = new FeedbackId(0);
        problem = question;
        wish = question;
    }

    @BeforeEach
    void three_things_were_told() {
        anna = hall.person("anna");
        ben = hall.person("ben");
        host = hall.staff("host");
        hall.hour(100);
        hall.opens(anna, 10, "question about warm sizes");
        question = hall.last();
        hall.opens(ben, 11, "!problem with the warm zip");
        problem = hall.last();
        hall.opens(anna, 12, "wish for cold");
        wish = hall.last();
        hall.read();
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private long done(FeedbackId id, Act act) {
        ActResult result = hall.feedbacks.act("Ada", id, act);
        assertThat(result).isInstanceOf(ActResult.Done.class);
        return ((ActResult.Done) result).deed();
    }

    private void refused(FeedbackId id, Act act, ActResult.Why why) {
        assertThat(hall.feedbacks.act("Ada", id, act)).isEqualTo(new ActResult.Refused(why));
    }

    private List<FeedbackId> ids(FeedbackFilter filter) {
        return hall.feedbacks.page(filter, Optional.empty(), false, 50).rows().stream()
                .map(Feedback::id)
                .toList();
    }

    @Test
    void what_was_opened_goes_by_its_title_and_a_review_by_its_words() {
        long anna = hall.person("anna");
        hall.log(anna, ActivityKind.CREATE, 1, hall.thing(anna, null), null, "problem it leaks", "My tent", "en");
        FeedbackId topic = hall.last();
        hall.log(anna, ActivityKind.REVIEW, 2, hall.thing(null, null), null, "problem it leaks", "2", "en");
        FeedbackId review = hall.last();
        hall.read();
        assertThat(hall.feedbacks.find(List.of(topic, review)))
                .extracting(Feedback::title)
                .containsExactly("My tent", "problem it leaks");
    }

    @Test
    void nothing_is_closed_without_an_answer() {
        refused(problem, new Act.Closed(), ActResult.Why.NOT_ANSWERED);
        assertThat(hall.state(problem)).isEqualTo("waiting");
        done(problem, new Act.Answered(Way.ELSEWHERE, "I rang them up"));
        assertThat(hall.state(problem)).isEqualTo("answered");
        long closed = done(problem, new Act.Closed());
        assertThat(hall.state(problem)).isEqualTo("closed");
        hall.feedbacks.undo("Ada", closed);
        assertThat(hall.state(problem)).isEqualTo("answered");
        done(problem, new Act.Reopened());
        assertThat(hall.state(problem)).isEqualTo("waiting");
        refused(problem, new Act.Closed(), ActResult.Why.NOT_ANSWERED);
    }

    @Test
    void the_database_itself_refuses_to_close_without_an_answer() {
        assertThatThrownBy(() -> hall.database.run(handle -> handle.createUpdate(
                                "UPDATE feedback SET shelf = 'answered', state = 'closed' WHERE id = :id")
                        .bind("id", problem.value())
                        .execute()))
                .satisfies(refusal -> assertThat(refusal.getMessage()).containsIgnoringCase("check"));
    }

    @Test
    void what_was_sent_cannot_be_taken_back_and_all_else_can_once() {
        long answered = done(problem, new Act.Answered(Way.MAIL, "Here you are"));
        assertThat(hall.feedbacks.undo("Ada", answered)).isEqualTo(new ActResult.Refused(ActResult.Why.SENT));
        long routed = done(question, new Act.Routed(4, "yours"));
        assertThat(hall.state(question)).isEqualTo("routed");
        assertThat(hall.feedbacks.undo("Ben", routed)).isInstanceOf(ActResult.Done.class);
        assertThat(hall.state(question)).isEqualTo("waiting");
        assertThat(hall.feedbacks.undo("Ben", routed)).isEqualTo(new ActResult.Refused(ActResult.Why.GONE));
        assertThat(hall.feedbacks.deeds(question)).extracting(Deed::undoneBy).containsExactly("Ben");
    }

    @Test
    void an_answer_in_the_log_after_a_reopening_counts_again() {
        long topic = hall.opens(anna, 13, "question of another kind");
        FeedbackId other = hall.last();
        hall.replies(host, 14, topic, "no idea");
        hall.read();
        assertThat(hall.state(other)).isEqualTo("answered");
        done(other, new Act.Reopened());
        assertThat(hall.state(other)).isEqualTo("waiting");
        hall.replies(host, 101, topic, "now I know");
        hall.read();
        assertThat(hall.feedbacks.find(other).orElseThrow().staffAt()).isEqualTo(Townhall.at(101));
    }

    @Test
    void what_waits_with_another_comes_back_when_that_one_is_answered() {
        done(question, new Act.Merged(problem));
        assertThat(hall.state(question)).isEqualTo("merged");
        assertThat(hall.feedbacks.mergedInto(problem, 10))
                .extracting(Feedback::id)
                .containsExactly(question);
        done(problem, new Act.Answered(Way.MAIL, "Here you are"));
        assertThat(hall.state(question)).as("nobody told Anna").isEqualTo("waiting");
    }

    @Test
    void merges_that_would_hide_something_are_refused() {
        refused(question, new Act.Merged(question), ActResult.Why.NOT_THERE);
        refused(question, new Act.Merged(new FeedbackId(99)), ActResult.Why.NOT_THERE);
        done(question, new Act.Merged(problem));
        refused(problem, new Act.Merged(wish), ActResult.Why.HAS_OTHERS);
        refused(wish, new Act.Merged(question), ActResult.Why.NOT_THERE);
        done(wish, new Act.Answered(Way.MAIL, "Yes"));
        refused(problem, new Act.Merged(wish), ActResult.Why.NOT_THERE);
    }

    @Test
    void a_moment_to_come_back_lies_ahead_and_within_a_year() {
        Instant now = hall.people.clock().instant();
        refused(problem, new Act.Snoozed(now), ActResult.Why.NO_TIME);
        refused(problem, new Act.Snoozed(now.plus(Duration.ofDays(366)).plusMillis(1)), ActResult.Why.NO_TIME);
        done(wish, new Act.Snoozed(now.plus(Duration.ofDays(366))));
        done(problem, new Act.Snoozed(now.plusMillis(1)));
        assertThat(ids(FeedbackFilter.of(Shelf.SNOOZED))).containsExactly(problem, wish);
        hall.feedbacks.wake();
        assertThat(hall.state(problem)).isEqualTo("snoozed");
        hall.hour(100.001);
        hall.feedbacks.wake();
        assertThat(hall.state(problem)).isEqualTo("waiting");
        assertThat(hall.state(wish)).isEqualTo("snoozed");
    }

    @Test
    void the_queue_shows_what_is_due_first_and_urgent_things_earlier() {
        assertThat(ids(WAITING)).containsExactly(problem, question, wish);
        done(problem, new Act.Answered(Way.MAIL, "Done"));
        done(wish, new Act.Routed(3, ""));
        assertThat(ids(WAITING)).containsExactly(question, wish);
        assertThat(ids(WAITING.in(3))).containsExactly(wish);
        assertThat(ids(WAITING.in(0))).containsExactly(question);
        assertThat(hall.feedbacks.counts(Shelf.WAITING, "kind")).isEqualTo(Map.of("question", 1L, "wish", 1L));
        assertThat(hall.feedbacks.counts(Shelf.WAITING, "department")).isEqualTo(Map.of("0", 1L, "3", 1L));
    }

    @Test
    void what_waits_longer_than_promised_is_late_and_counted_up_to_a_limit() {
        Feedback first = hall.feedbacks.find(question).orElseThrow();
        hall.moment(first.dueAt());
        assertThat(hall.feedbacks.late(0, 10)).isZero();
        hall.moment(first.dueAt() + 1);
        assertThat(hall.feedbacks.late(0, 10)).isEqualTo(1);
        hall.hour(1_000);
        assertThat(hall.feedbacks.late(0, 10)).isEqualTo(3);
        assertThat(hall.feedbacks.late(0, 2)).isEqualTo(2);
        assertThat(hall.feedbacks.late(first.orderAt() + 1, 10)).isEqualTo(1);
        done(wish, new Act.Answered(Way.MAIL, "Done"));
        assertThat(hall.feedbacks.late(first.orderAt() + 1, 10)).isZero();
    }

    @Test
    void every_page_follows_the_one_before_and_leads_back_to_it() {
        for (int i = 0; i < 7; i++) {
            hall.opens(ben, 20 + i / 3, "question number " + i);
        }
        hall.read();
        List<FeedbackId> all = ids(WAITING);
        List<FeedbackId> walked = new ArrayList<>();
        Optional<FeedbackPlace> next = Optional.empty();
        FeedbackPage page;
        do {
            page = hall.feedbacks.page(WAITING, next, false, 3);
            page.rows().forEach(row -> walked.add(row.id()));
            next = page.next();
        } while (next.isPresent());
        assertThat(walked).isEqualTo(all).hasSize(10);
        FeedbackPage back = hall.feedbacks.page(WAITING, page.previous(), true, 3);
        assertThat(back.rows()).extracting(Feedback::id).isEqualTo(all.subList(6, 9));
        assertThat(FeedbackPlace.of(next.map(FeedbackPlace::code).orElse("x"))).isEmpty();
        assertThat(FeedbackPlace.of(new FeedbackPlace(5, 7).code())).contains(new FeedbackPlace(5, 7));
    }

    @Test
    void filters_hold_together() {
        FeedbackFilter filter = new FeedbackFilter(
                Shelf.WAITING,
                Optional.of(FeedbackKind.PROBLEM),
                OptionalLong.of(1),
                Optional.of("en"),
                OptionalLong.of(0),
                OptionalLong.of(0),
                List.of("warm", "zi"),
                Townhall.at(0),
                Townhall.at(1_000));
        assertThat(ids(filter)).containsExactly(problem);
        assertThat(ids(new FeedbackFilter(
                        Shelf.WAITING,
                        Optional.of(FeedbackKind.PROBLEM),
                        OptionalLong.of(2),
                        Optional.of("en"),
                        OptionalLong.of(0),
                        OptionalLong.empty(),
                        List.of(),
                        0,
                        Long.MAX_VALUE)))
                .isEmpty();
    }

    @Test
    void a_search_finds_the_beginnings_of_words_in_text_and_title() {
        hall.log(ben, ActivityKind.CREATE, 30, hall.thing(ben, null), null, "question here", "Über Größen", "de");
        FeedbackId titled = hall.last();
        hall.read();
        assertThat(hall.feedbacks.search("warm", 10)).extracting(Feedback::id).containsExactly(problem, question);
        assertThat(hall.feedbacks.search("war siz", 10))
                .extracting(Feedback::id)
                .containsExactly(question);
        assertThat(hall.feedbacks.search("grossen", 10))
                .extracting(Feedback::id)
                .containsExactly(titled);
        assertThat(hall.feedbacks.search("warm nowhere", 10)).isEmpty();
        assertThat(hall.feedbacks.search("  ", 10)).isEmpty();
    }

    @Test
    void what_became_of_it_is_told_and_can_be_taken_back() {
        Outcome idea = new Outcome(Outcome.Kind.IDEA, "Warm sizes", "/ideas/3", Instant.ofEpochMilli(5));
        Outcome release = new Outcome(Outcome.Kind.RELEASE, "Warm sizes", "/releases/1", Instant.ofEpochMilli(9));
        assertThat(hall.feedbacks.link(wish, release)).isTrue();
        assertThat(hall.feedbacks.link(wish, idea)).isTrue();
        assertThat(hall.feedbacks.link(new FeedbackId(99), idea)).isFalse();
        assertThat(hall.feedbacks.outcomes(List.of(wish, problem))).isEqualTo(Map.of(wish, List.of(idea, release)));
        assertThat(hall.state(wish)).isEqualTo("idea");
        hall.feedbacks.unlink(wish, idea.path());
        hall.feedbacks.unlink(wish, release.path());
        assertThat(hall.state(wish)).isEqualTo("waiting");
    }

    @Test
    void what_people_say_of_kinds_is_counted_once_for_each_thing() {
        done(problem, new Act.Sorted(FeedbackKind.WISH));
        done(problem, new Act.Sorted(FeedbackKind.PROBLEM));
        done(wish, new Act.Sorted(FeedbackKind.OTHER));
        assertThat(hall.feedbacks.schooling().lessons()).isEqualTo(2);
        assertThat(hall.state(wish)).isEqualTo("aside");
    }

    @Test
    void a_promise_holds_for_what_is_said_after_it() {
        hall.hour(20);
        hall.module
                .promises()
                .promise(
                        "Ada",
                        new Promise.Hours(Map.of(
                                new Promise.Cell(FeedbackKind.QUESTION, ""),
                                4,
                                new Promise.Cell(FeedbackKind.QUESTION, "de"),
                                2)));
        hall.opens(ben, 19, "question before");
        FeedbackId before = hall.last();
        hall.opens(ben, 21, "question after");
        FeedbackId after = hall.last();
        hall.log(ben, ActivityKind.CREATE, 21, hall.thing(ben, null), null, "question auf Deutsch", null, "de");
        FeedbackId german = hall.last();
        hall.read();
        hall.rebuild();
        assertThat(due(before)).isEqualTo(Townhall.at(19 + 24));
        assertThat(due(after)).isEqualTo(Townhall.at(21 + 4));
        assertThat(due(german)).isEqualTo(Townhall.at(21 + 2));
    }

    private long due(FeedbackId id) {
        return hall.feedbacks.find(id).orElseThrow().dueAt();
    }

    @Test
    void texts_that_share_a_band_say_the_same() {
        hall.opens(anna, 40, "question about warm sizeX");
        FeedbackId same = hall.last();
        hall.read();
        assertThat(hall.feedbacks.same(question, 10)).extracting(Feedback::id).containsExactly(same);
    }
}
