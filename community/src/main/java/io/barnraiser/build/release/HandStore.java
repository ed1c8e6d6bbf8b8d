package io.barnraiser.build.release;

import io.barnraiser.evidence.credit.Band;
import io.barnraiser.platform.database.Code;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The SQL of how many had a part in a release and in a product. Both are counted when that
/// changes, and read as they were counted, so that a page takes the same time however many people
/// there are.
final class HandStore {

    private HandStore() {}

    /// How many of a release stand where, and what they said of being named.
    record Count(Band band, Naming naming, long people) {}

    static List<Count> of(Handle handle, ReleaseId release) {
        return handle.createQuery("""
                        SELECT band, naming, people
                        FROM release_hand
                        WHERE release_id = :release AND people > 0
                        """)
                .bind("release", release.value())
                .map((row, context) -> new Count(
                        Code.read(Band.class, row.getString("band")),
                        Code.read(Naming.class, row.getString("naming")),
                        row.getLong("people")))
                .list();
    }

    /// How many people had a part in what was published of a product.
    static long people(Handle handle, String product) {
        return handle.createQuery("SELECT people FROM release_reach WHERE product = :product")
                .bind("product", product)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /// Counts a release anew.
    static void count(Handle handle, ReleaseId release) {
        handle.createUpdate("DELETE FROM release_hand WHERE release_id = :release")
                .bind("release", release.value())
                .execute();
        handle.createUpdate("""
                        INSERT INTO release_hand (release_id, band, naming, people)
                        SELECT release_id, band, naming, COUNT(*)
                        FROM release_standing
                        WHERE release_id = :release AND band IS NOT NULL
                        GROUP BY release_id, band, naming
                        """).bind("release", release.value()).execute();
    }

    /// Counts a product anew.
    static void count(Handle handle, String product) {
        handle.createUpdate("""
                        INSERT INTO release_reach (product, people)
                        SELECT :product, COUNT(DISTINCT i.member_id)
                        FROM release r
                        CROSS JOIN release_person p
                        CROSS JOIN identity i
                        WHERE r.product = :product AND r.published_at IS NOT NULL
                          AND p.release_id = r.id AND p.band IS NOT NULL AND i.id = p.identity_id
                        ON CONFLICT (product) DO UPDATE SET people = excluded.people
                        """).bind("product", product).execute();
    }

    /// One person of a band more, or less, said so.
    static void add(Handle handle, ReleaseId release, Band band, Naming naming, int people) {
        handle.createUpdate("""
                        INSERT INTO release_hand (release_id, band, naming, people)
                        VALUES (:release, :band, :naming, :people)
                        ON CONFLICT (release_id, band, naming) DO UPDATE
                        SET people = release_hand.people + excluded.people
                        """)
                .bind("release", release.value())
                .bind("band", Code.of(band))
                .bind("naming", Code.of(naming))
                .bind("people", people)
                .execute();
    }
}
