package io.barnraiser.people.notice;

import io.barnraiser.platform.database.Numbers;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of the mails that gather notices.
final class LetterStore {

    private LetterStore() {}

    /// A mail that was written down and is not done yet.
    record Letter(long id, long identity, Instant claimedAt) {}

    /// Identities with notices that may be mailed now, those that have waited longest first.
    static List<Long> due(Handle handle, Instant now, int most) {
        return handle.createQuery("""
            SELECT identity_id, MIN(due_at) AS due
            FROM notice
            WHERE state = 'waiting' AND due_at <= :now
            GROUP BY identity_id
            ORDER BY due, identity_id
            LIMIT :most
            """)
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> row.getLong("identity_id"))
                .list();
    }

    /// When the oldest waiting notice of these identities was told.
    static Optional<Instant> oldest(Handle handle, Collection<Long> identities) {
        return handle.createQuery("""
            SELECT MIN(created_at)
            FROM notice
            WHERE identity_id IN (<identities>) AND state = 'waiting'
            """)
                .bindList("identities", List.copyOf(identities))
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    /// When the last mail to these identities was written down; one that was refused or not allowed
    /// is none.
    static Optional<Instant> last(Handle handle, Collection<Long> identities) {
        return handle.createQuery("""
            SELECT MAX(claimed_at)
            FROM notice_letter
            WHERE identity_id IN (<identities>) AND state IN ('claimed', 'sent')
            """)
                .bindList("identities", List.copyOf(identities))
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    /// Lets what waits for these identities wait longer.
    static void postpone(Handle handle, Collection<Long> identities, Instant until) {
        handle.createUpdate("""
            UPDATE notice
            SET due_at = :until
            WHERE identity_id IN (<identities>) AND state = 'waiting'
            """)
                .bindList("identities", List.copyOf(identities))
                .bind("until", until.toEpochMilli())
                .execute();
    }

    /// What waits for these identities is kept for their page, and not mailed.
    static void keep(Handle handle, Collection<Long> identities) {
        handle.createUpdate("""
            UPDATE notice
            SET state = 'kept'
            WHERE identity_id IN (<identities>) AND state = 'waiting'
            """).bindList("identities", List.copyOf(identities)).execute();
    }

    /// Writes a mail down with everything that waits for these identities.
    static void claim(Handle handle, long addressee, Collection<Long> identities, Instant now) {
        long id = Numbers.take(handle, "notice_letter");
        handle.createUpdate("""
            INSERT INTO notice_letter (id, identity_id, state, attempts, claimed_at)
            VALUES (:id, :identity, 'claimed', 0, :now)
            """)
                .bind("id", id)
                .bind("identity", addressee)
                .bind("now", now.toEpochMilli())
                .execute();
        handle.createUpdate("""
            UPDATE notice
            SET state = 'taken', letter_id = :id
            WHERE identity_id IN (<identities>) AND state = 'waiting'
            """)
                .bindList("identities", List.copyOf(identities))
                .bind("id", id)
                .execute();
    }

    /// Mails that were written down and are not done, those that were tried least first.
    static List<Letter> claimed(Handle handle, int most) {
        return handle.createQuery("""
            SELECT id, identity_id, claimed_at
            FROM notice_letter
            WHERE state = 'claimed'
            ORDER BY attempts, id
            LIMIT :most
            """)
                .bind("most", most)
                .map((row, context) -> new Letter(
                        row.getLong("id"), row.getLong("identity_id"), Instant.ofEpochMilli(row.getLong("claimed_at"))))
                .list();
    }

    /// Takes out of a mail what was told to others: members were told apart since it was written down. It waits again.
    static void leave(Handle handle, long letter, Collection<Long> identities) {
        handle.createUpdate("""
            UPDATE notice
            SET state = 'waiting', letter_id = NULL
            WHERE letter_id = :letter AND identity_id NOT IN (<identities>)
            """)
                .bind("letter", letter)
                .bindList("identities", List.copyOf(identities))
                .execute();
    }

    /// What stands in a mail, the oldest first.
    static List<KeptNotice> content(Handle handle, long letter, int most) {
        return handle.createQuery("""
            SELECT id, identity_id, name, kind, text_key, arguments, path, created_at, '' AS letter
            FROM notice
            WHERE letter_id = :letter
            ORDER BY id
            LIMIT :most
            """)
                .bind("letter", letter)
                .bind("most", most)
                .map((row, context) -> NoticeStore.kept(row))
                .list();
    }

    /// Writes down what became of a mail.
    ///
    /// @param state {@code sent}, {@code refused}, {@code dropped}, or {@code claimed} to try again
    static void attempted(Handle handle, long letter, String state, Instant now) {
        handle.createUpdate("""
            UPDATE notice_letter
            SET state = :state, attempts = attempts + 1, done_at = :now
            WHERE id = :letter
            """)
                .bind("letter", letter)
                .bind("state", state)
                .bind("now", now.toEpochMilli())
                .execute();
    }
}
