package io.barnraiser.understand.tribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.network.generate.Planted;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

final class TribeSearchTest {

    private static final TribeProgress GO_ON = (step, done, total) -> true;

    private static TribeSearch search(long seed) {
        return new TribeSearch(GO_ON, seed);
    }

    @Test
    void members_who_keep_together_are_found_and_come_back() {
        TribeSearch.Found found = search(1).find(Camp.groups(7));
        assertThat(found.outcome().verdict()).isEqualTo(Verdict.STRUCTURE);
        assertThat(found.partition().communities()).isEqualTo(Camp.GROUPS);
        assertThat(Arrays.stream(found.stability()).min()).hasValueCloseTo(0.9, within(0.1));
    }

    @Test
    void ties_with_whomever_are_no_tribes() {
        for (int seed = 0; seed < 5; seed++) {
            assertThat(search(seed).find(Camp.crowd(seed)).outcome().verdict())
                    .as("seed %d", seed)
                    .isNotEqualTo(Verdict.STRUCTURE);
        }
    }

    @Test
    void many_small_tribes_are_looked_for_at_a_finer_resolution() {
        TribeSearch.Found found = search(1)
                .find(Camp.weighed(Planted.partition(40, 12, 0.6, 0.006, new SplittableRandom(1))
                        .graph()));
        assertThat(found.outcome().resolution()).isEqualTo(2);
        assertThat(found.partition().communities()).isGreaterThan(36);
        assertThat(found.resolutions()).extracting(Resolution::resolution).containsExactly(0.5, 0.7, 1.0, 1.4, 2.0);
        assertThat(found.resolutions().getLast().recurrence())
                .isGreaterThan(found.resolutions().getLast().chance());
    }

    @Test
    void where_there_are_none_nothing_is_chosen() {
        TribeSearch.Found found = search(1).find(Camp.crowd(1));
        assertThat(found.resolutions()).isEmpty();
        assertThat(found.outcome().resolution()).isEqualTo(TribeSearch.USUAL);
    }

    @Test
    void below_twenty_ties_nothing_is_told() {
        GraphBuilder ring = GraphBuilder.undirected(true).nodes(20);
        for (int i = 0; i < 19; i++) {
            ring.add(i, i + 1, 1);
        }
        TribeRun.Outcome outcome = search(1).find(ring.build()).outcome();
        assertThat(outcome.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(outcome.chance()).isEmpty();
    }

    @Test
    void a_search_that_is_ended_ends() {
        TribeSearch ended = new TribeSearch((step, done, total) -> step != TribeRun.Step.CHANCE, 1);
        assertThatThrownBy(() -> ended.find(Camp.groups(7))).isInstanceOf(CancellationException.class);
    }
}
