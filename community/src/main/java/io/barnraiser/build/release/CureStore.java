package io.barnraiser.build.release;

import io.barnraiser.platform.database.Code;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of thanking, and of asking whether a release cured what it was meant to.
final class CureStore {

    private CureStore() {}

    /// Somebody of a release to whom something is due.
    record Due(ReleaseId release, long identity) {

        /// Before all.
        static final Due FIRST = new Due(new ReleaseId(0), 0);
    }

    /// What those who were asked said.
    record Answer(Optional<Cure> cure, long people) {}

    /// Who stands in a published release and was not thanked for it, as no other identity of theirs was either.
    static List<Due> unthanked(Handle handle, int most) {
        return handle.createQuery("""
                        SELECT s.release_id, s.identity_id
                        FROM release_person p
                        JOIN release r ON r.id = p.release_id AND r.published_at IS NOT NULL AND r.stale = 0
                        JOIN release_standing s ON s.release_id = p.release_id AND s.identity_id = p.identity_id
                        WHERE p.thanked_at IS NULL AND p.band IS NOT NULL AND s.thanked_at IS NULL
                        ORDER BY s.release_id, s.place
                        LIMIT :most
                        """)
                .bind("most", most)
                .map((row, context) -> new Due(new ReleaseId(row.getLong("release_id")), row.getLong("identity_id")))
                .list();
    }

    static void thanked(Handle handle, Due due, Instant now) {
        handle.createUpdate("""
                        UPDATE release_person
                        SET thanked_at = :now
                        WHERE release_id = :release AND identity_id = :identity
                        """)
                .bind("now", now.toEpochMilli())
                .bind("release", due.release().value())
                .bind("identity", due.identity())
                .execute();
    }

    /// Whom to ask.
    ///
    /// @param after only about releases shipped or shown after it
    /// @param before only about releases shipped and shown before it
    /// @param quiet nobody who was asked about any release since
    record Span(Instant after, Instant before, Instant quiet) {}

    /// Who had complained of what a release was to cure, was thanked, and was not asked yet.
    /// In the order of releases, behind {@code from}.
    static List<Due> unasked(Handle handle, Span span, Due from, int most) {
        return handle.createQuery("""
                        SELECT s.release_id, s.identity_id
                        FROM release_person p
                        JOIN release r ON r.id = p.release_id
                        JOIN release_standing s ON s.release_id = p.release_id AND s.identity_id = p.identity_id
                        WHERE p.complained = 1 AND p.cure_asked_at IS NULL AND p.band IS NOT NULL
                          AND r.published_at <= :before AND r.shipped_at <= :before
                          AND (r.published_at > :after OR r.shipped_at > :after)
                          AND (p.release_id > :release OR (p.release_id = :release AND p.identity_id > :identity))
                          AND s.thanked_at IS NOT NULL AND s.cure_asked_at IS NULL
                          AND NOT EXISTS (
                            SELECT 1
                            FROM identity j CROSS JOIN release_person o
                            WHERE j.member_id = s.member_id AND o.identity_id = j.id AND o.cure_asked_at > :quiet)
                        ORDER BY p.release_id, p.identity_id
                        LIMIT :most
                        """)
                .bind("after", span.after().toEpochMilli())
                .bind("before", span.before().toEpochMilli())
                .bind("quiet", span.quiet().toEpochMilli())
                .bind("release", from.release().value())
                .bind("identity", from.identity())
                .bind("most", most)
                .map((row, context) -> new Due(new ReleaseId(row.getLong("release_id")), row.getLong("identity_id")))
                .list();
    }

    /// Whether the member behind an identity was asked about any release since.
    static boolean wasAsked(Handle handle, long identity, Instant since) {
        return handle.createQuery("""
                        SELECT COUNT(*)
                        FROM identity i CROSS JOIN identity j CROSS JOIN release_person o
                        WHERE i.id = :identity AND j.member_id = i.member_id AND o.identity_id = j.id
                          AND o.cure_asked_at > :since
                        """)
                        .bind("identity", identity)
                        .bind("since", since.toEpochMilli())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    static void asked(Handle handle, Due due, Instant now) {
        handle.createUpdate("""
                        UPDATE release_person
                        SET cure_asked_at = :now
                        WHERE release_id = :release AND identity_id = :identity
                        """)
                .bind("now", now.toEpochMilli())
                .bind("release", due.release().value())
                .bind("identity", due.identity())
                .execute();
    }

    /// The identity under which the member behind {@code identity} was asked about a release.
    static Optional<Long> find(Handle handle, ReleaseId release, long identity) {
        return handle.createQuery("""
                        SELECT o.identity_id
                        FROM identity i CROSS JOIN identity j CROSS JOIN release_person o
                        WHERE i.id = :identity AND j.member_id = i.member_id AND o.identity_id = j.id
                          AND o.release_id = :release AND o.cure_asked_at IS NOT NULL
                        ORDER BY o.cure_asked_at, o.identity_id
                        LIMIT 1
                        """)
                .bind("identity", identity)
                .bind("release", release.value())
                .mapTo(Long.class)
                .findOne();
    }

    /// Keeps what somebody who was asked says, on the row that was asked; false where nobody asked them.
    static boolean answer(Handle handle, ReleaseId release, long identity, Cure cure) {
        return handle.createUpdate("""
                        UPDATE release_person
                        SET cure = :cure
                        WHERE release_id = :release AND identity_id = :identity AND cure_asked_at IS NOT NULL
                        """)
                        .bind("cure", Code.of(cure))
                        .bind("release", release.value())
                        .bind("identity", identity)
                        .execute()
                == 1;
    }

    static List<Answer> answers(Handle handle, ReleaseId release) {
        return handle.createQuery("""
                        SELECT cure, COUNT(*) AS people
                        FROM release_standing
                        WHERE release_id = :release AND band IS NOT NULL AND cure_asked_at IS NOT NULL
                        GROUP BY cure
                        """)
                .bind("release", release.value())
                .map((row, context) -> {
                    String cure = row.getString("cure");
                    return new Answer(
                            cure == null ? Optional.empty() : Optional.of(Code.read(Cure.class, cure)),
                            row.getLong("people"));
                })
                .list();
    }

    /// The links of feedback that is to go back to the queue: its author was asked and said no, or said nothing.
    ///
    /// @param silentSince whoever was asked before it and said nothing
    static List<Long> uncured(Handle handle, Instant silentSince, int most) {
        return handle.createQuery("""
                        SELECT l.id
                        FROM release_link l
                        CROSS JOIN identity i
                        CROSS JOIN identity j
                        CROSS JOIN release_person p
                        WHERE l.kind = 'feedback' AND l.reopened_at IS NULL AND l.removed_at IS NULL
                          AND i.id = l.author_id AND j.member_id = i.member_id
                          AND p.identity_id = j.id AND p.release_id = l.release_id
                          AND (p.cure = 'no' OR (p.cure IS NULL AND p.cure_asked_at <= :silent))
                        ORDER BY l.id
                        LIMIT :most
                        """)
                .bind("silent", silentSince.toEpochMilli())
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }
}
