package io.barnraiser.connectors.row;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which part of a row is what.
///
/// @param rule how a row is understood: {@code activities}, or {@code orders} whose rows of one order belong together
/// @param fields where each field is found; of several places the first that has a value counts
/// @param traits where further things said of the person are found, by the name of the trait
/// @param options fixed choices: {@code text-format}, {@code object-type}, {@code currency}, ... see {@link RowOptions}
public record Mapping(
        String rule, Map<Field, List<Expression>> fields, Map<String, Expression> traits, Map<String, String> options) {

    /// The rule for rows of which each is an activity.
    public static final String ACTIVITIES = "activities";
    /// The rule for rows that are lines of orders.
    public static final String ORDERS = "orders";

    public Mapping {
        fields = Map.copyOf(fields);
        traits = Map.copyOf(traits);
        options = Map.copyOf(options);
    }

    /// A mapping of activities from one column each.
    public static Mapping of(Map<Field, String> columns) {
        Map<Field, List<Expression>> fields = new EnumMap<>(Field.class);
        columns.forEach((field, column) -> fields.put(field, List.of(new Expression(column))));
        return new Mapping(ACTIVITIES, fields, Map.of(), Map.of());
    }

    /// This mapping, with further columns where it finds nothing.
    Mapping with(Map<Field, String> columns) {
        Map<Field, List<Expression>> more = new EnumMap<>(Field.class);
        more.putAll(fields);
        columns.forEach((field, column) -> more.merge(
                field,
                List.of(new Expression(column)),
                (known, other) ->
                        Stream.concat(known.stream(), other.stream()).distinct().toList()));
        return new Mapping(rule, more, traits, options);
    }

    /// The columns that are read at all.
    public List<String> columns() {
        return Stream.concat(fields.values().stream().flatMap(List::stream), traits.values().stream())
                .flatMap(expression -> expression.columns().stream())
                .distinct()
                .toList();
    }

    boolean has(Field field) {
        return fields.containsKey(field);
    }

    Optional<String> text(Field field, Row row, Map<String, String> given) {
        return texts(field, row, given).stream().findFirst();
    }

    List<String> texts(Field field, Row row, Map<String, String> given) {
        for (Expression expression : fields.getOrDefault(field, List.of())) {
            List<String> found = expression.all(row, given);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /// Where one of these fields comes from, for a message.
    String place(Field... sought) {
        return Stream.of(sought)
                .flatMap(field -> fields.getOrDefault(field, List.of()).stream())
                .map(expression -> "'" + expression.source() + "'")
                .reduce((one, other) -> one + " or " + other)
                .orElse("no column");
    }
}
