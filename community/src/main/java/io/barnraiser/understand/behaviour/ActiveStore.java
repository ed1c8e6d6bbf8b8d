package io.barnraiser.understand.behaviour;

import io.barnraiser.activity.log.ActivityKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The SQL that finds who was there before and after the cut, and which traits are stated. That somebody
/// told of themselves is no act here.
final class ActiveStore {

    private static final int MOST_TRAITS = 40;

    private ActiveStore() {}

    /// Of how many identities each trait is stated, the most frequent first; only from {@code least}
    /// identities on.
    static Map<String, Long> names(Handle handle, int least) {
        Map<String, Long> names = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT name, COUNT(*) AS identities
                        FROM member_trait
                        GROUP BY name
                        HAVING COUNT(*) >= :least
                        ORDER BY identities DESC, name
                        LIMIT :most
                        """)
                .bind("least", least)
                .bind("most", MOST_TRAITS)
                .map((row, context) -> names.put(row.getString("name"), row.getLong("identities")))
                .list();
        return names;
    }

    /// A member who did something before and after the cut.
    record Active(long member, boolean hasTold) {}

    /// Members behind number {@code after} who did something before and after the cut, in the order of
    /// their numbers, and whether they stated one of {@code traits} before it.
    static List<Active> active(Handle handle, Times times, Collection<String> traits, long after, int limit) {
        return handle.createQuery("""
                        SELECT m.id,
                               CASE WHEN EXISTS (
                                 SELECT 1 FROM identity i JOIN member_trait t ON t.identity_id = i.id
                                 WHERE i.member_id = m.id AND t.name IN (<traits>) AND t.stated_at < :cut
                               ) THEN 1 ELSE 0 END AS told
                        FROM member m
                        WHERE m.id > :after AND m.merged_into IS NULL AND m.standing = 'member'
                          AND EXISTS (
                            SELECT 1 FROM identity i JOIN activity a ON a.identity_id = i.id
                            WHERE i.member_id = m.id AND a.happened_at >= :from AND a.happened_at < :cut
                              AND a.kind_id NOT IN (SELECT id FROM activity_kind WHERE name = :told))
                          AND EXISTS (
                            SELECT 1 FROM identity i JOIN activity a ON a.identity_id = i.id
                            WHERE i.member_id = m.id AND a.happened_at >= :cut AND a.happened_at < :until
                              AND a.kind_id NOT IN (SELECT id FROM activity_kind WHERE name = :told))
                        ORDER BY m.id
                        LIMIT :limit
                        """)
                .bind("from", times.from().toEpochMilli())
                .bind("cut", times.cut().toEpochMilli())
                .bind("until", times.until().toEpochMilli())
                .bindList("traits", traits.isEmpty() ? List.of("") : List.copyOf(traits))
                .bind("told", ActivityKind.UPDATE.name())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new Active(row.getLong("id"), row.getInt("told") == 1))
                .list();
    }
}
