package io.barnraiser.listen.feedback;

import io.barnraiser.people.account.Audit;
import io.barnraiser.platform.database.Database;
import java.time.InstantSource;
import java.util.List;

/// The promise to members: within how long they are answered. Safe for use by any number of
/// threads.
public final class Promises {

    private final Database database;
    private final Audit audit;
    private final InstantSource clock;
    private final PromiseStore store = new PromiseStore();

    Promises(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /// Every version that ever held, the shipped one first.
    public List<Promise> all() {
        return database.read(store::all);
    }

    /// The one that holds for what is said now.
    public Promise current() {
        return Fates.at(all(), clock.millis());
    }

    /// Promises something else for what is said from now on.
    public Promise promise(String actor, Promise.Hours hours) {
        return database.write(handle -> {
            int version = store.all(handle).getLast().version() + 1;
            Promise promise = new Promise(version, clock.millis(), actor, hours);
            store.insert(handle, promise);
            audit.record(handle, actor, "feedback.promise", "promise:" + version, "");
            return promise;
        });
    }
}
