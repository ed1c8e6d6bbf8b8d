package io.barnraiser.platform.web;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import java.util.List;
import java.util.Locale;

/// A problem as RFC 9457 writes it, with our code, the request's id and the errors of single fields as extensions.
///
/// @param type {@code about:blank}: the status says the kind, the code says it more exactly
/// @param instance the path that was asked for
record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String requestId,
        List<FieldError> errors) {

    static ProblemDocument of(Problem problem, int status, Request request) {
        return new ProblemDocument(
                "about:blank",
                problem.title(),
                status,
                problem.detail(),
                request.path(),
                problem.code().name().toLowerCase(Locale.ROOT),
                request.id(),
                problem.fields());
    }
}
