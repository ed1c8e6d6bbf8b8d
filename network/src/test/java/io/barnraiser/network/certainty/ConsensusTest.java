package io.barnraiser.network.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.network.Samples;
import io.barnraiser.network.community.Agreement;
import io.barnraiser.network.community.Leiden;
import io.barnraiser.network.community.Partition;
import io.barnraiser.network.community.Quality;
import io.barnraiser.network.generate.Planted;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsensusTest {

    private static Leiden leiden(long seed) {
        return new Leiden(new Quality.Modularity(1), 2, seed);
    }

    @Test
    void searches_that_agree_are_their_own_consensus() {
        Consensus consensus = Consensus.of(Samples.cliques(6, 5), leiden(1), 10);
        assertThat(consensus.rounds()).isZero();
        assertThat(consensus.isSettled()).isTrue();
        assertThat(consensus.runs()).hasSize(10).containsOnly(consensus.partition());
        assertThat(consensus.agreement()).isCloseTo(1, within(1e-9));
        assertThat(consensus.stability()).containsOnly(1.0);
    }

    @Test
    void the_consensus_is_nearer_to_the_truth_than_a_search_is() {
        double single = 0;
        double agreed = 0;
        for (int seed = 0; seed < 4; seed++) {
            Planted planted = Planted.partition(8, 32, 0.30, 0.08, new SplittableRandom(seed));
            Consensus consensus = Consensus.of(planted.graph(), leiden(1), 20);
            single += consensus.runs().stream()
                    .mapToDouble(run -> Agreement.of(run, planted.truth()).adjusted())
                    .average()
                    .orElseThrow();
            agreed += Agreement.of(consensus.partition(), planted.truth()).adjusted();
        }
        assertThat(agreed / 4).isGreaterThan(single / 4 + 0.03);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void searches_of_chance_agree_less_and_the_consensus_says_so(boolean weighted) {
        Graph graph = Samples.random(200, 0.03, weighted, 3);
        Consensus consensus = Consensus.of(graph, leiden(1), 10);
        assertThat(consensus.agreement()).isLessThan(0.6);
        assertThat(consensus).isEqualTo(Consensus.of(graph, leiden(1), 10));
        for (int node = 0; node < graph.nodes(); node++) {
            double sum = 0;
            for (int community : consensus.membership().communities(node)) {
                sum += consensus.membership().share(node, community);
            }
            assertThat(sum).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void who_stands_between_two_groups_belongs_to_both() {
        GraphBuilder builder = GraphBuilder.undirected(false);
        for (int one = 0; one < 6; one++) {
            for (int other = one + 1; other < 6; other++) {
                builder.add(one, other).add(one + 6, other + 6);
            }
        }
        for (int i = 0; i < 3; i++) {
            builder.add(12, i).add(12, i + 6);
        }
        Graph graph = builder.add(0, 6).build();
        Consensus consensus = Consensus.of(graph, leiden(1), 40);
        Membership membership = consensus.membership();
        int left = consensus.partition().community(1);
        int right = consensus.partition().community(7);
        assertThat(left).isNotEqualTo(right);
        assertThat(membership.share(12, left)).isStrictlyBetween(0.0, 1.0);
        assertThat(membership.share(12, left) + membership.share(12, right)).isCloseTo(1, within(1e-6));
        assertThat(membership.share(1, left)).isEqualTo(1);

        Membership byTies = Membership.byTies(graph, consensus.partition());
        int home = consensus.partition().community(12);
        assertThat(byTies.share(12, left)).isCloseTo(0.5, within(1e-6));
        assertThat(byTies.communities(0)).containsExactly(left, right);
        assertThat(byTies.share(0, left)).isCloseTo(home == left ? 6.0 / 7 : 5.0 / 7, within(0.2));
        assertThat(byTies.isBetween(0)).isFalse();
    }

    @Test
    void a_node_of_which_no_tribe_has_half_is_between_them() {
        Partition found = Partition.of(new int[] {0, 0, 0, 1, 1, 1, 2, 2, 2});
        List<Partition> runs =
                List.of(found, Partition.of(new int[] {1, 0, 0, 1, 1, 1, 2, 2, 2}), Partition.of(new int[] {
                    2, 0, 0, 1, 1, 1, 2, 2, 2
                }));
        Membership membership = Membership.over(found, runs);
        assertThat(membership.communities(0)).containsExactly(0, 1, 2);
        assertThat(membership.share(0, 2)).isCloseTo(1.0 / 3, within(1e-6));
        assertThat(membership.isBetween(0)).isTrue();
        assertThat(membership.isBetween(1)).isFalse();
        assertThat(membership.size()).isEqualTo(9);
        assertThat(Stability.of(found, runs)[0]).isCloseTo((1 + 2.0 / 3 + 2.0 / 3) / 3, within(1e-9));
    }

    @Test
    void communities_with_many_ties_come_back_when_the_ties_are_drawn_anew() {
        Graph chain = Samples.cliques(6, 8);
        Partition found = leiden(1).find(chain);
        List<Partition> again = Stability.resampled(chain, leiden(1), 20, new SplittableRandom(1), done -> {});
        assertThat(again).hasSize(20);
        assertThat(IntStream.range(0, 6).mapToObj(i -> Stability.standing(Stability.of(found, again)[i])))
                .containsOnly(Stability.Standing.FIRM);

        Graph chance = Samples.random(100, 0.04, true, 2);
        Partition guess = leiden(1).find(chance);
        List<Partition> elsewhere = Stability.resampled(chance, leiden(1), 20, new SplittableRandom(1), done -> {});
        assertThat(Stability.standing(Stability.of(guess, elsewhere)[0])).isEqualTo(Stability.Standing.HIDDEN);
    }

    @Test
    void the_standing_follows_the_usual_limits() {
        assertThat(Stability.standing(0.75)).isEqualTo(Stability.Standing.FIRM);
        assertThat(Stability.standing(0.74)).isEqualTo(Stability.Standing.TENTATIVE);
        assertThat(Stability.standing(0.59)).isEqualTo(Stability.Standing.HIDDEN);
        assertThatThrownBy(() -> Stability.of(Partition.singletons(2), List.of()))
                .hasMessageContaining("nothing");
    }

    @Test
    void one_run_is_no_consensus() {
        assertThatThrownBy(() -> Consensus.of(Samples.karate(), leiden(1), 1)).hasMessageContaining("two runs");
    }
}
