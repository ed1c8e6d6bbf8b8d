package io.barnraiser.people.account;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The settings in the database: names and values.
final class SettingStore {

    private static final int MOST = 100;

    private SettingStore() {}

    static Map<String, String> all(Handle handle) {
        return handle.createQuery("""
                        SELECT name, value
                        FROM setting
                        LIMIT :most
                        """).bind("most", MOST).reduceRows(new HashMap<String, String>(), (all, row) -> {
            all.put(row.getColumn("name", String.class), row.getColumn("value", String.class));
            return all;
        });
    }

    static void set(Handle handle, String name, String value) {
        handle.createUpdate("""
                        INSERT INTO setting (name, value)
                        VALUES (:name, :value)
                        ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value
                        """).bind("name", name).bind("value", value).execute();
    }
}
