package io.barnraiser.activity.log;

import static java.util.Objects.requireNonNull;

import io.barnraiser.activity.source.SourceId;
import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Lookup;
import io.barnraiser.platform.database.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// The table activity_object.
final class ThingStore {

    /// The type of a thing of which only the id is known; anything that is said later replaces it.
    static final String UNKNOWN_TYPE = "thing";

    /// Adds the things that are new, teaches the others what is said of them, and puts every number into
    /// {@code numbers}. Parents must stand in {@code news} or in {@code numbers}.
    void learn(Handle handle, Map<ObjectStatement.Key, ObjectStatement> news, Map<ObjectStatement.Key, Long> numbers) {
        find(
                handle,
                news.keySet().stream().filter(key -> !numbers.containsKey(key)).toList(),
                numbers);
        List<ObjectStatement> born = new ArrayList<>();
        List<ObjectStatement> taught = new ArrayList<>();
        news.forEach((key, statement) -> (numbers.containsKey(key) ? taught : born).add(statement));
        if (!born.isEmpty()) {
            long id = Numbers.take(handle, "activity_object", born.size());
            for (ObjectStatement statement : born) {
                numbers.put(statement.key(), id++);
            }
        }
        insert(handle, born, numbers);
        update(handle, taught.stream().filter(ThingStore::saysSomething).toList(), numbers);
    }

    private static boolean saysSomething(ObjectStatement statement) {
        return !statement.type().equals(UNKNOWN_TYPE)
                || statement.parentExternalId().isPresent()
                || statement.authorIdentityId().isPresent()
                || statement.title().isPresent()
                || statement.url().isPresent();
    }

    private static void find(Handle handle, List<ObjectStatement.Key> keys, Map<ObjectStatement.Key, Long> numbers) {
        Map<Long, List<String>> bySource = new HashMap<>();
        keys.forEach(key -> bySource.computeIfAbsent(key.sourceId().value(), source -> new ArrayList<>())
                .add(key.externalId()));
        bySource.forEach((source, ids) -> Lookup.run(
                        handle,
                        """
                        SELECT id, external_id
                        FROM activity_object
                        WHERE source_id = ?
                          AND external_id IN (<values>)
                        """,
                        source,
                        ids,
                        row -> Map.entry(
                                new ObjectStatement.Key(new SourceId(source), row.getString(2)), row.getLong(1)))
                .forEach(thing -> numbers.put(thing.getKey(), thing.getValue())));
    }

    private static void insert(Handle handle, List<ObjectStatement> born, Map<ObjectStatement.Key, Long> numbers) {
        Batch.run(
                handle,
                """
                INSERT INTO activity_object
                  (id, source_id, external_id, type, parent_id, author_identity_id, title, url)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                born,
                (row, statement) -> row.number(requireNonNull(numbers.get(statement.key())))
                        .number(statement.sourceId().value())
                        .text(statement.externalId())
                        .text(statement.type())
                        .number(parent(statement, numbers))
                        .number(statement.authorIdentityId())
                        .text(statement.title())
                        .text(statement.url()));
    }

    /// In the order of the ids: two nodes that teach the same things never wait for each other in a circle.
    private static void update(Handle handle, List<ObjectStatement> taught, Map<ObjectStatement.Key, Long> numbers) {
        Map<Long, ObjectStatement> ordered = new TreeMap<>();
        taught.forEach(statement -> ordered.put(requireNonNull(numbers.get(statement.key())), statement));
        Batch.run(
                handle,
                """
                UPDATE activity_object
                SET type = CASE WHEN CAST(? AS TEXT) = 'thing' THEN type ELSE ? END,
                  parent_id = COALESCE(?, parent_id),
                  author_identity_id = COALESCE(?, author_identity_id),
                  title = COALESCE(?, title),
                  url = COALESCE(?, url)
                WHERE id = ?
                """,
                ordered.entrySet(),
                (row, entry) -> row.text(entry.getValue().type())
                        .text(entry.getValue().type())
                        .number(parent(entry.getValue(), numbers))
                        .number(entry.getValue().authorIdentityId())
                        .text(entry.getValue().title())
                        .text(entry.getValue().url())
                        .number(entry.getKey()));
    }

    private static OptionalLong parent(ObjectStatement statement, Map<ObjectStatement.Key, Long> numbers) {
        Optional<Long> id = statement
                .parentExternalId()
                .map(parent -> numbers.get(new ObjectStatement.Key(statement.sourceId(), parent)));
        return id.isPresent() ? OptionalLong.of(id.get()) : OptionalLong.empty();
    }
}
