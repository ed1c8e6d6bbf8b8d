package io.barnraiser.people.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The one-time links in the database: hashes of their tokens only.
final class LinkStore {

    private LinkStore() {}

    static void insert(Handle handle, String tokenHash, LinkPurpose purpose, Optional<AccountId> account, Instant now) {
        handle.createUpdate("""
                        INSERT INTO one_time_link (token_hash, purpose, account_id, created_at, expires_at)
                        VALUES (:hash, :purpose, :account, :now, :expires)
                        """)
                .bind("hash", tokenHash)
                .bind("purpose", purpose.name())
                .bind("account", account.isPresent() ? (Long) account.get().value() : null)
                .bind("now", now.toEpochMilli())
                .bind("expires", now.plus(purpose.life()).toEpochMilli())
                .execute();
    }

    /// Whether the link would work now.
    static Optional<LiveLink> find(Handle handle, String tokenHash, LinkPurpose purpose, Instant now) {
        return handle.createQuery("""
                        SELECT account_id
                        FROM one_time_link
                        WHERE token_hash = :hash
                          AND purpose = :purpose
                          AND used_at IS NULL
                          AND expires_at > :now
                        """)
                .bind("hash", tokenHash)
                .bind("purpose", purpose.name())
                .bind("now", now.toEpochMilli())
                .map((row, context) -> link(row))
                .findOne();
    }

    /// Marks the link as used and says for whom it was; one of two that come at once gets nothing.
    static Optional<LiveLink> use(Handle handle, String tokenHash, LinkPurpose purpose, Instant now) {
        return handle.createQuery("""
                        UPDATE one_time_link
                        SET used_at = :now
                        WHERE token_hash = :hash
                          AND purpose = :purpose
                          AND used_at IS NULL
                          AND expires_at > :now
                        RETURNING account_id
                        """)
                .bind("hash", tokenHash)
                .bind("purpose", purpose.name())
                .bind("now", now.toEpochMilli())
                .map((row, context) -> link(row))
                .findOne();
    }

    /// Makes every open link of an account worthless: the password was set, or the account disabled.
    static void kill(Handle handle, AccountId account) {
        handle.createUpdate("""
                        DELETE FROM one_time_link
                        WHERE account_id = :account
                          AND used_at IS NULL
                        """).bind("account", account.value()).execute();
    }

    /// Makes the open links of an account for one purpose worthless: a newer one replaces them.
    static void kill(Handle handle, AccountId account, LinkPurpose purpose) {
        handle.createUpdate("""
                        DELETE FROM one_time_link
                        WHERE account_id = :account
                          AND purpose = :purpose
                          AND used_at IS NULL
                        """)
                .bind("account", account.value())
                .bind("purpose", purpose.name())
                .execute();
    }

    /// Makes every open set-up link worthless.
    static void killSetUp(Handle handle) {
        handle.createUpdate("""
                        DELETE FROM one_time_link
                        WHERE purpose = :purpose
                          AND used_at IS NULL
                        """).bind("purpose", LinkPurpose.SET_UP.name()).execute();
    }

    static void deleteExpired(Handle handle, Instant before) {
        handle.createUpdate("""
                        DELETE FROM one_time_link
                        WHERE expires_at < :before
                        """).bind("before", before.toEpochMilli()).execute();
    }

    private static LiveLink link(ResultSet row) throws SQLException {
        long account = row.getLong("account_id");
        return new LiveLink(row.wasNull() ? Optional.empty() : Optional.of(new AccountId(account)));
    }

    /// A link that works.
    ///
    /// @param account whose it is; nobody's where it makes the first owner
    record LiveLink(Optional<AccountId> account) {}
}
