package io.barnraiser.activity.ingest;

import io.barnraiser.activity.source.SourceId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// Something that was handed in and waits to be written.
///
/// @param alongside what must become durable in the same transaction, such as the position of a run
record Submission(
        SourceId source, List<Prepared> records, Consumer<Handle> alongside, CompletableFuture<Receipt> receipt) {

    Submission(SourceId source, List<Prepared> records, Consumer<Handle> alongside) {
        this(source, records, alongside, new CompletableFuture<>());
    }

    int size() {
        return Math.max(1, records.size());
    }
}
