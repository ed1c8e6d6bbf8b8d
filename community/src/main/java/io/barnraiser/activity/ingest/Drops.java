package io.barnraiser.activity.ingest;

import io.barnraiser.activity.source.SourceId;
import io.barnraiser.platform.database.Database;
import java.util.List;

/// What came and did not become an activity, to be looked at by whoever can mend the cause.
public final class Drops {

    private final Database database;
    private final DropStore store = new DropStore();

    Drops(Database database) {
        this.database = database;
    }

    /// The newest drops of a source, newest first, at most {@code most}; a thousand a source are kept.
    public List<Drop> newest(SourceId source, int most) {
        return database.read(handle -> store.newest(handle, source, Math.clamp(most, 1, DropStore.KEPT)));
    }
}
