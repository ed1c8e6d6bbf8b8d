package io.barnraiser.platform.web;

import io.barnraiser.platform.error.Problem;

/// Makes HTML, as UTF-8.
public interface Renderer {

    /// Fills {@code template} with {@code model} for the viewer of {@code request}.
    byte[] render(Request request, String template, Object model);

    /// The page, or for htmx the piece of a page, that says what went wrong.
    ///
    /// @param request may have no viewer yet, when the problem came first
    byte[] problem(Request request, Problem problem);
}
