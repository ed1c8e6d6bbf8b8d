package io.barnraiser.activity.ingest;

/// Thrown by a {@link Sink} to end a run that was cancelled. Connectors let it pass.
public final class RunCancelled extends RuntimeException {

    RunCancelled() {
        super("the run was cancelled", null, false, false);
    }
}
