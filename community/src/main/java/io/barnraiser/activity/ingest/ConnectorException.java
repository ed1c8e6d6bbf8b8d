package io.barnraiser.activity.ingest;

import java.time.Duration;

/// The outside system did not answer, or not as agreed. The message is shown to people: what happened, to which thing,
/// what to do.
public final class ConnectorException extends RuntimeException {

    private final transient Duration retryAfter;
    private final boolean lasting;

    private ConnectorException(String message, Duration retryAfter, boolean lasting) {
        super(message);
        this.retryAfter = retryAfter;
        this.lasting = lasting;
    }

    /// It may go better after {@code retryAfter}: the system is busy or asks us to slow down.
    public static ConnectorException later(String message, Duration retryAfter) {
        return new ConnectorException(message, retryAfter, false);
    }

    /// It will not go better until somebody changes something: a wrong key, a wrong address, a wrong file.
    public static ConnectorException lasting(String message) {
        return new ConnectorException(message, Duration.ZERO, true);
    }

    /// How long to wait before trying again; zero when trying again is of no use.
    public Duration retryAfter() {
        return retryAfter;
    }

    /// Whether somebody has to change something first.
    public boolean isLasting() {
        return lasting;
    }
}
