package io.barnraiser.activity.ingest;

import io.barnraiser.activity.source.SourceId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// Something that was handed in and waits to be written.
///
/// @param alongside what must become durable in the same transaction, such as the position of a run
/// @param mode how it came and what is wanted
/// @param forgiven drops that are understood now, by their number: they are taken back
record Submission(
        SourceId source,
        List<Prepared> records,
        Consumer<Handle> alongside,
        Mode mode,
        Map<Long, DropReason> forgiven,
        CompletableFuture<Receipt> receipt) {

    /// How a submission came.
    enum Mode {
        /// A source told us as it happened.
        LIVE,
        /// A run reads it from the past of a source, or from a file.
        RUN,
        /// It is understood anew.
        REWRITE
    }

    Submission(SourceId source, List<Prepared> records, Consumer<Handle> alongside, Mode mode) {
        this(source, records, alongside, mode, Map.of(), new CompletableFuture<>());
    }

    int size() {
        return Math.max(1, records.size());
    }
}
