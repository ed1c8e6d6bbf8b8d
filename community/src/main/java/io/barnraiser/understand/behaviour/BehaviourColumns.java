package io.barnraiser.understand.behaviour;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What members did before the cut, as numbers: to which groups their ties lead, how much and how lately
/// they did something, which kinds of acts, in which channels, at what time of the day (UTC) and week,
/// and what they bought.
final class BehaviourColumns {

    private static final int MOST = 12;
    private static final int QUARTERS_OF_DAY = 4;
    private static final int SATURDAY = 6;
    private static final long DAY = 86_400_000L;

    private final Groups groups;
    private final Instant cut;
    private final Frequent<Integer> kinds;
    private final Frequent<Long> channels;
    private final Frequent<String> products;

    /// Learns from people which kinds, channels and products there are.
    BehaviourColumns(List<Person> people, Groups groups, Instant cut) {
        this.groups = groups;
        this.cut = cut;
        this.kinds = frequent(people.stream()
                .map(person -> person.past().stream().map(Person.Act::kind))
                .toList());
        this.channels = frequent(people.stream()
                .map(person -> person.past().stream().map(Person.Act::channel).filter(channel -> channel != 0))
                .toList());
        this.products =
                frequent(people.stream().map(person -> person.bought().stream()).toList());
    }

    private static <T extends Comparable<T>> Frequent<T> frequent(List<Stream<T>> sets) {
        return Frequent.of(sets, Judgement.FLOOR, MOST);
    }

    /// The channels and products that were frequent before the cut: what is foretold is one of them, or
    /// another.
    Frequent<Long> channels() {
        return channels;
    }

    Frequent<String> products() {
        return products;
    }

    /// The numbers of a member; of the same length for all.
    double[] row(Person person) {
        List<Double> row = new ArrayList<>();
        for (double share : groups.shares(person.member())) {
            row.add(share);
        }
        List<Person.Act> past = person.past();
        long days = past.stream().mapToLong(act -> act.at() / DAY).distinct().count();
        long last = past.stream().mapToLong(Person.Act::at).max().orElse(0);
        row.add(Math.log1p(past.size()));
        row.add(Math.log1p(days));
        row.add(Math.log1p((cut.toEpochMilli() - last) / (double) DAY));
        row.add(Math.log1p(person.bought().size()));
        shares(row, past, act -> kinds.place(act.kind()), kinds.count());
        List<Person.Act> placed =
                past.stream().filter(act -> act.channel() != 0).toList();
        shares(row, placed, act -> channels.place(act.channel()), channels.count());
        shares(row, past, act -> time(act).getHour() * QUARTERS_OF_DAY / 24, QUARTERS_OF_DAY);
        shares(row, past, act -> time(act).getDayOfWeek().getValue() / SATURDAY, 2);
        IntStream.range(0, products.count())
                .forEach(place -> row.add(
                        person.bought().stream().anyMatch(product -> products.place(product) == place) ? 1.0 : 0.0));
        return row.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// Adds which share of acts has each number; all 0 where there is no act.
    private static void shares(List<Double> row, List<Person.Act> acts, ToIntFunction<Person.Act> number, int count) {
        double[] sums = new double[count];
        acts.forEach(act -> sums[number.applyAsInt(act)]++);
        for (double sum : sums) {
            row.add(acts.isEmpty() ? 0 : sum / acts.size());
        }
    }

    private static OffsetDateTime time(Person.Act act) {
        return Instant.ofEpochMilli(act.at()).atOffset(ZoneOffset.UTC);
    }
}
