package io.barnraiser.people.account;

/// Makes and checks secrets. The one implementation stands on {@code platform.security}; tests bring a quick one.
interface Locksmith {

    /// A new secret that nobody can guess, safe in URLs and cookies: at least 128 random bits.
    String newToken();

    /// The form in which {@code token} is stored: it cannot be turned back. Quick, since tokens cannot be guessed.
    String tokenHash(String token);

    /// The form in which {@code password} is stored: salted, and slow on purpose.
    String passwordHash(String password);

    /// Whether {@code password} is the one that {@code hash} was made of. Takes the same time for either answer.
    boolean matches(String password, String hash);
}
