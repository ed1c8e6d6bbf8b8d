package io.barnraiser.evidence.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class VerdictsTest {

    private static Ways people(World world, int number, int months) {
        Ways ways = new Ways(4, Window.ofThirtyDays(0, months), Redraws.usual(3));
        world.people(ways, number, new SplittableRandom(17));
        return ways;
    }

    @Test
    void where_the_present_says_all_a_chain_of_first_order_suffices() {
        assertThat(Memory.of(people(World.withoutMemory(), 5000, 12))).isInstanceOf(Memory.FirstOrder.class);
    }

    @Test
    void where_long_stays_end_sooner_staying_time_matters() {
        assertThat(Memory.of(people(World.withAges(), 2000, 12)))
                .isInstanceOfSatisfying(Memory.StayingTimeMatters.class, verdict -> {
                    assertThat(verdict.tests().trends().get(1).slope()).isGreaterThan(5);
                    assertThat(verdict.tests().trends().get(1).pValue()).isLessThan(0.001);
                });
    }

    @Test
    void where_it_counts_whence_one_came_the_past_matters() {
        Ways ways = new Ways(4, Window.ofThirtyDays(0, 12), Redraws.usual(3));
        SplittableRandom random = new SplittableRandom(19);
        for (int person = 0; person < 2000; person++) {
            ways.add(returning(person, random));
        }

        assertThat(Memory.of(ways))
                .isInstanceOfSatisfying(
                        Memory.PastMatters.class,
                        verdict -> assertThat(verdict.tests().elsewhere().isSecond())
                                .isTrue());
    }

    /// Somebody who changes every month and mostly goes back to where they were before.
    private static Path returning(long person, SplittableRandom random) {
        int[] days = new int[12];
        int[] states = new int[12];
        for (int i = 0; i < 12; i++) {
            days[i] = 30 * i - 1;
            int other = i == 0 ? 0 : (states[i - 1] + 1 + random.nextInt(3)) % 4;
            states[i] = i > 1 && random.nextInt(10) < 7 ? states[i - 2] : other;
        }
        return new Path(person, days, states, -1, 360);
    }

    @Test
    void a_few_people_tell_nothing_of_what_matters() {
        assertThat(Memory.of(people(World.withAges(), 20, 3))).isEqualTo(new Memory.CannotTell(Doubt.TOO_FEW));
        assertThat(Memory.of(new Ways(4, Window.ofThirtyDays(0, 3), Redraws.usual(1))))
                .isEqualTo(new Memory.CannotTell(Doubt.NOTHING_COUNTED));
    }

    @Test
    void most_gain_comes_from_there_or_not_or_cannot_be_told() {
        StageValues many = StageValues.of(people(World.withoutMemory(), 3000, 12), 0.9);
        StageValues few = StageValues.of(people(World.withoutMemory(), 40, 6), 0.9);
        StageValues none = StageValues.of(new Ways(4, Window.ofThirtyDays(0, 3), Redraws.usual(1)), 0.9);

        assertThat(MostGain.of(many, Set.of(0, 1, 2), 0, 12, Level.USUAL)).isInstanceOf(MostGain.Yes.class);
        assertThat(MostGain.of(many, Set.of(2), 0, 12, Level.USUAL)).isInstanceOf(MostGain.No.class);
        assertThat(MostGain.of(few, Set.of(1, 2), 0, 3, Level.USUAL))
                .isInstanceOfSatisfying(
                        MostGain.CannotTell.class,
                        told -> assertThat(told.share())
                                .hasValueSatisfying(
                                        share -> assertThat(share.excludes(0.5)).isFalse()));
        assertThat(MostGain.of(none, Set.of(1), 0, 3, Level.USUAL))
                .isInstanceOfSatisfying(
                        MostGain.CannotTell.class,
                        told -> assertThat(told.doubt()).isEqualTo(Doubt.NOTHING_COUNTED));
    }

    @Test
    void the_chain_foretells_the_next_month_better_than_staying_and_than_all_together() {
        HeldOut known = HeldOut.of(people(World.withoutMemory(), 3000, 12), 6, Level.USUAL);

        assertThat(known.beyondStays())
                .hasValueSatisfying(less -> assertThat(less.upper()).isNegative());
        assertThat(known.beyondBase())
                .hasValueSatisfying(less -> assertThat(less.upper()).isNegative());
        assertThat(known.chain().orElseThrow().value()
                        - known.base().orElseThrow().value())
                .isCloseTo(known.beyondBase().orElseThrow().value(), within(1e-12));
    }

    @Test
    void where_months_have_nothing_to_do_with_one_another_the_chain_knows_no_more_than_all_together() {
        Ways ways = new Ways(4, Window.ofThirtyDays(0, 6), Redraws.usual(3));
        SplittableRandom random = new SplittableRandom(23);
        for (int person = 0; person < 1000; person++) {
            ways.add(aimless(person, random));
        }
        HeldOut known = HeldOut.of(ways, 3, Level.USUAL);

        assertThat(known.beyondStays())
                .hasValueSatisfying(less -> assertThat(less.upper()).isNegative());
        assertThat(known.beyondBase()).hasValueSatisfying(less -> {
            assertThat(less.value()).isCloseTo(0, within(0.02));
            assertThat(less.upper()).isPositive();
        });
        assertThatThrownBy(() -> HeldOut.of(ways, 6, Level.USUAL)).hasMessageContaining("none from 6 on");
    }

    /// Somebody who is in state 0 in seven of ten months, whatever was before.
    private static Path aimless(long person, SplittableRandom random) {
        int[] days = new int[7];
        int[] states = new int[7];
        int count = 0;
        for (int month = 0; month < 7; month++) {
            int state = Math.max(0, random.nextInt(10) - 6);
            if (count == 0 || states[count - 1] != state) {
                days[count] = 30 * month - 1;
                states[count++] = state;
            }
        }
        return new Path(person, Arrays.copyOf(days, count), Arrays.copyOf(states, count), -1, 180);
    }

    @Test
    void a_forecast_goes_where_the_chances_lead_and_opens_like_a_fan() {
        Ways ways = new Ways(4, Window.ofThirtyDays(0, 12), Redraws.usual(3));
        SplittableRandom random = new SplittableRandom(37);
        for (int person = 0; person < 2000; person++) {
            ways.add(World.withoutMemory().walk(person, -1, person % 4, -1, 360, random));
        }
        double[][] half = World.after(180);
        double[] expected = new double[4];
        for (int from = 0; from < 4; from++) {
            for (int to = 0; to < 4; to++) {
                expected[to] += ways.standing(from) * half[from][to];
            }
        }
        Memory.CannotTell chain = new Memory.CannotTell(Doubt.TOO_FEW);
        Memory.Tests tests = tests(ways);

        for (Memory memory : new Memory[] {chain, new Memory.StayingTimeMatters(tests)}) {
            Forecast forecast = Forecast.of(ways, memory, 12, 200, 5);
            for (int state = 0; state < 4; state++) {
                Interval far = forecast.standing(state, 6, new Level(0.95));
                Interval core = forecast.standing(state, 6, new Level(0.5));
                assertThat(far.value()).isCloseTo(expected[state], within(0.1 * expected[state] + 5));
                assertThat(far.lower()).isLessThan(core.lower());
                assertThat(far.upper()).isGreaterThan(core.upper());
            }
        }
    }

    private static Memory.Tests tests(Ways ways) {
        return switch (Memory.of(ways)) {
            case Memory.FirstOrder(Memory.Tests tests) -> tests;
            case Memory.PastMatters(Memory.Tests tests) -> tests;
            case Memory.StayingTimeMatters(Memory.Tests tests) -> tests;
            case Memory.CannotTell(Doubt doubt) -> throw new AssertionError(doubt);
        };
    }

    @Test
    void a_forecast_lets_people_come_as_they_came() {
        Ways ways = new Ways(4, Window.ofThirtyDays(0, 12), Redraws.usual(3));
        SplittableRandom random = new SplittableRandom(41);
        for (int person = 0; person < 6000; person++) {
            int comes = random.nextInt(359);
            ways.add(World.withoutMemory().walk(person, comes, 0, comes, 360, random));
        }
        Forecast forecast = Forecast.of(ways, new Memory.CannotTell(Doubt.TOO_FEW), 2, 200, 5);
        double all = 0;
        for (int state = 0; state < 4; state++) {
            all += forecast.standing(state, 2, Level.USUAL).value();
        }

        assertThat(all).isCloseTo(7000, within(120.0));
        assertThat(forecast.standing(0, 2, Level.USUAL))
                .isEqualTo(Forecast.of(ways, new Memory.CannotTell(Doubt.TOO_FEW), 2, 200, 5)
                        .standing(0, 2, Level.USUAL));
    }

    @Test
    void where_people_are_very_many_a_few_of_every_state_and_age_stand_for_all() {
        Crowd crowd = Crowd.of(new int[][] {{100, 200}, {0, 700}}, 0, 10);

        assertThat(crowd.scale()).isEqualTo(100);
        assertThat(crowd.now())
                .hasSize(10)
                .filteredOn(start -> start.state() == 0)
                .hasSize(3);
        assertThat(Crowd.of(new int[][] {{1, 2}, {0, 1}}, 6, 10).now()).hasSize(4);
    }
}
