package io.barnraiser.listen.feedback;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// The versions of the promise: the table feedback_promise.
final class PromiseStore {

    private record Row(int version, Promise.Cell cell, int hours, long since, String actor) {}

    /// Every version, the shipped one first.
    List<Promise> all(Handle handle) {
        Map<Integer, List<Row>> rows = new TreeMap<>();
        handle.createQuery("SELECT version, kind, language, hours, since, actor FROM feedback_promise")
                .map((row, context) -> new Row(
                        row.getInt("version"),
                        new Promise.Cell(
                                Code.read(FeedbackKind.class, row.getString("kind")), row.getString("language")),
                        row.getInt("hours"),
                        row.getLong("since"),
                        row.getString("actor")))
                .forEach(row -> rows.computeIfAbsent(row.version(), none -> new ArrayList<>())
                        .add(row));
        List<Promise> all = new ArrayList<>(List.of(Promise.SHIPPED));
        rows.forEach((version, cells) -> {
            Map<Promise.Cell, Integer> hours = new HashMap<>();
            cells.forEach(cell -> hours.put(cell.cell(), cell.hours()));
            Row any = cells.getFirst();
            all.add(new Promise(version, any.since(), any.actor(), new Promise.Hours(hours)));
        });
        return all;
    }

    void insert(Handle handle, Promise promise) {
        Batch.run(
                handle,
                "INSERT INTO feedback_promise (version, kind, language, hours, since, actor) VALUES (?, ?, ?, ?, ?, ?)",
                promise.hours().by().entrySet(),
                (row, cell) -> row.number(promise.version())
                        .text(cell.getKey().kind().key())
                        .text(cell.getKey().language())
                        .number(cell.getValue())
                        .number(promise.since())
                        .text(promise.actor()));
    }
}
