package io.barnraiser.platform.web;

/// Answers the requests of one route. Runs on a virtual thread of its own, so it may block.
///
/// A {@link io.barnraiser.platform.error.ProblemException} becomes a problem page or an {@code
/// application/problem+json} document; any other exception is a defect, logged once with the id that the reader also
/// sees.
@FunctionalInterface
public interface Handler {

    /// Answers {@code request}.
    Response handle(Request request);
}
