package io.barnraiser.understand.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.evidence.Interval;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@BothDatabases
final class BehavioursTest {

    private static final Instant LONG_AGO = Instant.parse("2025-06-01T00:00:00Z");

    private final Plaza plaza;

    BehavioursTest(Database database) {
        plaza = new Plaza(database);
    }

    @Test
    void where_members_are_seen_again_with_their_tribe_behaviour_tells_more() {
        plaza.fill(240, false, LONG_AGO);
        BehaviourRun.Found found = plaza.answer("town");
        assertThat(found.answer()).isEqualTo(Answer.BEHAVIOUR);
        assertThat(found.active()).isEqualTo(240);
        assertThat(found.told()).isEqualTo(240);
        assertThat(found.judged()).isEqualTo(240);
        assertThat(found.tribes()).isEqualTo(2);
        assertThat(found.gains()).containsOnlyKeys(NextAct.CHANNEL, NextAct.ALL);
        BehaviourRun.StatedTrait town = found.traits().getFirst();
        assertThat(town.isUsed()).isTrue();
        // Towns were drawn by lot: tribes are not the towns by another name.
        assertThat(town.likeness().map(Interval::upper))
                .hasValueSatisfying(upper -> assertThat(upper).isLessThan(0.1));
    }

    @Test
    void where_the_town_decides_the_traits_suffice() {
        plaza.fill(240, true, LONG_AGO);
        assertThat(plaza.answer("town").answer()).isEqualTo(Answer.TRAITS);
    }

    @Test
    void a_trait_that_nobody_says_members_gave_is_not_used() {
        plaza.fill(240, true, LONG_AGO);
        BehaviourRun.Found found = plaza.answer();
        assertThat(found.answer()).isEqualTo(Answer.NO_TRAITS);
        assertThat(found.all()).containsOnlyKeys(Comparison.BEHAVIOUR);
        assertThat(found.traits()).singleElement().satisfies(town -> {
            assertThat(town.isUsed()).isFalse();
            assertThat(town.identities()).isEqualTo(240);
            assertThat(town.likeness()).isEmpty();
        });
    }

    @Test
    void what_is_told_after_the_cut_is_not_known_before_it() {
        plaza.fill(240, true, Instant.parse("2026-01-01T00:00:00Z"));
        BehaviourRun.Found found = plaza.answer("town");
        assertThat(found.told()).isZero();
        assertThat(found.answer()).isEqualTo(Answer.NO_TRAITS);
    }

    @Test
    void with_few_members_it_cannot_be_told() {
        plaza.fill(40, false, LONG_AGO);
        BehaviourRun.Found found = plaza.answer("town");
        assertThat(found.answer()).isEqualTo(Answer.NO_NEXT);
        assertThat(found.gains()).isEmpty();
        assertThat(found.active()).isEqualTo(40);
        assertThat(found.judged()).isZero();
    }

    @Test
    void the_same_day_and_traits_give_the_same_answer() {
        plaza.fill(120, false, LONG_AGO);
        assertThat(plaza.answer("town")).isEqualTo(plaza.answer("town"));
    }

    @Test
    void one_asking_goes_on_at_a_time_and_can_be_ended() {
        plaza.fill(20, false, LONG_AGO);
        assertThat(plaza.behaviours().cancel()).isFalse();
        assertThat(plaza.behaviours().ask(Plaza.DAY)).isTrue();
        assertThat(plaza.behaviours().ask(Plaza.DAY)).isFalse();
        assertThat(plaza.behaviours().cancel()).isTrue();
        plaza.behaviours().run(plaza.behaviours().last().orElseThrow().id());
        assertThat(plaza.behaviours().last().orElseThrow().state()).isEqualTo(BehaviourRun.State.CANCELLED);
        assertThat(plaza.behaviours().newest()).isEmpty();
    }

    @Test
    void nobody_is_asked_before_a_look_for_tribes() {
        plaza.fill(20, false, LONG_AGO);
        plaza.behaviours().askIfDue();
        assertThat(plaza.behaviours().last()).isEmpty();
    }
}
