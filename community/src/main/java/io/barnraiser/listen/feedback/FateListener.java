package io.barnraiser.listen.feedback;

import java.util.Collection;
import org.jdbi.v3.core.Handle;

/// Told of what becomes of feedback within the transaction that makes it so.
public interface FateListener {

    /// Feedback of these numbers lies on another shelf now.
    void moved(Handle handle, Collection<Long> feedback);

    /// All of it was removed and will be derived anew from the log.
    void cleared(Handle handle);
}
