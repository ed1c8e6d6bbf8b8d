package io.barnraiser.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.database.Databases;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FillTest {

    private static final int MEMBERS = 1_000;

    private static Map<String, List<Map<String, Object>>> derived(Store store) {
        try (Database database = Databases.open(store.data(), store.url())) {
            Map<String, List<Map<String, Object>>> tables = new TreeMap<>();
            Derived.TABLES.forEach(table -> tables.put(
                    table,
                    database.read(handle -> handle.createQuery("SELECT * FROM " + table)
                            .mapToMap()
                            .list())));
            return tables;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void what_is_filled_in_bulk_is_what_reading_the_log_gives(String name) {
        try (Store store = Store.open(name)) {
            Fill.of(store, MEMBERS, 500);
            Map<String, List<Map<String, Object>>> filled = derived(store);
            assertThat(filled.get("member_summary")).hasSize(MEMBERS);
            assertThat(filled.get("question")).isNotEmpty();
            assertThat(filled.get("identity_contact")).isNotEmpty();

            Program.run(store, "rebuild");

            derived(store)
                    .forEach((table, rows) -> assertThat(rows)
                            .as(table)
                            .containsExactlyInAnyOrderElementsOf(filled.getOrDefault(table, List.of())));
        }
    }
}
