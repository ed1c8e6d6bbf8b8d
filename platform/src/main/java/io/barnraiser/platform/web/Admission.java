package io.barnraiser.platform.web;

/// What the {@link Gatekeeper} decided.
public sealed interface Admission {

    /// Come in.
    record Admitted(Viewer viewer) implements Admission {}

    /// We do not know you yet: a page leads to the sign-in form and back, an API answers 401.
    ///
    /// @param challenge the {@code WWW-Authenticate} of the answer; empty for pages
    record SignInFirst(String challenge) implements Admission {

        /// Ask with a form.
        public SignInFirst() {
            this("");
        }
    }

    /// We know you, and you may not: 403.
    record Refused(Viewer viewer) implements Admission {}
}
