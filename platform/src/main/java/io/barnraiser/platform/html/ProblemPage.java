package io.barnraiser.platform.html;

import io.barnraiser.platform.error.Problem;

/// What the page of a problem shows.
///
/// @param requestId by which whoever runs the server finds the problem in the log
public record ProblemPage(Problem problem, String requestId) {}
