package io.barnraiser.activity.ingest;

/// How far a run has come, in the connector's own words: a byte of a file, an id, a page. Stored in the transaction
/// that stores what was read up to it.
public record Position(String value) {

    /// Nothing was read yet.
    public static final Position START = new Position("");

    /// Whether nothing was read yet.
    public boolean isStart() {
        return value.isEmpty();
    }
}
