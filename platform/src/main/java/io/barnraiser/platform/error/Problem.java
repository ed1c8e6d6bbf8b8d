package io.barnraiser.platform.error;

import java.util.List;

/// Something went wrong: what, to which thing, and what to do about it (RFC 9457).
///
/// @param code the kind of problem
/// @param title what happened, in a few words that are the same every time
/// @param detail to which thing, and what to do, in sentences for a person
/// @param fields everything that is wrong with single fields, all at once; empty where no field is to blame
public record Problem(ErrorCode code, String title, String detail, List<FieldError> fields) {

    public Problem {
        fields = List.copyOf(fields);
    }

    /// A problem that no single field is to blame for.
    public static Problem of(ErrorCode code, String title, String detail) {
        return new Problem(code, title, detail, List.of());
    }

    /// A problem of one or more fields.
    public static Problem invalid(String title, List<FieldError> fields) {
        return new Problem(ErrorCode.INVALID, title, "See the errors of the single fields.", fields);
    }

    /// There is no such thing.
    public static Problem notFound(String what) {
        return of(ErrorCode.NOT_FOUND, "Not found", what);
    }

    /// This problem as an exception, for the places where a result cannot carry it.
    public ProblemException exception() {
        return new ProblemException(this);
    }
}
