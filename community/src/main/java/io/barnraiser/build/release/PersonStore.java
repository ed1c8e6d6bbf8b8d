package io.barnraiser.build.release;

import io.barnraiser.evidence.credit.Band;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.database.Removal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The SQL of who had a part in a release.
final class PersonStore {

    private PersonStore() {}

    /// Where somebody stands.
    record Placed(long identity, Band band, int place, boolean complained) {}

    /// Writes down who stands where; whoever is not among them stands nowhere any more.
    static void place(Handle handle, ReleaseId release, List<Placed> placed) {
        handle.createUpdate("UPDATE release_person SET band = NULL, place = 0 WHERE release_id = :release")
                .bind("release", release.value())
                .execute();
        if (placed.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
                INSERT INTO release_person (release_id, identity_id, band, place, complained, naming, quotable)
                VALUES (:release, :identity, :band, :place, :complained, 'waiting', 0)
                ON CONFLICT (release_id, identity_id) DO UPDATE
                SET band = EXCLUDED.band, place = EXCLUDED.place, complained = EXCLUDED.complained
                """);
        for (Placed one : placed) {
            batch.bind("release", release.value())
                    .bind("identity", one.identity())
                    .bind("band", Code.of(one.band()))
                    .bind("place", one.place())
                    .bind("complained", one.complained() ? 1 : 0)
                    .add();
        }
        batch.execute();
    }

    /// Keeps what somebody says of being named, on their own row, and counts them there; returns
    /// whether there is a row. The lock of releases must be held.
    static boolean answer(Handle handle, ReleaseId release, long identity, Answer answer, Instant now) {
        count(handle, release, identity, -1);
        boolean isThere = put(handle, release, identity, answer, now);
        count(handle, release, identity, 1);
        return isThere;
    }

    private static void count(Handle handle, ReleaseId release, long identity, int people) {
        find(handle, release, identity)
                .ifPresent(person ->
                        person.band().ifPresent(band -> HandStore.add(handle, release, band, person.naming(), people)));
    }

    private static boolean put(Handle handle, ReleaseId release, long identity, Answer answer, Instant now) {
        return handle.createUpdate("""
                        UPDATE release_person
                        SET naming = :naming, agreed_name = :name, quotable = :quotable, answered_at = :now
                        WHERE release_id = :release AND identity_id = :identity
                        """)
                        .bind("naming", Code.of(answer.naming()))
                        .bind("name", answer.name())
                        .bind("quotable", answer.isQuotable() ? 1 : 0)
                        .bind("now", now.toEpochMilli())
                        .bind("release", release.value())
                        .bind("identity", identity)
                        .execute()
                == 1;
    }

    /// Those who stand in a release, behind a place, in order.
    static List<Person> standing(Handle handle, ReleaseId release, int after, int most) {
        return handle.createQuery(SELECT + """
                        WHERE release_id = :release AND band IS NOT NULL AND place > :after
                        ORDER BY place, identity_id
                        LIMIT :most
                        """)
                .bind("release", release.value())
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> person(row))
                .list();
    }

    /// Those of a band who agreed to be shown, in order.
    static List<Person> shown(Handle handle, ReleaseId release, Band band, int most) {
        return handle.createQuery(SELECT + """
                        WHERE release_id = :release AND band = :band AND naming = 'name'
                        ORDER BY place, identity_id
                        LIMIT :most
                        """)
                .bind("release", release.value())
                .bind("band", Code.of(band))
                .bind("most", most)
                .map((row, context) -> person(row))
                .list();
    }

    /// The row of the member behind an identity: the one that stands, where one does.
    static Optional<Person> find(Handle handle, ReleaseId release, long identity) {
        return handle.createQuery(SELECT + """
                        WHERE release_id = :release
                          AND identity_id IN (
                            SELECT j.id FROM identity i CROSS JOIN identity j
                            WHERE i.id = :identity AND j.member_id = i.member_id)
                        ORDER BY place DESC, identity_id
                        LIMIT 1
                        """)
                .bind("release", release.value())
                .bind("identity", identity)
                .map((row, context) -> person(row))
                .findOne();
    }

    /// The members who have a part in a release, all of them; not for pages.
    static Set<MemberId> members(Handle handle, ReleaseId release) {
        return handle.createQuery("""
                        SELECT DISTINCT i.member_id
                        FROM release_person p
                        CROSS JOIN identity i
                        WHERE p.release_id = :release AND p.band IS NOT NULL AND i.id = p.identity_id
                        LIMIT :most
                        """)
                .bind("release", release.value())
                .bind("most", Crediting.MOST)
                .mapTo(Long.class)
                .map(MemberId::new)
                .set();
    }

    /// How many were thanked, and when the first was.
    record Thanked(long people, Instant first) {}

    /// Who was thanked for a release; empty while nobody was.
    static Optional<Thanked> thanked(Handle handle, ReleaseId release) {
        return handle.createQuery("""
                        SELECT COUNT(*) AS people, MIN(thanked_at) AS first_at
                        FROM release_person
                        WHERE release_id = :release AND thanked_at IS NOT NULL
                        """)
                .bind("release", release.value())
                .map((row, context) ->
                        new Thanked(row.getLong("people"), Instant.ofEpochMilli(row.getLong("first_at"))))
                .findOne()
                .filter(thanked -> thanked.people() > 0);
    }

    /// For an export: what somebody was told and said, when, and the name they agreed to.
    record Said(String release, String what, Instant at, String name) {}

    static List<Said> said(Handle handle, Collection<Long> identities) {
        return handle.createQuery("""
                        SELECT r.title, 'thanked' AS what, p.thanked_at AS at, '' AS name
                        FROM release_person p
                        JOIN release r ON r.id = p.release_id
                        WHERE p.identity_id IN (<identities>) AND p.thanked_at IS NOT NULL
                        UNION ALL
                        SELECT r.title, p.naming AS what, p.answered_at AS at, p.agreed_name AS name
                        FROM release_person p
                        JOIN release r ON r.id = p.release_id
                        WHERE p.identity_id IN (<identities>) AND p.answered_at IS NOT NULL
                        UNION ALL
                        SELECT r.title, COALESCE(p.cure, 'asked') AS what, p.cure_asked_at AS at, '' AS name
                        FROM release_person p
                        JOIN release r ON r.id = p.release_id
                        WHERE p.identity_id IN (<identities>) AND p.cure_asked_at IS NOT NULL
                        ORDER BY at
                        """)
                .bindList("identities", List.copyOf(identities))
                .map((row, context) -> new Said(
                        row.getString("title"),
                        row.getString("what"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("name")))
                .list();
    }

    static void delete(Removal removal) {
        removal.from("release_person", "identity_id", "release_id, identity_id");
    }

    static final String SELECT = """
            SELECT identity_id, member_id, band, place, complained, thanked_at, naming, agreed_name, quotable,
              answered_at, cure_asked_at, cure
            FROM release_standing
            """;

    static Person person(ResultSet row) throws SQLException {
        String band = row.getString("band");
        String cure = row.getString("cure");
        return new Person(
                row.getLong("identity_id"),
                row.getLong("member_id"),
                band == null ? Optional.empty() : Optional.of(Code.read(Band.class, band)),
                row.getInt("place"),
                row.getInt("complained") == 1,
                Moments.of(row, "thanked_at"),
                Code.read(Naming.class, row.getString("naming")),
                row.getString("agreed_name"),
                row.getInt("quotable") == 1,
                Moments.of(row, "answered_at"),
                Moments.of(row, "cure_asked_at"),
                cure == null ? Optional.empty() : Optional.of(Code.read(Cure.class, cure)));
    }
}
