package io.barnraiser.people.account;

import io.barnraiser.platform.database.Numbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The wishes to come in, in the database: of the links only the hashes of their tokens.
final class ArrivalStore {

    private ArrivalStore() {}

    /// Writes a wish down and returns its number.
    static long insert(Handle handle, Arrival arrival) {
        long id = Numbers.take(handle, "arrival");
        handle.createUpdate("""
            INSERT INTO arrival (id, email, name, locale, zone, wording, answers, next, created_at)
            VALUES (:id, :email, :name, :locale, :zone, :wording, :answers, :next, :at)
            """)
                .bind("id", id)
                .bind("email", arrival.email())
                .bind("name", arrival.name())
                .bind("locale", arrival.locale().toLanguageTag())
                .bind("zone", arrival.zone().getId())
                .bind("wording", arrival.wording())
                .bind("answers", arrival.answers() ? 1 : 0)
                .bind("next", arrival.next())
                .bind("at", arrival.askedAt().toEpochMilli())
                .execute();
        return id;
    }

    static Optional<Arrival> find(Handle handle, long id) {
        return handle.createQuery("""
            SELECT id, email, name, locale, zone, wording, answers, next, created_at, account_id
            FROM arrival
            WHERE id = :id
            """)
                .bind("id", id)
                .map((row, context) -> arrival(row))
                .findOne();
    }

    /// The wish whose link has this token, while the link works.
    ///
    /// @param since links of older wishes are dead
    static Optional<Arrival> find(Handle handle, String tokenHash, Instant since) {
        return handle.createQuery("""
            SELECT id, email, name, locale, zone, wording, answers, next, created_at, account_id
            FROM arrival
            WHERE token_hash = :hash AND account_id IS NULL AND created_at > :since
            """)
                .bind("hash", tokenHash)
                .bind("since", since.toEpochMilli())
                .map((row, context) -> arrival(row))
                .findOne();
    }

    /// Gives the wish a link; an earlier one is dead then.
    static void setToken(Handle handle, long id, String tokenHash) {
        handle.createUpdate("UPDATE arrival SET token_hash = :hash WHERE id = :id")
                .bind("hash", tokenHash)
                .bind("id", id)
                .execute();
    }

    /// Uses the link up; of two that come at once one gets nothing.
    static boolean use(Handle handle, long id, AccountId account) {
        return handle.createUpdate("""
            UPDATE arrival
            SET account_id = :account
            WHERE id = :id AND account_id IS NULL
            """)
                        .bind("account", account.value())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    static void delete(Handle handle, long id) {
        handle.createUpdate("DELETE FROM arrival WHERE id = :id").bind("id", id).execute();
    }

    /// Takes away what was asked for with an address.
    static int deleteOf(Handle handle, String email) {
        return handle.createUpdate("DELETE FROM arrival WHERE email = :email")
                .bind("email", email)
                .execute();
    }

    /// Takes away what nobody made use of.
    static void deleteOlder(Handle handle, Instant before) {
        handle.createUpdate("DELETE FROM arrival WHERE created_at < :before AND account_id IS NULL")
                .bind("before", before.toEpochMilli())
                .execute();
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        long account = row.getLong("account_id");
        Optional<AccountId> made = row.wasNull() ? Optional.empty() : Optional.of(new AccountId(account));
        return new Arrival(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                Locale.forLanguageTag(row.getString("locale")),
                ZoneId.of(row.getString("zone")),
                row.getString("wording"),
                row.getInt("answers") == 1,
                row.getString("next"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                made);
    }
}
