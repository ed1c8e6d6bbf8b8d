package io.barnraiser.people.account;

/// How somebody proves who they are. Another way to sign in (OpenID Connect is the next) is another record here; the
/// compiler then names every place that has to know it.
public sealed interface SignInMethod {

    /// An address and the password chosen for it.
    record Password(String email, String password) implements SignInMethod {

        @Override
        public String toString() {
            return "Password[" + email + "]";
        }
    }
}
