package io.barnraiser.understand.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.network.graph.GraphBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How people become numbers.
final class ColumnsTest {

    private static final Instant CUT = Instant.parse("2026-01-01T00:00:00Z");
    private static final Person.Next NOTHING =
            new Person.Next(OptionalLong.empty(), OptionalLong.empty(), Optional.empty());

    private static Person stating(long member, Map<String, String> traits) {
        return new Person(member, traits, List.of(), Set.of(), NOTHING);
    }

    private static Person doing(long member, Person.Act... acts) {
        return new Person(member, Map.of(), List.of(acts), Set.of(), NOTHING);
    }

    @Test
    void each_frequent_value_of_a_trait_has_a_column_and_all_others_share_one() {
        List<Person> people = new ArrayList<>();
        IntStream.range(0, 12).forEach(i -> people.add(stating(i, Map.of("country", "PT"))));
        IntStream.range(0, 10).forEach(i -> people.add(stating(i, Map.of("country", "DE"))));
        IntStream.range(0, 9).forEach(i -> people.add(stating(i, Map.of("country", "FR"))));
        people.add(stating(99, Map.of()));
        TraitColumns columns = new TraitColumns(people, List.of("country"));
        assertThat(columns.row(people.getFirst())).containsExactly(1, 0, 0);
        assertThat(columns.row(people.get(12))).containsExactly(0, 1, 0);
        assertThat(columns.row(people.get(22))).containsExactly(0, 0, 1);
        assertThat(columns.row(people.getLast())).containsExactly(0, 0, 0);
        assertThat(columns.isKnown(people.getLast())).isFalse();
    }

    @Test
    void a_trait_that_tells_nobody_apart_is_left_out() {
        List<Person> people = IntStream.range(0, 40)
                .mapToObj(i -> stating(i, Map.of("nickname", "n" + i, "club", "yes")))
                .toList();
        TraitColumns columns = new TraitColumns(people, List.of("club", "nickname"));
        assertThat(columns.names()).isEmpty();
        assertThat(columns.row(people.getFirst())).isEmpty();
    }

    @Test
    void numbers_are_cut_into_quarters_of_the_people() {
        List<Person> people = IntStream.range(0, 40)
                .mapToObj(i -> stating(i, Map.of("age", Integer.toString(20 + i))))
                .toList();
        TraitColumns columns = new TraitColumns(people, List.of("age"));
        List<Integer> quarters = people.stream()
                .map(person -> columns.place(person, "age").orElseThrow())
                .toList();
        assertThat(quarters.getFirst()).isEqualTo(quarters.get(9)).isNotEqualTo(quarters.get(11));
        assertThat(quarters.stream().distinct()).hasSizeBetween(4, 5);
    }

    @Test
    void what_somebody_did_becomes_shares_of_their_acts() {
        long friday = Instant.parse("2025-12-26T13:00:00Z").toEpochMilli();
        long saturday = Instant.parse("2025-12-27T01:00:00Z").toEpochMilli();
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            people.add(doing(i, new Person.Act(1, 7, friday), new Person.Act(1, 0, saturday)));
        }
        Groups none = Groups.of(new long[0], GraphBuilder.undirected(true).build(), 1, done -> {});
        BehaviourColumns columns = new BehaviourColumns(people, none, CUT);
        assertThat(columns.row(people.getFirst()))
                .containsExactly(
                        new double[] {
                            0, // ties to others than groups
                            Math.log1p(2),
                            Math.log1p(2),
                            Math.log1p(4 + 23 / 24.0),
                            0, // acts, days, days since, bought
                            1,
                            0, // kinds: the frequent one, others
                            1,
                            0, // channels of acts that have one
                            0.5,
                            0,
                            0.5,
                            0, // night, morning, afternoon, evening
                            0.5,
                            0.5, // weekdays, weekend
                            0 // products: others
                        },
                        within(1e-9));
    }

    @Test
    void a_sample_is_drawn_from_all_who_pass_by() {
        Sample sample = new Sample(10, 3);
        IntStream.range(0, 1_000).forEach(sample::pass);
        assertThat(sample.seen()).isEqualTo(1_000);
        assertThat(sample.drawn()).hasSize(10).isSorted().doesNotHaveDuplicates();
        assertThat(sample.drawn().getLast()).isGreaterThan(100);
    }
}
