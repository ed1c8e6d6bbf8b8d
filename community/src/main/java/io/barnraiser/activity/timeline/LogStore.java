package io.barnraiser.activity.timeline;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.platform.database.Chunk;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// What the upkeep of the figures reads of the log, its kinds, its things and its people.
final class LogStore {

    /// The kinds of activity by number.
    Map<Integer, ActivityKind> kinds(Handle handle) {
        Map<Integer, ActivityKind> kinds = new HashMap<>();
        handle.createQuery("SELECT id, name FROM activity_kind")
                .map((row, context) -> Map.entry(row.getInt("id"), new ActivityKind(row.getString("name"))))
                .forEach(entry -> kinds.put(entry.getKey(), entry.getValue()));
        return kinds;
    }

    /// What is known now of the things with these numbers.
    Map<Long, ObjectFacts> objects(Handle handle, Collection<Long> ids) {
        Map<Long, ObjectFacts> facts = new HashMap<>();
        Chunks.of(
                ids,
                some -> handle.createQuery("""
                        SELECT id, author_identity_id, parent_id
                        FROM activity_object
                        WHERE id IN (<ids>)
                        """)
                        .bindList("ids", Chunk.filled(some))
                        .map((row, context) -> {
                            long author = row.getLong("author_identity_id");
                            OptionalLong authorId = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(author);
                            long parent = row.getLong("parent_id");
                            OptionalLong parentId = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(parent);
                            return Map.entry(row.getLong("id"), new ObjectFacts(authorId, parentId));
                        })
                        .forEach(entry -> facts.put(entry.getKey(), entry.getValue())));
        return facts;
    }

    /// The members that these identities belong to now.
    Set<Long> membersOf(Handle handle, Collection<Long> identities) {
        Set<Long> members = new TreeSet<>();
        Chunks.of(
                identities,
                some -> members.addAll(handle.createQuery("""
                        SELECT DISTINCT member_id
                        FROM identity
                        WHERE id IN (<identities>)
                        """)
                        .bindList("identities", Chunk.filled(some))
                        .mapTo(Long.class)
                        .list()));
        return members;
    }

    /// The member of each of these identities; identities that were erased meanwhile are left out.
    Map<Long, Long> members(Handle handle, Collection<Long> identities) {
        Map<Long, Long> members = new HashMap<>();
        Chunks.of(
                identities,
                some -> handle.createQuery("SELECT id, member_id FROM identity WHERE id IN (<identities>)")
                        .bindList("identities", Chunk.filled(some))
                        .map((row, context) -> members.put(row.getLong("id"), row.getLong("member_id")))
                        .list());
        return members;
    }

    /// The members who have no other identities than these.
    List<Long> membersOnlyOf(Handle handle, Collection<Long> identities) {
        Set<Long> erased = Set.copyOf(identities);
        return membersOf(handle, identities).stream()
                .filter(member -> erased.containsAll(identitiesOf(handle, List.of(member))))
                .toList();
    }

    /// The identities of these members.
    List<Long> identitiesOf(Handle handle, Collection<Long> members) {
        return handle.createQuery("SELECT id FROM identity WHERE member_id IN (<members>)")
                .bindList("members", members)
                .mapTo(Long.class)
                .list();
    }

    /// What these identities did, as words, most often first.
    List<String> kindsOf(Handle handle, Collection<Long> identities) {
        return identities.isEmpty()
                ? List.of()
                : handle.createQuery("""
                                SELECT k.name
                                FROM identity_tally t
                                JOIN activity_kind k ON k.id = t.kind_id
                                WHERE t.identity_id IN (<identities>)
                                GROUP BY k.name
                                ORDER BY SUM(t.activity_count) DESC, k.name
                                """)
                        .bindList("identities", identities)
                        .mapTo(String.class)
                        .list();
    }

    /// How many people a source speaks of.
    long identitiesIn(Handle handle, long source) {
        return handle.createQuery("SELECT COALESCE(SUM(amount), 0) FROM identity_count WHERE source_id = :source")
                .bind("source", source)
                .mapTo(Long.class)
                .one();
    }

    /// Whether any of these members is a program, or was one when the members list last looked.
    boolean areAnyPrograms(Handle handle, List<Long> members) {
        return handle.createQuery("""
                        SELECT COUNT(*)
                        FROM member m
                        LEFT JOIN member_summary s ON s.member_id = m.id
                        WHERE m.id IN (<members>)
                          AND (m.standing IN ('bot', 'bridge') OR s.standing IN ('bot', 'bridge'))
                        """)
                        .bindList("members", members)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /// Identities numbered above {@code after}, in their order.
    List<Long> newIdentities(Handle handle, long after, int limit) {
        return handle.createQuery("""
                        SELECT id
                        FROM identity
                        WHERE id > :after
                        ORDER BY id
                        LIMIT :limit
                        """)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }
}
