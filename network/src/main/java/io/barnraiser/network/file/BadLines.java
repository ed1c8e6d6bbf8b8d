package io.barnraiser.network.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects what is wrong with a file while it is read.
final class BadLines {

    private final List<BadLine> lines = new ArrayList<>();
    private boolean more;

    void add(long number, String reason) {
        if (lines.size() == Reading.MOST_TOLD) {
            more = true;
        } else {
            lines.add(new BadLine(number, reason));
        }
    }

    /// Whether there are none so far, so that it makes sense to keep what is read.
    boolean isEmpty() {
        return lines.isEmpty();
    }

    /// Whether reading on would tell nothing more.
    boolean isFull() {
        return more;
    }

    /// The refusal, if there is anything to refuse.
    <T> Optional<Reading<T>> refusal() {
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Reading.Refused<>(lines, more));
    }
}
