package io.barnraiser.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.count.Shares;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command goes on working; what its figures are is its own business.
final class TruthBenchTest {

    @Test
    void one_small_world_gives_every_estimator_a_line_and_what_was_ended_early_says_how_many_there_were() {
        AtomicInteger asked = new AtomicInteger();
        assertThat(TruthBench.table(5, 120, () -> asked.getAndIncrement() == 1))
                .contains("`./barnraiser bench truth 1`: the seeds 1 to 1")
                .contains("| Identity: exact rules | precision")
                .contains("| Identity: suggestions | recall, were all from 0.65 accepted")
                .contains("| Tribes, seven sources | worlds with tribes in which some are found")
                .contains("| Tribes where there are none | worlds in which none are found")
                .contains("| Journey: stages | months' ends on which members are shown where they stand")
                .contains("| Influence: who carries a message | worlds in which")
                .contains("lessons' | macro F1")
                .contains("| Time to the brand's first answer | within 24 hours: intervals that hold the truth")
                .contains(
                        "| Share that a release cured, by asking those who had complained | of those who had told of it")
                .contains("| Mood of a group, worked back from errors | share of content texts: intervals")
                .contains("| Influence: learned probabilities | nats in 1,000 cases less than popularity");
    }

    @Test
    void a_share_of_single_cases_has_a_score_interval_and_other_shares_one_over_worlds() {
        Yardstick single = Yardstick.share("any", "single", Target.atLeast(0.9));
        Yardstick several = Yardstick.share("any", "several", Target.COVERAGE);
        Scores scores = new Scores();
        for (long world = 0; world < 40; world++) {
            scores.add(single, world, world % 10 != 0);
            scores.add(several, world, world % 2 == 0 ? 4 : 0, 4);
        }

        assertThat(scores.rows().getFirst().interval()).contains(Shares.wilson(36, 40));
        assertThat(scores.rows().getLast().interval()).hasValueSatisfying(interval -> {
            assertThat(interval.value()).isEqualTo(0.5);
            // Of whole worlds, there are 40 and not 160.
            assertThat(interval.width())
                    .isCloseTo(Shares.wilson(20, 40, Level.USUAL).width(), within(0.05));
        });
    }

    @Test
    void a_target_is_held_or_missed_only_where_the_whole_interval_says_so() {
        assertThat(Target.atLeast(0.99).answer(Shares.wilson(1_000, 1_000))).isEqualTo("held");
        assertThat(Target.atLeast(0.99).answer(Shares.wilson(10, 10))).isEqualTo("open");
        assertThat(Target.COVERAGE.answer(Shares.wilson(80, 100))).isEqualTo("missed");
        assertThat(Target.none("1 is perfect").answer(Shares.wilson(80, 100))).isEmpty();
    }

    @Test
    void who_waits_for_what_never_ends_gives_up() {
        assertThatThrownBy(() -> Waiting.whilst(() -> true, Duration.ZERO)).hasMessageContaining("not done");
    }

    @Test
    void ranks_follow_the_order_and_share_a_place_where_values_are_alike() {
        assertThat(Ranks.correlation(new double[] {1, 2, 3}, new double[] {10, 100, 1_000}))
                .isEqualTo(1);
        assertThat(Ranks.correlation(new double[] {1, 2, 2, 3}, new double[] {1, 3, 2, 4}))
                .isCloseTo(0.9486832980505138, within(1e-12));
    }

    @Test
    void only_what_stands_between_the_marks_is_replaced(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("validation.md");
        Files.writeString(file, """
                before
                <!-- begin: ./barnraiser bench truth -->
                old
                <!-- end: ./barnraiser bench truth -->
                after
                """);
        Document.write(file, "new\n");
        assertThat(file).hasContent("""
                before
                <!-- begin: ./barnraiser bench truth -->
                new
                <!-- end: ./barnraiser bench truth -->
                after
                """);

        Files.writeString(file, "nothing");
        assertThatThrownBy(() -> Document.write(file, "new\n")).hasMessageContaining("lacks the marks");
    }
}
