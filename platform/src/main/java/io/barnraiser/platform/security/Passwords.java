package io.barnraiser.platform.security;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Keeps passwords as Argon2id (RFC 9106) with 19 MiB, two passes and one lane, the first choice of the OWASP Password
/// Storage Cheat Sheet. At most two are computed at once, so that many sign-ins cost time and not memory.
public final class Passwords {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int LENGTH = 32;
    private static final int SALT = 16;
    private static final int AT_ONCE = 2;

    private final SecureRandom random;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    public Passwords(SecureRandom random) {
        this.random = random;
    }

    /// The form in which {@code password} is stored: {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. About 20 ms.
    public String hash(String password) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return alone(() ->
                current().hash(password.getBytes(StandardCharsets.UTF_8), salt).getResult());
    }

    /// Whether {@code hash} was made of {@code password}, by whatever parameters it names. False for a hash that
    /// cannot be read.
    public boolean matches(String password, String hash) {
        return alone(() -> {
            try {
                return Argon2Function.getInstanceFromHash(hash).check(password, hash);
            } catch (RuntimeException unreadable) {
                return false;
            }
        });
    }

    /// Whether {@code hash} was made with other parameters than today's, and should be made anew at the next
    /// sign-in.
    public boolean isOutdated(String hash) {
        return !hash.startsWith("$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(MEMORY_KIB, PASSES, LANES));
    }

    private static Argon2Function current() {
        return Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, LENGTH, Argon2.ID);
    }

    private <T> T alone(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
