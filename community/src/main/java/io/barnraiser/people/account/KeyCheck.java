package io.barnraiser.people.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Says which key a secret is. A known key is asked for in the database once a second at most, however many requests
/// come with it; so a key that any process revoked is refused within a second. An unknown key is always looked up, so
/// one that another process just made works at once. Safe for use by any number of threads.
public final class KeyCheck {

    /// For how long an answer of the database is believed.
    static final Duration BELIEVED = Duration.ofSeconds(1);
    /// How old "last used" may grow before it is written anew.
    static final Duration TOUCH = Duration.ofMinutes(1);

    private static final int LONGEST_SECRET = 200;
    private static final int MOST_KEYS = 10_000;

    private final Database database;
    private final Locksmith locksmith;
    private final InstantSource clock;
    private final Cache<String, Seen> seen =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).build();

    KeyCheck(Database database, Locksmith locksmith, InstantSource clock) {
        this.database = database;
        this.locksmith = locksmith;
        this.clock = clock;
    }

    /// The living key that {@code secret} is.
    public Optional<Key> find(String secret) {
        if (secret.isEmpty() || secret.length() > LONGEST_SECRET) {
            return Optional.empty();
        }
        String hash = locksmith.tokenHash(secret);
        Instant now = clock.instant();
        Seen known = seen.getIfPresent(hash);
        if (known != null && now.isBefore(known.at().plus(BELIEVED))) {
            return Optional.of(known.key());
        }
        return look(hash, now);
    }

    void forget(KeyId id) {
        seen.asMap().values().removeIf(entry -> entry.key().id().equals(id));
    }

    private Optional<Key> look(String hash, Instant now) {
        Optional<Key> key = database.read(handle -> KeyStore.findLive(handle, hash));
        key.ifPresentOrElse(live -> seen.put(hash, new Seen(live, now)), () -> seen.invalidate(hash));
        key.filter(live -> live.lastUsedAt()
                        .map(at -> !at.plus(TOUCH).isAfter(now))
                        .orElse(true))
                .ifPresent(live -> database.run(handle -> KeyStore.used(handle, live.id(), now, now.minus(TOUCH))));
        return key;
    }

    private record Seen(Key key, Instant at) {}
}
