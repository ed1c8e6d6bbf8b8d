package io.barnraiser.activity.pulse;

import io.barnraiser.activity.log.LogFollowers;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.web.Feature;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Puts the feature together.
public final class PulseModule {

    private final PulsePages pages;
    private final CountDownLatch closed = new CountDownLatch(1);

    /// @param followers those whose figures the pages show
    public PulseModule(Database database, LogFollowers followers, InstantSource clock) {
        PulseStore store = new PulseStore();
        Pulses pulses = new Pulses(
                followers::promptPosition,
                (from, to) -> database.read(handle -> store.members(handle, from, to)),
                clock);
        this.pages = new PulsePages(pulses, clock, closed);
    }

    /// Its door.
    public Feature feature() {
        return new Feature("activity.pulse", pages.routes(), List.of(), List.of());
    }

    /// Ends every open stream: a server that stops waits for its requests, and these would not end by themselves.
    public void close() {
        closed.countDown();
    }
}
