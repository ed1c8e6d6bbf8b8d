package io.barnraiser.people.account;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The settings in the database: names and values.
final class SettingStore {

    private static final int MOST = 100;

    private SettingStore() {}

    /// The general settings: those of features have a dot in their names.
    static Map<String, String> all(Handle handle) {
        return handle.createQuery("""
                        SELECT name, value
                        FROM setting
                        WHERE name NOT LIKE '%.%'
                        LIMIT :most
                        """).bind("most", MOST).reduceRows(new HashMap<String, String>(), (all, row) -> {
            all.put(row.getColumn("name", String.class), row.getColumn("value", String.class));
            return all;
        });
    }

    /// The settings whose names begin with {@code beginning} (letters and a dot), by the rest of
    /// their names.
    static Map<String, String> under(Handle handle, String beginning) {
        Map<String, String> found = new HashMap<>();
        handle.createQuery("""
                        SELECT name, value
                        FROM setting
                        WHERE name LIKE :beginning
                        LIMIT :most
                        """)
                .bind("beginning", beginning + "%")
                .bind("most", MOST)
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("value")))
                .forEach(entry -> found.put(entry.getKey().substring(beginning.length()), entry.getValue()));
        return found;
    }

    static void set(Handle handle, String name, String value) {
        handle.createUpdate("""
                        INSERT INTO setting (name, value)
                        VALUES (:name, :value)
                        ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value
                        """).bind("name", name).bind("value", value).execute();
    }
}
