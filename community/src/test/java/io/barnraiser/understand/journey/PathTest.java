package io.barnraiser.understand.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PathTest {

    private static final Thresholds ASSUMED = Thresholds.ASSUMED;

    private static Proof proof(Stage stage, long day, double precision) {
        return new Proof(stage.number(), stage, day, 1, 0, 1, precision);
    }

    private static List<Segment> path(Proof... proofs) {
        return path(List.of(proofs), ASSUMED);
    }

    /// Whoever gave evidence did something on that day.
    private static List<Segment> path(List<Proof> proofs, Thresholds thresholds) {
        return Path.of(proofs, proofs.stream().mapToLong(Proof::day).distinct().toArray(), thresholds);
    }

    @Test
    void nobody_without_evidence_stands_anywhere() {
        assertThat(path()).isEmpty();
        assertThat(Path.of(List.of(), new long[] {3, 4}, ASSUMED)).isEmpty();
    }

    @Test
    void one_purchase_holds_until_so_long_a_silence_would_be_rare() {
        // (30 + 1) (0.05^(-1/2) - 1) = 107.6
        assertThat(path(proof(Stage.PURCHASE, 1_000, 0.9)))
                .containsExactly(
                        new Segment(1_000, 1_108, State.NONE, State.PURCHASE, State.PURCHASE),
                        new Segment(1_108, Segment.OPEN, State.PURCHASE, State.DORMANT, State.PURCHASE));
    }

    @Test
    void one_text_holds_a_stage_without_attaining_it_and_is_forgotten() {
        assertThat(path(proof(Stage.FEEDBACK, 10, 0.6)))
                .containsExactly(
                        new Segment(10, 118, State.NONE, State.FEEDBACK, State.NONE),
                        new Segment(118, Segment.OPEN, State.FEEDBACK, State.NONE, State.NONE));
    }

    @Test
    void what_one_rule_says_again_makes_nothing_surer_before_a_half_life_is_over() {
        Proof first = proof(Stage.FEEDBACK, 10, 0.6);
        assertThat(path(first, proof(Stage.FEEDBACK, 99, 0.6)).getLast().attained())
                .isEqualTo(State.NONE);
        assertThat(path(first, proof(Stage.FEEDBACK, 100, 0.6)).getLast().attained())
                .isEqualTo(State.FEEDBACK);
    }

    @Test
    void what_another_rule_says_makes_it_surer() {
        Proof other = new Proof(77, Stage.FEEDBACK, 11, 1, 0, 1, 0.6);
        assertThat(path(proof(Stage.FEEDBACK, 10, 0.6), other).getLast().attained())
                .isEqualTo(State.FEEDBACK);
    }

    @Test
    void many_small_pieces_hold_a_stage_no_longer_than_the_last_of_them() {
        List<Proof> many = new ArrayList<>();
        for (long day = 0; day < 90; day++) {
            many.add(proof(Stage.ADVOCACY, day, 0.6));
        }
        many.add(proof(Stage.AWARENESS, 300, 0.9));
        StageBelief belief = new StageBelief(ASSUMED);
        many.subList(0, 90).forEach(belief::take);
        // 0.6 is above 0.5 for 90 * log2(1.2) = 23.7 days.
        assertThat(belief.leaves(89)).isEqualTo(89 + 24);
    }

    @Test
    void what_was_attained_stays_while_the_state_falls_to_a_stage_below() {
        List<Segment> path = path(proof(Stage.ADVOCACY, 0, 0.9), proof(Stage.AWARENESS, 60, 0.9));
        assertThat(path)
                .containsExactly(
                        new Segment(0, 77, State.NONE, State.ADVOCACY, State.ADVOCACY),
                        new Segment(77, 217, State.ADVOCACY, State.AWARENESS, State.ADVOCACY),
                        new Segment(217, Segment.OPEN, State.AWARENESS, State.DORMANT, State.ADVOCACY));
    }

    @Test
    void who_comes_back_is_dormant_no_more() {
        List<Segment> path = path(proof(Stage.PURCHASE, 0, 0.9), proof(Stage.AWARENESS, 200, 0.9));
        assertThat(path.stream().map(Segment::state))
                .containsExactly(State.PURCHASE, State.DORMANT, State.AWARENESS, State.DORMANT);
    }

    @Test
    void however_lively_somebody_was_they_may_be_silent_for_three_weeks() {
        assertThat(ASSUMED.silence().from(0, 400, 401)).isEqualTo(421);
        assertThat(ASSUMED.silence().from(0, 3_000, 2))
                .as("and nobody for more than a year")
                .isEqualTo(3_365);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 90, 700})
    void every_day_is_as_the_formula_says(int halfLife) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(halfLife);
        Thresholds thresholds = new Thresholds(halfLife, 0.8, 0.5, new Silence(10, 0.2, 5));
        for (int person = 0; person < 40; person++) {
            List<Proof> proofs = new ArrayList<>();
            for (int i = random.nextInt(1, 30); i > 0; i--) {
                Stage stage = Stage.of(random.nextInt(1, 7));
                proofs.add(new Proof(
                        10 * stage.number() + random.nextInt(2),
                        stage,
                        random.nextInt(0, 900),
                        1,
                        0,
                        1,
                        random.nextDouble(0.2, 0.95)));
            }
            proofs.sort(Comparator.comparingLong(Proof::day).thenComparingInt(Proof::rule));
            List<Segment> path = path(proofs, thresholds);
            assertThat(path.getLast().to()).isEqualTo(Segment.OPEN);
            State before = State.NONE;
            for (long day = 0; day < 5_000; day++) {
                long at = day;
                State[] expected = byFormula(proofs, thresholds, day, before);
                before = expected[0];
                State[] found = path.stream()
                        .filter(segment -> segment.holds(at))
                        .map(segment -> new State[] {segment.state(), segment.attained()})
                        .findFirst()
                        .orElse(new State[] {State.NONE, State.NONE});
                assertThat(found).as("person %d, day %d", person, day).isEqualTo(expected);
            }
            for (int i = 1; i < path.size(); i++) {
                assertThat(path.get(i).from()).isEqualTo(path.get(i - 1).to());
                assertThat(path.get(i).before()).isEqualTo(path.get(i - 1).state());
            }
        }
    }

    /// @param before where they stood the day before
    private static State[] byFormula(List<Proof> proofs, Thresholds thresholds, long day, State before) {
        State present = before;
        State attained = State.NONE;
        for (Stage stage : Stage.values()) {
            Map<Integer, Double> newest = new HashMap<>();
            Map<Integer, Long> counted = new HashMap<>();
            double fresh = 1;
            for (Proof proof : proofs) {
                if (proof.stage() == stage && proof.day() <= day) {
                    newest.put(proof.rule(), proof.precision() * thresholds.decay(day - proof.day()));
                    if (!counted.containsKey(proof.rule())
                            || proof.day() - counted.get(proof.rule()) >= thresholds.halfLifeDays()) {
                        counted.put(proof.rule(), proof.day());
                        fresh *= 1 - proof.precision();
                    }
                }
            }
            double aged = newest.values().stream().reduce(1.0, (left, one) -> left * (1 - one));
            attained = 1 - fresh >= thresholds.attained() ? State.of(stage) : attained;
            present = 1 - aged >= thresholds.present() ? State.of(stage) : present;
        }
        long[] days = proofs.stream()
                .mapToLong(Proof::day)
                .filter(one -> one <= day)
                .distinct()
                .toArray();
        if (days.length > 0 && day >= thresholds.silence().from(days[0], days[days.length - 1], days.length)) {
            present = attained == State.NONE ? State.NONE : State.DORMANT;
        }
        return new State[] {present, attained};
    }
}
