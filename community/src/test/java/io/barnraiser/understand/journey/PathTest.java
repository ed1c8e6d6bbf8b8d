package io.barnraiser.understand.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        return Path.of(List.of(proofs), ASSUMED);
    }

    @Test
    void nobody_without_evidence_stands_anywhere() {
        assertThat(path()).isEmpty();
    }

    @Test
    void one_purchase_holds_for_76_days_and_then_they_are_dormant() {
        // 0.9 * 2^(-t/90) >= 0.5 until t = 90 * log2(1.8) = 76.3.
        assertThat(path(proof(Stage.PURCHASE, 1_000, 0.9)))
                .containsExactly(
                        new Segment(1_000, 1_077, State.NONE, State.PURCHASE, State.PURCHASE),
                        new Segment(1_077, Segment.OPEN, State.PURCHASE, State.DORMANT, State.PURCHASE));
    }

    @Test
    void one_text_holds_a_stage_without_attaining_it_and_is_forgotten() {
        // 0.6 is below 0.8, and above 0.5 for 90 * log2(1.2) = 23.7 days.
        assertThat(path(proof(Stage.FEEDBACK, 10, 0.6)))
                .containsExactly(
                        new Segment(10, 34, State.NONE, State.FEEDBACK, State.NONE),
                        new Segment(34, Segment.OPEN, State.FEEDBACK, State.NONE, State.NONE));
    }

    @Test
    void two_texts_attain_what_one_does_not() {
        assertThat(path(proof(Stage.FEEDBACK, 10, 0.6), proof(Stage.FEEDBACK, 11, 0.6))
                        .get(1)
                        .attained())
                .isEqualTo(State.FEEDBACK);
    }

    @Test
    void what_was_attained_stays_while_the_state_falls_to_a_stage_below() {
        List<Segment> path = path(proof(Stage.ADVOCACY, 0, 0.9), proof(Stage.AWARENESS, 60, 0.9));
        assertThat(path)
                .containsExactly(
                        new Segment(0, 77, State.NONE, State.ADVOCACY, State.ADVOCACY),
                        new Segment(77, 137, State.ADVOCACY, State.AWARENESS, State.ADVOCACY),
                        new Segment(137, Segment.OPEN, State.AWARENESS, State.DORMANT, State.ADVOCACY));
    }

    @Test
    void who_comes_back_is_dormant_no_more() {
        List<Segment> path = path(proof(Stage.PURCHASE, 0, 0.9), proof(Stage.AWARENESS, 200, 0.9));
        assertThat(path.stream().map(Segment::state))
                .containsExactly(State.PURCHASE, State.DORMANT, State.AWARENESS, State.DORMANT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 90, 700})
    void every_day_is_as_the_formula_says(int halfLife) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(halfLife);
        Thresholds thresholds = new Thresholds(halfLife, 0.8, 0.5);
        for (int person = 0; person < 40; person++) {
            List<Proof> proofs = new ArrayList<>();
            for (int i = random.nextInt(1, 30); i > 0; i--) {
                Stage stage = Stage.of(random.nextInt(1, 7));
                proofs.add(proof(stage, random.nextInt(0, 900), random.nextDouble(0.2, 0.95)));
            }
            proofs.sort(Comparator.comparingLong(Proof::day).thenComparingInt(Proof::rule));
            List<Segment> path = Path.of(proofs, thresholds);
            assertThat(path.getLast().to()).isEqualTo(Segment.OPEN);
            for (long day = 0; day < 5_000; day++) {
                long at = day;
                State[] expected = byFormula(proofs, thresholds, day);
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

    private static State[] byFormula(List<Proof> proofs, Thresholds thresholds, long day) {
        State present = State.NONE;
        State attained = State.NONE;
        for (Stage stage : Stage.values()) {
            double fresh = 1;
            double aged = 1;
            for (Proof proof : proofs) {
                if (proof.stage() == stage && proof.day() <= day) {
                    fresh *= 1 - proof.precision();
                    aged *= 1
                            - proof.precision()
                                    * Math.pow(2, -(day - proof.day()) / (double) thresholds.halfLifeDays());
                }
            }
            attained = 1 - fresh >= thresholds.attained() ? State.of(stage) : attained;
            present = 1 - aged >= thresholds.present() ? State.of(stage) : present;
        }
        State state = present == State.NONE && attained != State.NONE ? State.DORMANT : present;
        return new State[] {state, attained};
    }
}
