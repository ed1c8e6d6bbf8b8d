package io.barnraiser.understand.behaviour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What members stated, as numbers: for each trait which of its frequent values they gave. Traits that
/// are numbers, such as an age, are cut into quarters of the people. A trait that tells nobody apart
/// (fewer than two values of ten people each) is left out.
final class TraitColumns {

    private static final int MOST_VALUES = 8;
    private static final int QUARTERS = 4;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

    private final Map<String, Frequent<String>> values = new LinkedHashMap<>();
    private final Map<String, double[]> bounds = new LinkedHashMap<>();

    /// Learns from people which values there are.
    TraitColumns(List<Person> people, List<String> traits) {
        for (String trait : traits) {
            numbers(people, trait).ifPresent(quarters -> bounds.put(trait, quarters));
            List<Stream<String>> given = new ArrayList<>();
            people.forEach(person -> given.add(value(person, trait).stream()));
            Frequent<String> frequent = Frequent.of(given, Judgement.FLOOR, MOST_VALUES);
            if (frequent.places().size() >= 2) {
                values.put(trait, frequent);
            }
        }
    }

    /// The traits that tell people apart.
    List<String> names() {
        return List.copyOf(values.keySet());
    }

    /// Whether somebody gave any of them.
    boolean isKnown(Person person) {
        return values.keySet().stream().anyMatch(person.traits()::containsKey);
    }

    /// Which value of a trait somebody gave, from 0; empty where none.
    OptionalInt place(Person person, String trait) {
        Frequent<String> frequent = values.get(trait);
        Optional<String> value = value(person, trait);
        return frequent == null || value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(frequent.place(value.get()));
    }

    /// 1 for each value that somebody gave, else 0.
    double[] row(Person person) {
        double[] row =
                new double[values.values().stream().mapToInt(Frequent::count).sum()];
        int at = 0;
        for (Map.Entry<String, Frequent<String>> trait : values.entrySet()) {
            OptionalInt place = place(person, trait.getKey());
            if (place.isPresent()) {
                row[at + place.getAsInt()] = 1;
            }
            at += trait.getValue().count();
        }
        return row;
    }

    private Optional<String> value(Person person, String trait) {
        return Optional.ofNullable(person.traits().get(trait)).map(text -> {
            double[] quarters = bounds.get(trait);
            return quarters == null ? text : Integer.toString(quarter(quarters, Double.parseDouble(text)));
        });
    }

    private static int quarter(double[] bounds, double number) {
        return (int) Arrays.stream(bounds).filter(bound -> number > bound).count();
    }

    /// The bounds between quarters, where everybody gave a number and there are more numbers than quarters.
    private static Optional<double[]> numbers(List<Person> people, String trait) {
        List<String> given = people.stream()
                .flatMap(person -> Optional.ofNullable(person.traits().get(trait)).stream())
                .toList();
        if (!given.stream().allMatch(text -> NUMBER.matcher(text).matches())
                || given.stream().distinct().count() <= QUARTERS) {
            return Optional.empty();
        }
        double[] inOrder =
                given.stream().mapToDouble(Double::parseDouble).sorted().toArray();
        double[] bounds = new double[QUARTERS - 1];
        for (int quarter = 1; quarter < QUARTERS; quarter++) {
            bounds[quarter - 1] = inOrder[quarter * inOrder.length / QUARTERS];
        }
        return Optional.of(bounds);
    }
}
