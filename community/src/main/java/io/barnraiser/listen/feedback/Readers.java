package io.barnraiser.listen.feedback;

import java.time.Instant;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Who reads what came to be known at a moment: by what the team had taught until then.
interface Readers {

    /// The readers as the acts that this transaction sees have taught them, by the moment at
    /// which something came to be known.
    Function<Instant, Reader> of(Handle handle);

    /// Learns what is to be known of a moment, where that takes long; nothing depends on it.
    default void prepare(Handle handle, Instant moment) {}
}
