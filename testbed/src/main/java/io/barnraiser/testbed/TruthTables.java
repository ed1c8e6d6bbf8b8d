package io.barnraiser.testbed;

import io.barnraiser.testbed.setting.Settings;
import io.barnraiser.testbed.wire.Event;
import io.barnraiser.testbed.wire.Sink;
import io.barnraiser.testbed.wire.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The tables of truth of a simulation, in memory: for small ones.
public final class TruthTables {

    private static final String REMARK = "#";

    private final Map<Table, List<Row>> tables = new EnumMap<>(Table.class);

    private TruthTables() {}

    /// A row of truth.
    ///
    /// @param cells one for each column of {@code table}
    public record Row(Table table, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /// What stands in a column; empty where nothing does.
        public String of(String column) {
            return cells.get(table.columns().indexOf(column));
        }
    }

    /// Those that {@link Export} wrote into {@code folder}, its {@code truth}.
    ///
    /// @throws IOException when they cannot be read
    public static TruthTables read(Path folder) throws IOException {
        TruthTables truth = new TruthTables();
        for (Table table : Table.values()) {
            for (String line : Files.readAllLines(folder.resolve(table.file()))) {
                List<String> cells = Arrays.asList(line.split("\t", -1));
                // In front of the rows stand a remark and the names of the columns.
                if (!line.startsWith(REMARK) && !cells.equals(table.columns())) {
                    truth.add(table, cells);
                }
            }
        }
        return truth;
    }

    /// Those of a simulation that is run for them alone; its events go nowhere.
    public static TruthTables of(Settings settings) {
        TruthTables truth = new TruthTables();
        Simulation.of(settings).run(truth.new Ear(), done -> {});
        return truth;
    }

    /// The rows of a table, in the order in which they were told.
    public List<Row> rows(Table table) {
        return List.copyOf(tables.getOrDefault(table, List.of()));
    }

    private void add(Table table, List<String> cells) {
        if (cells.size() == table.columns().size()) {
            tables.computeIfAbsent(table, any -> new ArrayList<>()).add(new Row(table, cells));
        }
    }

    /// Hears the truth and nothing else.
    private final class Ear implements Sink {

        @Override
        public void event(Event event) {
            // The truth does not need it.
        }

        @Override
        public void truth(Table table, Object... values) {
            add(table, Arrays.stream(values).map(Object::toString).toList());
        }
    }
}
