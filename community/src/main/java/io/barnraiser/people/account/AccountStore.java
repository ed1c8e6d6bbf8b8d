package io.barnraiser.people.account;

import io.barnraiser.platform.database.Numbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The accounts in the database.
final class AccountStore {

    private static final int MOST = 1_000;

    private AccountStore() {}

    /// What signing in compares with; never leaves this package.
    record Credential(AccountId id, String passwordHash) {}

    /// Adds an account, or nothing where the address has one already.
    static Optional<AccountId> insert(Handle handle, NewAccount account, Instant now) {
        long id = Numbers.take(handle, "account");
        int added = handle.createUpdate("""
            INSERT INTO account (id, email, sought, name, role, locale, zone, created_at)
            VALUES (:id, :email, :email, :name, :role, :locale, :zone, :now)
            ON CONFLICT (email) DO NOTHING
            """)
                .bind("id", id)
                .bind("email", account.email())
                .bind("name", account.name())
                .bind("role", account.role().word())
                .bind("locale", account.locale().toLanguageTag())
                .bind("zone", account.zone().getId())
                .bind("now", now.toEpochMilli())
                .execute();
        return added == 0 ? Optional.empty() : Optional.of(new AccountId(id));
    }

    static Optional<Account> find(Handle handle, AccountId id) {
        return handle.createQuery("""
            SELECT id, email, name, role, password_hash, locale, zone, created_at, disabled_at, verified_at
            FROM account
            WHERE id = :id
            """)
                .bind("id", id.value())
                .map((row, context) -> account(row))
                .findOne();
    }

    static Optional<Account> findByEmail(Handle handle, String email) {
        return handle.createQuery("""
            SELECT id, email, name, role, password_hash, locale, zone, created_at, disabled_at, verified_at
            FROM account
            WHERE email = :email
            """)
                .bind("email", email)
                .map((row, context) -> account(row))
                .findOne();
    }

    /// The team and whom it invited, in the order of their names: members who joined by themselves
    /// may be many.
    static List<Account> list(Handle handle) {
        return handle.createQuery("""
            SELECT id, email, name, role, password_hash, locale, zone, created_at, disabled_at, verified_at
            FROM account
            WHERE role <> :member OR verified_at IS NULL
            ORDER BY name, id
            LIMIT :most
            """)
                .bind("member", Role.MEMBER.word())
                .bind("most", MOST)
                .map((row, context) -> account(row))
                .list();
    }

    /// Accounts of members who proved their address, by the beginning of it, in order.
    ///
    /// @param after the last address of the page before; empty for the first page
    static List<Account> members(Handle handle, String beginning, String after, int most) {
        return handle.createQuery("""
            SELECT id, email, name, role, password_hash, locale, zone, created_at, disabled_at, verified_at
            FROM account
            WHERE role = 'member' AND verified_at IS NOT NULL
              AND sought >= :from AND sought < :to AND sought > :after
            ORDER BY sought
            LIMIT :most
            """)
                .bind("from", beginning)
                .bind("to", beginning + Character.MAX_VALUE)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> account(row))
                .list();
    }

    /// What an account that may sign in is compared with.
    static Optional<Credential> credential(Handle handle, String email) {
        return handle.createQuery("""
            SELECT id, password_hash
            FROM account
            WHERE email = :email
              AND password_hash IS NOT NULL
              AND disabled_at IS NULL
            """)
                .bind("email", email)
                .map((row, context) -> new Credential(new AccountId(row.getLong("id")), row.getString("password_hash")))
                .findOne();
    }

    static void setPassword(Handle handle, AccountId id, String passwordHash) {
        handle.createUpdate("""
            UPDATE account
            SET password_hash = :hash
            WHERE id = :id
            """)
                .bind("hash", passwordHash)
                .bind("id", id.value())
                .execute();
    }

    /// Writes down that somebody proved the address to be theirs; the first time counts.
    static void verify(Handle handle, AccountId id, Instant now) {
        handle.createUpdate("""
            UPDATE account
            SET verified_at = :now
            WHERE id = :id
              AND verified_at IS NULL
            """)
                .bind("now", now.toEpochMilli())
                .bind("id", id.value())
                .execute();
    }

    static void delete(Handle handle, AccountId id) {
        handle.createUpdate("DELETE FROM account WHERE id = :id")
                .bind("id", id.value())
                .execute();
    }

    static void setName(Handle handle, AccountId id, String name) {
        handle.createUpdate("""
            UPDATE account
            SET name = :name
            WHERE id = :id
            """).bind("name", name).bind("id", id.value()).execute();
    }

    static void setProfile(Handle handle, AccountId id, String name, Locale locale, ZoneId zone) {
        handle.createUpdate("""
            UPDATE account
            SET name = :name,
                locale = :locale,
                zone = :zone
            WHERE id = :id
            """)
                .bind("name", name)
                .bind("locale", locale.toLanguageTag())
                .bind("zone", zone.getId())
                .bind("id", id.value())
                .execute();
    }

    static void setRole(Handle handle, AccountId id, Role role) {
        handle.createUpdate("""
            UPDATE account
            SET role = :role
            WHERE id = :id
            """)
                .bind("role", role.word())
                .bind("id", id.value())
                .execute();
    }

    static void disable(Handle handle, AccountId id, Instant now) {
        handle.createUpdate("""
            UPDATE account
            SET disabled_at = :now
            WHERE id = :id
              AND disabled_at IS NULL
            """)
                .bind("now", now.toEpochMilli())
                .bind("id", id.value())
                .execute();
    }

    static void enable(Handle handle, AccountId id) {
        handle.createUpdate("""
            UPDATE account
            SET disabled_at = NULL
            WHERE id = :id
            """).bind("id", id.value()).execute();
    }

    /// Whether somebody else than {@code id} owns this installation and can sign in.
    static boolean hasOtherOwner(Handle handle, AccountId id) {
        return handle.createQuery("""
            SELECT COUNT(*)
            FROM account
            WHERE role = :owner
              AND password_hash IS NOT NULL
              AND disabled_at IS NULL
              AND id <> :id
            """)
                        .bind("owner", Role.OWNER.word())
                        .bind("id", id.value())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static Account account(ResultSet row) throws SQLException {
        boolean disabled = row.getObject("disabled_at") != null;
        boolean verified = row.getObject("verified_at") != null;
        Account.State state = disabled
                ? Account.State.DISABLED
                : verified || row.getString("password_hash") != null ? Account.State.ACTIVE : Account.State.INVITED;
        return new Account(
                new AccountId(row.getLong("id")),
                row.getString("email"),
                row.getString("name"),
                Role.of(row.getString("role")).orElse(Role.MEMBER),
                state,
                verified,
                Locale.forLanguageTag(row.getString("locale")),
                ZoneId.of(row.getString("zone")),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
