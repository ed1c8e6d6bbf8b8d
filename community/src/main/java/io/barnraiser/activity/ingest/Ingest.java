package io.barnraiser.activity.ingest;

import io.barnraiser.activity.source.SourceId;
import java.util.List;

/// The one way into the log. Safe for use by any number of threads.
public interface Ingest {

    /// Takes what a source says. When this returns, it is durable; handing in the same again changes nothing but
    /// the count of duplicates.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException {@code UNAVAILABLE} when more waits than can be taken
    ///     (nothing of it was stored; come back in a second), {@code NOT_FOUND} when there is no such source
    Receipt accept(SourceId source, List<Parsed> records);
}
