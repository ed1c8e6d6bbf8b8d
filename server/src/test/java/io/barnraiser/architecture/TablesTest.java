package io.barnraiser.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every table has one owner: the only package that writes it.
final class TablesTest {

    /// Statements, and the calls that make them of a table's name: of Removal, NewRows and Dialect.
    private static final Pattern WRITE = Pattern.compile("(?:INSERT INTO|DELETE FROM|UPDATE)\\s+([a-z_]+)\\b"
            + "|(?:\\.from\\(|new NewRows\\(|\\.empty\\(handle,)\\s*\"([a-z_]+)\"");

    private static final Pattern CREATED = Pattern.compile("CREATE TABLE ([a-z_]+)");

    @Test
    void a_table_is_written_by_one_package_only() {
        Set<String> tables = tables();
        Map<String, Set<String>> writers = new TreeMap<>();
        for (Path file : House.files(".java")) {
            // The bench writes raw rows on purpose: they are the limit that the product is measured beside.
            if (file.toString().contains("/src/main/") && !file.toString().contains("/bench/src/")) {
                collect(file, tables, writers);
            }
        }
        assertThat(writers.entrySet().stream().filter(entry -> entry.getValue().size() > 1))
                .as("tables that several packages write")
                .isEmpty();
    }

    @Test
    void every_table_of_the_schema_is_written_by_somebody() {
        Set<String> unwritten = tables();
        Map<String, Set<String>> writers = new TreeMap<>();
        House.files(".java").stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .forEach(file -> collect(file, tables(), writers));
        unwritten.removeAll(writers.keySet());
        unwritten.removeIf(table -> table.startsWith("scheduled_task")); // the job library writes its own
        assertThat(unwritten).as("tables that nothing writes").isEmpty();
    }

    private static void collect(Path file, Set<String> tables, Map<String, Set<String>> writers) {
        Matcher matcher = WRITE.matcher(House.read(file));
        while (matcher.find()) {
            String table = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (tables.contains(table)) {
                writers.computeIfAbsent(table, name -> new TreeSet<>())
                        .add(file.getName(file.getNameCount() - 2).toString());
            }
        }
    }

    private static Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        for (Path file : House.files(".sql")) {
            Matcher matcher = CREATED.matcher(House.read(file));
            while (matcher.find()) {
                tables.add(matcher.group(1));
            }
        }
        return tables;
    }
}
