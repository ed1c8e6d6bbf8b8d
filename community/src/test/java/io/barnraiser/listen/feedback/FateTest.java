package io.barnraiser.listen.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.people.member.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What becomes of feedback.
final class FateTest {

    private static final long HOUR = 3_600_000;
    private static final long SAID = 1_000 * HOUR;
    private static final long NOW = SAID + 100 * HOUR;
    private static final Heard NOTHING = heard(0, 0);

    private static Heard heard(long firstAt, long staffAt) {
        return new Heard(firstAt, staffAt, Standing.MEMBER, false, true, 0);
    }

    private static Said said(FeedbackKind kind, int urgency, long answers) {
        return new Said(7, 1, answers, 1, 0, 0, 0, "create", kind, 0.9, urgency, "de", 0, false, SAID);
    }

    private static Said problem() {
        return said(FeedbackKind.PROBLEM, 1, 0);
    }

    private static Fate fate(Said said, Heard heard, Act... acts) {
        List<Deed> deeds = new ArrayList<>();
        for (Act act : acts) {
            deeds.add(new Deed(deeds.size() + 1, new FeedbackId(7), NOW - HOUR, "Ada", act, 0, ""));
        }
        return Fate.of(said, heard, deeds, new Fate.Around(Set.of(9L), false), Promise.SHIPPED.hours(), NOW);
    }

    @Test
    void what_nobody_touched_waits_until_its_promise_runs_out() {
        Fate fate = fate(problem(), NOTHING);
        assertThat(fate.state()).isEqualTo(FeedbackState.WAITING);
        assertThat(fate.dueAt()).isEqualTo(SAID + 24 * HOUR);
        assertThat(fate.orderAt()).isEqualTo(fate.dueAt());
    }

    @Test
    void what_is_urgent_comes_earlier_in_the_order_but_is_due_at_the_same_time() {
        Fate fate = fate(said(FeedbackKind.PROBLEM, 3, 0), NOTHING);
        assertThat(fate.dueAt()).isEqualTo(SAID + 24 * HOUR);
        assertThat(fate.orderAt()).isEqualTo(SAID + 12 * HOUR);
    }

    @Test
    void nothing_is_closed_without_an_answer_whatever_the_team_did() {
        Random random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            Act[] acts = new Act[random.nextInt(6)];
            boolean told = false;
            for (int i = 0; i < acts.length; i++) {
                acts[i] = act(random);
                told = (told || acts[i] instanceof Act.Answered) && !(acts[i] instanceof Act.Reopened);
            }
            Fate fate = fate(problem(), NOTHING, acts);
            if (!told) {
                assertThat(fate.state().shelf()).isNotEqualTo(Shelf.ANSWERED);
            }
            assertThat(fate.answeredAt() > 0).isEqualTo(told);
        }
    }

    private static Act act(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Act.Answered(Way.MAIL, "Here you are");
            case 1 -> new Act.Routed(random.nextInt(3), "");
            case 2 -> new Act.Assigned(2);
            case 3 -> new Act.Merged(new FeedbackId(8 + random.nextInt(2)));
            case 4 -> new Act.Snoozed(Instant.ofEpochMilli(NOW + HOUR));
            case 5 -> new Act.Sorted(FeedbackKind.WISH);
            case 6 -> new Act.Closed();
            default -> new Act.Reopened();
        };
    }

    @Test
    void an_answer_of_a_member_is_seen_but_the_promise_is_the_brands() {
        Fate fate = fate(problem(), heard(SAID + HOUR, 0));
        assertThat(fate.state()).isEqualTo(FeedbackState.WAITING);
        assertThat(fate.firstAt()).isEqualTo(SAID + HOUR);
        assertThat(fate(problem(), heard(SAID + HOUR, SAID + 2 * HOUR)).answeredAt())
                .isEqualTo(SAID + 2 * HOUR);
    }

    @Test
    void a_newcomer_waits_for_anybody_and_only_their_first_words_count() {
        Said first = said(FeedbackKind.NEWCOMER, 1, 0);
        assertThat(fate(first, NOTHING).state()).isEqualTo(FeedbackState.WAITING);
        assertThat(fate(first, heard(SAID + HOUR, 0)).state()).isEqualTo(FeedbackState.ANSWERED);
        assertThat(fate(first, new Heard(0, 0, Standing.MEMBER, false, false, 0))
                        .state())
                .isEqualTo(FeedbackState.ASIDE);
    }

    @Test
    void talk_among_members_waits_for_members_unless_it_tells_of_a_problem() {
        assertThat(fate(said(FeedbackKind.QUESTION, 1, 3), NOTHING).state()).isEqualTo(FeedbackState.ASIDE);
        assertThat(fate(said(FeedbackKind.PROBLEM, 1, 3), NOTHING).state()).isEqualTo(FeedbackState.WAITING);
        assertThat(fate(said(FeedbackKind.QUESTION, 1, 3), new Heard(0, 0, Standing.MEMBER, true, true, 0))
                        .state())
                .as("said to somebody of the brand")
                .isEqualTo(FeedbackState.WAITING);
    }

    @Test
    void what_staff_and_programs_say_waits_for_nobody() {
        for (Standing standing : List.of(Standing.STAFF, Standing.BOT, Standing.BRIDGE)) {
            assertThat(fate(problem(), new Heard(0, 0, standing, false, true, 0))
                            .state())
                    .isEqualTo(FeedbackState.ASIDE);
        }
    }

    @Test
    void one_waits_with_another_only_while_that_one_waits() {
        assertThat(fate(problem(), NOTHING, new Act.Merged(new FeedbackId(9))).state())
                .isEqualTo(FeedbackState.MERGED);
        assertThat(fate(problem(), NOTHING, new Act.Merged(new FeedbackId(8))).state())
                .isEqualTo(FeedbackState.WAITING);
    }

    @Test
    void what_is_snoozed_comes_back_at_its_time() {
        assertThat(fate(problem(), NOTHING, new Act.Snoozed(Instant.ofEpochMilli(NOW + 1)))
                        .state())
                .isEqualTo(FeedbackState.SNOOZED);
        assertThat(fate(problem(), NOTHING, new Act.Snoozed(Instant.ofEpochMilli(NOW)))
                        .state())
                .isEqualTo(FeedbackState.WAITING);
    }

    @Test
    void what_became_an_idea_still_waits_until_the_member_is_told() {
        Heard idea = new Heard(0, 0, Standing.MEMBER, false, true, 1);
        assertThat(fate(problem(), idea).state()).isEqualTo(FeedbackState.IDEA);
        assertThat(fate(problem(), idea, new Act.Answered(Way.HUB, "It became an idea"))
                        .state())
                .isEqualTo(FeedbackState.ANSWERED);
    }
}
