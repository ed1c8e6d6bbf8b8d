package io.barnraiser.people.account;

import java.util.concurrent.atomic.AtomicInteger;

/// Secrets that a test can read, and a count of how often a password was compared.
final class PlainLocksmith implements Locksmith {

    private final AtomicInteger tokens = new AtomicInteger();
    private final AtomicInteger compared = new AtomicInteger();

    @Override
    public String newToken() {
        return "token%04d".formatted(tokens.incrementAndGet());
    }

    @Override
    public String tokenHash(String token) {
        return "#" + token;
    }

    @Override
    public String passwordHash(String password) {
        return "hash of " + password;
    }

    @Override
    public boolean matches(String password, String hash) {
        compared.incrementAndGet();
        return hash.equals(passwordHash(password));
    }

    int compared() {
        return compared.get();
    }
}
