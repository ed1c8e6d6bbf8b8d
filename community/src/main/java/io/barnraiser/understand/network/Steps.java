package io.barnraiser.understand.network;

import io.barnraiser.understand.network.NetworkProgress.Step;
import java.util.concurrent.CancellationException;

/// Counts rows and says now and then how many are done.
final class Steps {

    /// Rows between two looks at whether to go on.
    private static final int PIECE = 1 << 14;

    private final NetworkProgress progress;
    private Step step = Step.PEOPLE;
    private long done;
    private long total;

    Steps(NetworkProgress progress) {
        this.progress = progress;
    }

    /// @throws CancellationException when the progress says not to go on
    void begin(Step next, long rows) {
        step = next;
        total = rows;
        done = 0;
        report();
    }

    /// One row more.
    ///
    /// @throws CancellationException when the progress says not to go on
    void next() {
        done++;
        if (done % PIECE == 0) {
            report();
        }
    }

    private void report() {
        if (!progress.goOn(step, done, total)) {
            throw new CancellationException("the work on the network was ended at " + step);
        }
    }
}
