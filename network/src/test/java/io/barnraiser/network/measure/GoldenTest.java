package io.barnraiser.network.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.network.Samples;
import io.barnraiser.network.community.Agreement;
import io.barnraiser.network.community.Leiden;
import io.barnraiser.network.community.Partition;
import io.barnraiser.network.community.Quality;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import io.barnraiser.network.link.LinkScore;
import io.barnraiser.network.rank.Betweenness;
import io.barnraiser.network.rank.Cores;
import io.barnraiser.network.rank.PageRank;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The karate club of Zachary (1977), unweighted, against figures of networkx 3.6.1 and igraph 1.0.0.
final class GoldenTest {

    private static final Offset<Double> SIX = within(5e-7);

    private final Graph karate = Samples.karate();

    @Test
    void it_has_the_size_that_was_published() {
        assertThat(karate.nodes()).isEqualTo(34);
        assertThat(karate.edges()).isEqualTo(78);
    }

    @Test
    void the_modularity_of_the_two_clubs() {
        assertThat(new Quality.Modularity(1).of(karate, Samples.clubs())).isCloseTo(0.358235, SIX);
    }

    @Test
    void the_best_partition_agrees_with_the_clubs_as_far_as_published() {
        Quality quality = new Quality.Modularity(1);
        Partition best = LongStream.range(0, 20)
                .mapToObj(seed -> new Leiden(quality, 10, seed).find(karate))
                .max(Comparator.comparingDouble(found -> quality.of(karate, found)))
                .orElseThrow();
        Agreement agreement = Agreement.of(best, Samples.clubs());
        assertThat(agreement.adjusted()).isCloseTo(0.566666, SIX);
        assertThat(agreement.rand()).isCloseTo(0.464591, SIX);
        assertThat(Agreement.of(best, best).adjusted()).isCloseTo(1, SIX);
        assertThat(Agreement.of(best, best).rand()).isCloseTo(1, SIX);
    }

    @Test
    void how_closed_the_clubs_are_beside_chance() {
        Openness openness = Openness.of(karate, Samples.clubs(), 5_000, new SplittableRandom(1));
        assertThat(openness.index()).isCloseTo(-0.717949, SIX);
        assertThat(openness.expected()).isCloseTo(0.030, within(0.005));
        assertThat(openness.deviation()).isCloseTo(0.095, within(0.005));
        assertThat(openness.closed()).isLessThan(0.001);
    }

    @Test
    void how_much_hangs_on_few() {
        double[] degrees = IntStream.range(0, 34).mapToDouble(karate::degree).toArray();
        assertThat(Concentration.degreeCentralisation(karate)).isCloseTo(0.399621, SIX);
        assertThat(Concentration.gini(degrees)).isCloseTo(0.385370, SIX);
        assertThat(Concentration.gini(new double[] {3, 3, 3})).isCloseTo(0, SIX);
        assertThat(Concentration.gini(new double[] {0, 0, 0, 4})).isCloseTo(0.75, SIX);
        assertThat(Concentration.fewestFor(0.5, new double[] {5, 1, 1, 1, 1, 1}))
                .isEqualTo(1);
        assertThat(Concentration.fewestFor(0.51, new double[] {5, 1, 1, 1, 1, 1}))
                .isEqualTo(2);
    }

    @Test
    void who_meets_whom() {
        assertThat(Mixing.degreeAssortativity(karate)).isCloseTo(-0.475613, SIX);
        assertThat(Clustering.transitivity(karate)).isCloseTo(0.255682, SIX);
        assertThat(Mixing.reciprocity(karate)).isEqualTo(1);
        Graph directed = GraphBuilder.directed(false)
                .add(0, 1)
                .add(1, 0)
                .add(1, 2)
                .add(2, 3)
                .build();
        assertThat(Mixing.reciprocity(directed)).isEqualTo(0.5);
    }

    @Test
    void the_constraint_of_leaders_and_of_a_follower() {
        assertThat(Constraint.of(karate, 0)).isCloseTo(0.155423, SIX);
        assertThat(Constraint.of(karate, 33)).isCloseTo(0.156419, SIX);
        assertThat(Constraint.of(karate, 16)).isCloseTo(0.78125, SIX);
    }

    @Test
    void who_might_meet_next() {
        assertThat(LinkScore.ADAMIC_ADAR.of(karate, 0, 33)).isCloseTo(2.71102, within(5e-6));
        assertThat(LinkScore.RESOURCE_ALLOCATION.of(karate, 0, 33)).isCloseTo(0.9, SIX);
        assertThat(LinkScore.ADAMIC_ADAR.of(karate, 14, 15)).isCloseTo(0.755386, SIX);
        assertThat(LinkScore.RESOURCE_ALLOCATION.of(karate, 14, 15)).isCloseTo(0.142157, SIX);
        assertThat(LinkScore.COMMON_NEIGHBOURS.of(karate, 14, 15)).isEqualTo(2);
        assertThat(LinkScore.JACCARD.of(karate, 14, 15)).isEqualTo(1);
    }

    @Test
    void ranks_cores_and_betweenness() {
        PageRank pageRank = new PageRank(0.85, 1e-12);
        assertThat(pageRank.of(karate)[33]).isCloseTo(0.100919, SIX);
        assertThat(pageRank.of(karate)[0]).isCloseTo(0.096997, SIX);
        double[] begin = new double[34];
        begin[0] = 1;
        assertThat(pageRank.around(karate, begin)[1]).isCloseTo(0.064888, SIX);
        assertThat(IntStream.of(Cores.of(karate)).max()).hasValue(4);
        // networkx, normalised by (n - 1)(n - 2) / 2
        assertThat(Betweenness.exact(karate)[0] / (33 * 32 / 2.0)).isCloseTo(0.437635, within(5e-6));
        Graph way = GraphBuilder.directed(false).add(0, 1).add(1, 2).add(2, 3).build();
        assertThat(Betweenness.exact(way)).containsExactly(0, 2, 2, 0);
    }
}
