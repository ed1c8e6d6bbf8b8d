package io.barnraiser.platform.html;

import io.barnraiser.platform.error.Problem;

/// What the page of a problem shows.
///
/// @param requestId by which whoever runs the server finds the problem in the log
public record ProblemPage(Problem problem, String requestId) {

    /// Whether the problem's title says more than the heading that its code has anyway.
    public boolean says() {
        return switch (problem.code()) {
            case NOT_FOUND, UNAUTHENTICATED, TOO_LARGE, TOO_MANY, INTERNAL -> false;
            case INVALID, FORBIDDEN, CONFLICT, EXTERNAL, UNAVAILABLE -> true;
        };
    }
}
