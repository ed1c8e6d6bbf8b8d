package io.barnraiser.people.account;

import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The keys that programs come with. Only their hashes are kept. Safe for use by any number of threads.
public final class Keys {

    private static final int HINT_LETTERS = 4;

    private final Database database;
    private final Locksmith locksmith;
    private final Audit audit;
    private final InstantSource clock;
    private final KeyCheck check;

    Keys(Database database, Locksmith locksmith, Audit audit, InstantSource clock, KeyCheck check) {
        this.database = database;
        this.locksmith = locksmith;
        this.audit = audit;
        this.clock = clock;
        this.check = check;
    }

    /// Makes a key in the transaction of {@code handle}, so that the source it is bound to can be made in the same.
    public IssuedKey add(Handle handle, Actor actor, NewKey wanted) {
        String secret = wanted.kind().prefix() + locksmith.newToken();
        String hint = wanted.kind().prefix() + "…" + secret.substring(secret.length() - HINT_LETTERS);
        KeyId id = KeyStore.insert(handle, wanted, locksmith.tokenHash(secret), hint, clock.instant());
        audit.record(handle, actor.name(), "key.add", "key:" + id, wanted.kind().word() + " " + wanted.name());
        return new IssuedKey(KeyStore.find(handle, id).orElseThrow(), secret);
    }

    /// Makes a key.
    public IssuedKey add(Actor actor, NewKey wanted) {
        return database.write(handle -> add(handle, actor, wanted));
    }

    /// All keys, the living first, then the newest first; at most a thousand.
    public List<Key> list() {
        return database.read(KeyStore::list);
    }

    /// The key of that number, living or revoked.
    public Optional<Key> find(KeyId id) {
        return database.read(handle -> KeyStore.find(handle, id));
    }

    /// Makes a key worthless: at once here, within a second on every other node. Returns whether there was a living
    /// one.
    public boolean revoke(Actor actor, KeyId id) {
        Instant now = clock.instant();
        boolean revoked = database.write(handle -> {
            boolean done = KeyStore.revoke(handle, id, now);
            if (done) {
                audit.record(handle, actor.name(), "key.revoke", "key:" + id, "");
            }
            return done;
        });
        check.forget(id);
        return revoked;
    }
}
