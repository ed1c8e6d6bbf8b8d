package io.barnraiser.server.network;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import java.util.ArrayList;
import java.util.List;

/// What options must be. All that is wrong is told at once.
final class Demands {

    private final List<FieldError> errors = new ArrayList<>();

    /// Notes an error unless {@code fulfilled}.
    Demands that(boolean fulfilled, String option, String message) {
        if (!fulfilled) {
            errors.add(new FieldError(option, message));
        }
        return this;
    }

    /// Ends the command if anything is wrong.
    void enforce() {
        if (!errors.isEmpty()) {
            throw Problem.invalid("The options cannot be understood", errors).exception();
        }
    }
}
