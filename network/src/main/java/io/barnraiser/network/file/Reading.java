package io.barnraiser.network.file;

import java.util.List;

/// What came of reading a file.
///
/// @param <T> what the file holds
public sealed interface Reading<T> {

    /// So many bad lines are told; the reading ends when there are more.
    int MOST_TOLD = 20;

    /// The whole file was read.
    record Read<T>(T value) implements Reading<T> {}

    /// The file has lines that cannot be read, so that nothing of it was taken.
    ///
    /// @param lines the first of them, in their order; at least one
    /// @param more whether there are further ones that are not told
    record Refused<T>(List<BadLine> lines, boolean more) implements Reading<T> {
        public Refused {
            lines = List.copyOf(lines);
        }
    }
}
