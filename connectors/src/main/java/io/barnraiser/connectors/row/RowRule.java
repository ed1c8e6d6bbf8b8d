package io.barnraiser.connectors.row;

import io.barnraiser.activity.ingest.Parsed;
import java.util.List;
import java.util.Optional;

/// How rows are understood.
public interface RowRule {

    /// What neighbouring rows must share to belong together; empty for a row that stands alone.
    Optional<String> group(Row row);

    /// What rows that belong together say.
    ///
    /// @param rows one at least
    /// @param raw the rows as they came
    Parsed parse(List<Row> rows, String raw);

    /// The rule that {@code mapping} asks for.
    static RowRule of(Mapping mapping, RowOptions options) {
        return mapping.rule().equals(Mapping.ORDERS)
                ? new OrderRule(mapping, options)
                : new ActivityRule(mapping, options);
    }
}
