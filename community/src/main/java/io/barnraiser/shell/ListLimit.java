package io.barnraiser.shell;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import io.barnraiser.platform.web.Request;
import java.util.List;
import java.util.Optional;

/// How long a page of a list for programs is, by the parameter {@code limit}, and how such a list says
/// that it cannot be read.
public final class ListLimit {

    private ListLimit() {}

    /// What is asked for; {@code usual} where nothing is.
    ///
    /// @param most the largest that may be asked for, up to four digits
    /// @throws ProblemException {@code INVALID} where it is no whole number from 1 to {@code most}
    public static int of(Request request, int usual, int most) {
        Optional<String> asked = request.query("limit");
        if (asked.isEmpty()) {
            return usual;
        }
        if (!asked.get().matches("\\d{1,4}")
                || Integer.parseInt(asked.get()) < 1
                || Integer.parseInt(asked.get()) > most) {
            throw invalid("limit", "Must be 1 to %d.".formatted(most));
        }
        return Integer.parseInt(asked.get());
    }

    /// That a list cannot be read as it is asked for, because of one parameter.
    public static ProblemException invalid(String field, String message) {
        return Problem.invalid("The list cannot be read", List.of(new FieldError(field, message)))
                .exception();
    }
}
