package io.barnraiser.activity.ingest;

import java.io.IOException;
import java.io.InputStream;

/// Reads a file, record by record, without holding more than one of them.
public interface RecordReader {

    /// Reads {@code file} from {@code from} to its end. A broken record is dropped with a reason and the next one
    /// is read; only a file that is no such file at all is an error.
    ///
    /// @param file the whole file from its first byte, whatever {@code from} says: skip what was read
    /// @param from where an earlier run stood; {@link Position#START} for all
    /// @throws ConnectorException when the file is not what it should be, with a sentence for a person
    void read(InputStream file, Position from, Sink sink) throws IOException;
}
