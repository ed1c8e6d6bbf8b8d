package io.barnraiser.connectors.row;

import io.barnraiser.activity.ingest.ColumnChoice;
import io.barnraiser.activity.ingest.Connector;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.RecordReader;
import io.barnraiser.activity.source.Source;
import io.barnraiser.platform.error.FieldError;
import java.util.List;
import java.util.Optional;

/// A connector that reads files of rows: all but its name, its settings and what it expects of a file.
public interface RowConnector extends Connector {

    /// What it expects of a file whose beginning leaves it open.
    RowFiles files();

    @Override
    default List<FieldError> check(Source source) {
        return Understanding.check(source.settings());
    }

    @Override
    default Optional<RecordReader> reader(Source source) {
        return Optional.of(files().reader(source));
    }

    @Override
    default Optional<ColumnChoice> columnChoice() {
        return Optional.of(files().choice());
    }

    @Override
    default List<Parsed> reparse(Source source, String raw) {
        return RowFiles.reparse(source, raw);
    }
}
