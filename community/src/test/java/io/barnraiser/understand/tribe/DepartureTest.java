package io.barnraiser.understand.tribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Interval;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DepartureTest {

    private static final int[] ALL = IntStream.range(0, Club.MEMBERS).toArray();

    private static double linkedWithout(int... leaving) {
        LocalTies ties = LocalTies.of(Club.ties(), new int[Club.MEMBERS], ALL);
        boolean[] there = new boolean[ties.count()];
        Arrays.fill(there, true);
        boolean[] gone = new boolean[Club.MEMBERS];
        for (int node : leaving) {
            gone[node] = true;
        }
        return ties.linked(there, gone);
    }

    private static Departure star(int size) {
        GraphBuilder builder = GraphBuilder.undirected(true).nodes(size);
        for (int node = 1; node < size; node++) {
            builder.add(0, node, 1);
        }
        return new Departure(
                builder.build(), new int[size], IntStream.range(0, size).toArray(), 1);
    }

    @Test
    void without_its_two_leaders_the_karate_club_falls_apart_as_published() {
        assertThat(linkedWithout(0)).isEqualTo(27.0 / 33);
        assertThat(linkedWithout(33)).isEqualTo(1);
        assertThat(linkedWithout(0, 33)).isEqualTo(26.0 / 32);
    }

    @Test
    void those_with_the_most_ties_leave_first() {
        Departure club = new Departure(Club.ties(), new int[Club.MEMBERS], ALL, 1);
        assertThat(club.ofMostTied(1).value()).isEqualTo(1);
        Interval two = club.ofMostTied(2);
        assertThat(two.value()).isEqualTo(26.0 / 32);
        assertThat(two.lower()).isLessThan(two.value());
        assertThat(two.n()).isEqualTo(Club.MEMBERS);
    }

    @Test
    void a_star_hangs_on_its_centre_and_on_nobody_else() {
        assertThat(star(20).ofMostTied(1).value()).isEqualTo(1.0 / 19);
        Interval others = star(20).ofOthersAlike(1);
        assertThat(others.value()).isEqualTo(1);
        assertThat(others.lower()).isEqualTo(1);
    }

    @Test
    void only_ties_within_the_group_hold_it() {
        Graph path = GraphBuilder.undirected(true)
                .nodes(5)
                .add(0, 1, 9)
                .add(1, 2, 1)
                .add(2, 3, 1)
                .add(3, 4, 1)
                .build();
        int[] labels = {0, 1, 0, 0, 0};
        LocalTies ties = LocalTies.of(path, labels, new int[] {0, 2, 3, 4});
        assertThat(ties.count()).isEqualTo(2);
        boolean[] there = {true, true};
        assertThat(ties.linked(there, new boolean[4])).isEqualTo(3.0 / 4);
        assertThat(ties.strengths(there)).containsExactly(new double[] {0, 1, 2, 1}, within(1e-9));
        assertThat(ties.linked(there, new boolean[] {true, true, true, true})).isZero();
    }

    @Test
    void the_same_seed_draws_the_same() {
        Departure one = new Departure(Club.ties(), new int[Club.MEMBERS], ALL, 7);
        Departure again = new Departure(Club.ties(), new int[Club.MEMBERS], ALL, 7);
        assertThat(again.ofMostTied(3)).isEqualTo(one.ofMostTied(3));
        assertThat(again.ofOthersAlike(3)).isEqualTo(one.ofOthersAlike(3));
    }
}
