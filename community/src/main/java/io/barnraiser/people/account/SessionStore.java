package io.barnraiser.people.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The sessions in the database: hashes of their tokens only.
final class SessionStore {

    private static final int MOST = 100;

    private SessionStore() {}

    /// Starts a session, unless the password has changed or the account was disabled since it was
    /// checked.
    static boolean insert(
            Handle handle,
            String tokenHash,
            AccountStore.Credential checked,
            Session.Where where,
            Instant now,
            Instant expiresAt) {
        return handle.createUpdate("""
            INSERT INTO session (token_hash, account_id, created_at, last_used_at, expires_at, address, user_agent)
            SELECT :hash, id, :now, :now, :expires, :address, :userAgent
            FROM account
            WHERE id = :account
              AND password_hash = :password
              AND disabled_at IS NULL
            """)
                        .bind("hash", tokenHash)
                        .bind("account", checked.id().value())
                        .bind("password", checked.passwordHash())
                        .bind("now", now.toEpochMilli())
                        .bind("expires", expiresAt.toEpochMilli())
                        .bind("address", where.address())
                        .bind("userAgent", where.userAgent())
                        .execute()
                == 1;
    }

    /// Starts a session for somebody who proved who they are without a password, unless the account
    /// was disabled.
    static boolean insert(
            Handle handle, String tokenHash, AccountId account, Session.Where where, Instant now, Instant expiresAt) {
        return handle.createUpdate("""
            INSERT INTO session (token_hash, account_id, created_at, last_used_at, expires_at, address, user_agent)
            SELECT :hash, id, :now, :now, :expires, :address, :userAgent
            FROM account
            WHERE id = :account
              AND disabled_at IS NULL
            """)
                        .bind("hash", tokenHash)
                        .bind("account", account.value())
                        .bind("now", now.toEpochMilli())
                        .bind("expires", expiresAt.toEpochMilli())
                        .bind("address", where.address())
                        .bind("userAgent", where.userAgent())
                        .execute()
                == 1;
    }

    static Optional<Session> find(Handle handle, String tokenHash, Instant now) {
        return handle.createQuery("""
            SELECT token_hash, account_id, created_at, last_used_at, expires_at, address, user_agent
            FROM session
            WHERE token_hash = :hash
              AND expires_at > :now
            """)
                .bind("hash", tokenHash)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> session(row))
                .findOne();
    }

    /// The living sessions of an account, the one last used first.
    static List<Session> list(Handle handle, AccountId account, Instant now) {
        return handle.createQuery("""
            SELECT token_hash, account_id, created_at, last_used_at, expires_at, address, user_agent
            FROM session
            WHERE account_id = :account
              AND expires_at > :now
            ORDER BY last_used_at DESC, token_hash
            LIMIT :most
            """)
                .bind("account", account.value())
                .bind("now", now.toEpochMilli())
                .bind("most", MOST)
                .map((row, context) -> session(row))
                .list();
    }

    static void touch(Handle handle, String tokenHash, Instant now, Instant expiresAt) {
        handle.createUpdate("""
            UPDATE session
            SET last_used_at = :now,
                expires_at = :expires
            WHERE token_hash = :hash
            """)
                .bind("hash", tokenHash)
                .bind("now", now.toEpochMilli())
                .bind("expires", expiresAt.toEpochMilli())
                .execute();
    }

    static void end(Handle handle, String tokenHash) {
        handle.createUpdate("""
            DELETE FROM session
            WHERE token_hash = :hash
            """).bind("hash", tokenHash).execute();
    }

    /// Ends one session of an account. Returns whether there was one.
    static boolean end(Handle handle, AccountId account, String tokenHash) {
        return handle.createUpdate("""
            DELETE FROM session
            WHERE account_id = :account
              AND token_hash = :hash
            """)
                        .bind("account", account.value())
                        .bind("hash", tokenHash)
                        .execute()
                == 1;
    }

    /// Ends every session of an account.
    static void endAll(Handle handle, AccountId account) {
        handle.createUpdate("""
            DELETE FROM session
            WHERE account_id = :account
            """).bind("account", account.value()).execute();
    }

    static void deleteExpired(Handle handle, Instant now) {
        handle.createUpdate("""
            DELETE FROM session
            WHERE expires_at <= :now
            """).bind("now", now.toEpochMilli()).execute();
    }

    private static Session session(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Session(
                row.getString("token_hash"),
                new AccountId(row.getLong("account_id")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("last_used_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                new Session.Where(row.getString("address"), row.getString("user_agent")));
    }
}
