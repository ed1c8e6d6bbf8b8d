package io.barnraiser.activity.ingest;

/// Takes what a run reads. Collects it in chunks; each chunk becomes durable together with the position after it.
public interface Sink {

    /// Takes what one raw record became. May block while the chunk is stored.
    ///
    /// @param parsed what it became
    /// @param after where to go on once this record is stored: everything before was handed over, nothing behind
    /// @throws RunCancelled when somebody cancelled the run or the server stops; let it pass
    void put(Parsed parsed, Position after);

    /// Stores how far the run has come although nothing was found there.
    ///
    /// @throws RunCancelled as {@link #put}
    void reached(Position position);

    /// Shows what the run does now, and how much there is in all where that is known.
    ///
    /// @param doing in words: {@code reading topics of 2019}
    /// @param done how many of the units of {@code total} are done
    /// @param total how many there are, or a number below 1 when that is not known
    void progress(String doing, long done, long total);
}
