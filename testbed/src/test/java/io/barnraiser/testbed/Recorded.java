package io.barnraiser.testbed;

import io.barnraiser.testbed.setting.Settings;
import io.barnraiser.testbed.wire.Event;
import io.barnraiser.testbed.wire.Sink;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A whole simulation in memory: its events, and its truth by the names of columns.
final class Recorded implements Sink {

    private final List<Event> events = new ArrayList<>();
    private final Map<Table, List<Map<String, String>>> tables = new EnumMap<>(Table.class);

    /// Runs all that {@code settings} describe.
    static Recorded of(Settings settings) {
        Recorded recorded = new Recorded();
        Simulation.of(settings).run(recorded, done -> {});
        return recorded;
    }

    @Override
    public void event(Event event) {
        events.add(event);
    }

    @Override
    public void truth(Table table, Object... values) {
        assertColumns(table, values);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            row.put(table.columns().get(i), values[i].toString());
        }
        tables.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
    }

    List<Event> events() {
        return events;
    }

    List<Map<String, String>> rows(Table table) {
        return tables.getOrDefault(table, List.of());
    }

    /// The rows of {@code table} in which {@code column} is {@code value}.
    List<Map<String, String>> rows(Table table, String column, String value) {
        return rows(table).stream().filter(row -> value.equals(row.get(column))).toList();
    }

    /// The events by source and id, each once.
    Map<String, Event> byId() {
        Map<String, Event> found = new HashMap<>();
        events.forEach(event -> found.put(key(event.source().word(), event.id()), event));
        return found;
    }

    static String key(String source, String id) {
        return source + " " + id;
    }

    static String text(Event event) {
        return new String(event.line(), StandardCharsets.UTF_8);
    }

    /// What the first field {@code name} of the line holds.
    static Optional<String> field(Event event, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(text(event));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /// When it happened by its own word.
    static String day(Event event) {
        return field(event, "time")
                .or(() -> field(event, "timestamp"))
                .or(() -> field(event, "created_at"))
                .orElseThrow()
                .substring(0, 10);
    }

    /// What its source calls the one who did it.
    static Optional<String> actor(Event event) {
        return switch (event.source()) {
            case FORUM, CHAT -> field(event, "handle");
            case SHOP, SITE -> field(event, "userId");
            case REVIEWS -> field(event, "customer_id");
            case MAIL, EVENTS -> field(event, "email");
        };
    }

    /// Members by what each source calls them; where several share one address, none.
    Map<String, String> people() {
        Map<String, String> people = new HashMap<>();
        for (Map<String, String> row : rows(Table.IDENTITIES)) {
            String key = key(row.getOrDefault("source", ""), row.getOrDefault("id", ""));
            String member = row.getOrDefault("member", "");
            people.merge(key, member, (one, other) -> "");
        }
        return people;
    }

    long count(SourceFile source, String field, String value) {
        return events.stream()
                .filter(event -> event.source() == source && !event.again())
                .filter(event -> field(event, field).equals(Optional.of(value)))
                .count();
    }

    private static void assertColumns(Table table, Object[] values) {
        if (values.length != table.columns().size()) {
            throw new AssertionError(table + " got " + Arrays.toString(values));
        }
    }
}
