package io.barnraiser.platform.error;

/// What kind of thing went wrong, with the HTTP status and the exit code of a command that ends with it.
public enum ErrorCode {
    /// What was sent cannot be understood or is not allowed to be so.
    INVALID(400, 2),
    /// Nobody is signed in, or the key is unknown.
    UNAUTHENTICATED(401, 3),
    /// Somebody is signed in, but may not do this.
    FORBIDDEN(403, 3),
    /// There is no such thing.
    NOT_FOUND(404, 4),
    /// The thing has changed meanwhile, or exists already.
    CONFLICT(409, 5),
    /// More was sent than the stated limit.
    TOO_LARGE(413, 2),
    /// More often than the stated limit.
    TOO_MANY(429, 6),
    /// A defect of ours.
    INTERNAL(500, 70),
    /// An outside system did not answer, or not as agreed.
    EXTERNAL(502, 7),
    /// We cannot serve now and say when to come back.
    UNAVAILABLE(503, 8);

    private final int status;
    private final int exit;

    ErrorCode(int status, int exit) {
        this.status = status;
        this.exit = exit;
    }

    /// The HTTP status that answers with this code.
    public int status() {
        return status;
    }

    /// The exit code of a command that ends with this code.
    public int exit() {
        return exit;
    }
}
