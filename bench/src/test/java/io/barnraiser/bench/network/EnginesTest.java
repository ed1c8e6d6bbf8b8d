package io.barnraiser.bench.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.network.community.Agreement;
import io.barnraiser.network.community.Partition;
import io.barnraiser.network.generate.Planted;
import io.barnraiser.network.graph.Graph;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EnginesTest {

    private final Planted planted = Planted.partition(8, 25, 0.5, 0.01, new SplittableRandom(1));

    @TempDir
    private Path folder;

    private double[] run(Function<EdgeFile, Engine> engine, Algorithm algorithm, boolean weighted) {
        EdgeFile edges = EdgeFile.write(folder.resolve("edges"), planted.graph(), weighted);
        return engine.apply(edges).run(algorithm, 3, 1);
    }

    private static Partition partition(double[] values) {
        return Partition.of(Arrays.stream(values).mapToInt(value -> (int) value).toArray());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_file_holds_every_edge_and_the_same_weights_for_everybody(boolean weighted) {
        EdgeFile.write(folder.resolve("edges"), planted.graph(), weighted);
        EdgeFile read = EdgeFile.open(folder.resolve("edges"));
        assertThat(read.nodes()).isEqualTo(200);
        assertThat(read.isWeighted()).isEqualTo(weighted);
        Graph graph = read.graph();
        assertThat(graph.edges()).isEqualTo(planted.graph().edges());
        assertThat(Arrays.copyOf(graph.targets(), graph.arcs()))
                .isEqualTo(Arrays.copyOf(planted.graph().targets(), graph.arcs()));
        if (weighted) {
            double mean = graph.totalWeight() / graph.edges();
            assertThat(mean).isCloseTo(2, within(0.2));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void all_find_the_planted_communities(boolean weighted) {
        for (Function<EdgeFile, Engine> engine :
                List.<Function<EdgeFile, Engine>>of(OwnEngine::new, AnalysisEngine::new)) {
            assertThat(partition(run(engine, Algorithm.LEIDEN, weighted))).isEqualTo(planted.truth());
        }
        for (Function<EdgeFile, Engine> engine :
                List.<Function<EdgeFile, Engine>>of(OwnEngine::new, JGraphTEngine::new)) {
            Partition found = partition(run(engine, Algorithm.LABELS, weighted));
            assertThat(Agreement.of(found, planted.truth()).adjusted()).isGreaterThan(0.9);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ranks_and_cores_are_the_same(boolean weighted) {
        double[] own = run(OwnEngine::new, Algorithm.RANK, weighted);
        double[] other = run(JGraphTEngine::new, Algorithm.RANK, weighted);
        for (int node = 0; node < own.length; node++) {
            assertThat(own[node]).isCloseTo(other[node], within(1e-7));
        }
        assertThat(run(OwnEngine::new, Algorithm.CORE, weighted))
                .isEqualTo(run(JGraphTEngine::new, Algorithm.CORE, weighted));
    }

    @Test
    void a_process_of_its_own_measures_and_answers() {
        EdgeFile edges = EdgeFile.write(folder.resolve("edges"), planted.graph(), false);
        Measured.Setting setting = setting(edges, Duration.ofMinutes(1));
        Measured measured = Measured.run("own", Algorithm.LEIDEN, 1, setting).orElseThrow();
        assertThat(partition(measured.answer())).isEqualTo(planted.truth());
        assertThat(measured.processor()).isPositive();
        assertThat(measured.wall()).isPositive();
        assertThat(measured.mebibytes()).isPositive();
        assertThat(Measured.run("networkanalysis", Algorithm.CORE, 1, setting)).isEmpty();
    }

    @Test
    void an_engine_that_is_not_done_in_time_is_stopped() {
        EdgeFile edges = EdgeFile.write(folder.resolve("edges"), planted.graph(), false);
        assertThat(Measured.run("own", Algorithm.LEIDEN, 1, setting(edges, Duration.ofMillis(1))))
                .isEmpty();
    }

    private Measured.Setting setting(EdgeFile edges, Duration patience) {
        return new Measured.Setting(edges, 2, "128m", patience, folder);
    }
}
