package io.barnraiser.people.account;

import io.barnraiser.platform.security.Digests;
import io.barnraiser.platform.security.Passwords;
import io.barnraiser.platform.security.Tokens;

/// Makes and checks secrets with {@code platform.security}: tokens of 256 bits stored as SHA-256, passwords as
/// Argon2id.
final class PlatformLocksmith implements Locksmith {

    private final Passwords passwords;
    private final Tokens tokens;

    PlatformLocksmith(Passwords passwords, Tokens tokens) {
        this.passwords = passwords;
        this.tokens = tokens;
    }

    @Override
    public String newToken() {
        return tokens.next();
    }

    @Override
    public String tokenHash(String token) {
        return Digests.sha256(token);
    }

    @Override
    public String passwordHash(String password) {
        return passwords.hash(password);
    }

    @Override
    public boolean matches(String password, String hash) {
        return passwords.matches(password, hash);
    }
}
