package io.barnraiser.understand.journey;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Hears who moved today or yesterday, by the rules that hold, in the transaction that finds it.
/// The same move may be
/// told again, after a rebuild or when its path is found anew; what lies further back is not told.
@FunctionalInterface
public interface MoveListener {

    /// These moved.
    void moved(Handle handle, List<StageMove> moves);
}
