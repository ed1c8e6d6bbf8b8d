package io.barnraiser.platform.security;

import java.security.SecureRandom;
import java.util.Base64;

/// Makes tokens that nobody can guess, for sessions, links and keys. Safe for use by any number of threads.
public final class Tokens {

    private static final int BYTES = 32;

    private final SecureRandom random;

    public Tokens(SecureRandom random) {
        this.random = random;
    }

    /// A new token: 256 random bits in 43 characters that are safe in addresses, cookies and headers.
    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
