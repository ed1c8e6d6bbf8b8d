package io.barnraiser.listen.opinion;

import java.util.Optional;

/// What is said where a statement could not be added.
final class Faults {

    private Faults() {}

    /// The key of the message; empty where it was added.
    static Optional<String> of(AddResult result) {
        return switch (result) {
            case AddResult.Added ignored -> Optional.empty();
            case AddResult.Empty ignored -> Optional.of("opinion.fault.empty");
            case AddResult.TooLong ignored -> Optional.of("opinion.fault.too-long");
            case AddResult.Twice ignored -> Optional.of("opinion.fault.twice");
            case AddResult.Spent ignored -> Optional.of("opinion.fault.spent");
            case AddResult.Full ignored -> Optional.of("opinion.fault.full");
            case AddResult.Closed ignored -> Optional.of("opinion.fault.closed");
        };
    }
}
