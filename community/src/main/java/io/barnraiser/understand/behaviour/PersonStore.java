package io.barnraiser.understand.behaviour;

import io.barnraiser.activity.log.ActivityKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The SQL that reads what is needed of one member, each question bounded and along an index.
final class PersonStore {

    private static final int MOST_ACTS = 1_000;
    private static final int MOST_PRODUCTS = 200;

    private PersonStore() {}

    /// All that is needed of a member. Of those who did more than a thousand things, the newest thousand.
    static Person person(Handle handle, long member, Times times, Collection<String> traits) {
        return new Person(
                member,
                traits(handle, member, times, traits),
                past(handle, member, times),
                bought(handle, member, times),
                new Person.Next(
                        channel(handle, member, times),
                        replied(handle, member, times),
                        product(handle, member, times)));
    }

    private static Map<String, String> traits(Handle handle, long member, Times times, Collection<String> traits) {
        Map<String, String> stated = new HashMap<>();
        if (!traits.isEmpty()) {
            handle.createQuery("""
                            SELECT t.name, t.value
                            FROM identity i
                            JOIN member_trait t ON t.identity_id = i.id
                            WHERE i.member_id = :member AND t.name IN (<traits>) AND t.stated_at < :cut
                            ORDER BY t.stated_at, i.id
                            """)
                    .bind("member", member)
                    .bind("cut", times.cut().toEpochMilli())
                    .bindList("traits", List.copyOf(traits))
                    .map((row, context) -> stated.put(row.getString("name"), row.getString("value")))
                    .list();
        }
        return stated;
    }

    private static List<Person.Act> past(Handle handle, long member, Times times) {
        return before(handle, member, times, """
                        SELECT a.kind_id, a.channel_id, a.happened_at
                        FROM identity i
                        JOIN activity a ON a.identity_id = i.id
                        WHERE i.member_id = :member AND a.happened_at >= :from AND a.happened_at < :cut
                          AND a.kind_id NOT IN (SELECT id FROM activity_kind WHERE name = :told)
                        ORDER BY a.happened_at DESC, a.id DESC
                        LIMIT :limit
                        """)
                .bind("told", ActivityKind.UPDATE.name())
                .bind("limit", MOST_ACTS)
                .map((row, context) ->
                        new Person.Act(row.getInt("kind_id"), row.getLong("channel_id"), row.getLong("happened_at")))
                .list();
    }

    private static Set<String> bought(Handle handle, long member, Times times) {
        return new HashSet<>(before(handle, member, times, """
                        SELECT l.product
                        FROM identity i
                        JOIN purchase_order o ON o.identity_id = i.id
                        JOIN purchase_order_line l ON l.order_id = o.id
                        WHERE i.member_id = :member AND o.placed_at >= :from AND o.placed_at < :cut
                          AND o.state <> 'cancelled'
                        ORDER BY o.placed_at DESC, o.id, l.line_no
                        LIMIT :limit
                        """)
                .bind("limit", MOST_PRODUCTS)
                .mapTo(String.class)
                .list());
    }

    private static OptionalLong channel(Handle handle, long member, Times times) {
        return number(behind(handle, member, times, """
                        SELECT a.channel_id
                        FROM identity i
                        JOIN activity a ON a.identity_id = i.id
                        WHERE i.member_id = :member AND a.happened_at >= :cut AND a.happened_at < :until
                          AND a.channel_id IS NOT NULL
                        ORDER BY a.happened_at, a.id
                        LIMIT 1
                        """));
    }

    /// To whom an activity was directed is found when it is read (D2).
    private static OptionalLong replied(Handle handle, long member, Times times) {
        return number(behind(handle, member, times, """
                        SELECT x.member_id
                        FROM identity i
                        JOIN activity a ON a.identity_id = i.id
                        JOIN activity_kind k ON k.id = a.kind_id AND k.name = :reply
                        LEFT JOIN activity_object o ON o.id = a.reply_to_object_id
                        JOIN identity x ON x.id = COALESCE(a.directed_identity_id, o.author_identity_id)
                        WHERE i.member_id = :member AND a.happened_at >= :cut AND a.happened_at < :until
                          AND x.member_id <> :member
                        ORDER BY a.happened_at, a.id
                        LIMIT 1
                        """).bind("reply", ActivityKind.REPLY.name()));
    }

    private static Optional<String> product(Handle handle, long member, Times times) {
        return behind(handle, member, times, """
                        SELECT l.product
                        FROM identity i
                        JOIN purchase_order o ON o.identity_id = i.id
                        JOIN purchase_order_line l ON l.order_id = o.id
                        WHERE i.member_id = :member AND o.placed_at >= :cut AND o.placed_at < :until
                          AND o.state <> 'cancelled'
                        ORDER BY o.placed_at, o.id, l.line_no
                        LIMIT 1
                        """).mapTo(String.class).findOne();
    }

    /// A question about the time before the cut.
    private static Query before(Handle handle, long member, Times times, String sql) {
        return handle.createQuery(sql)
                .bind("member", member)
                .bind("from", times.from().toEpochMilli())
                .bind("cut", times.cut().toEpochMilli());
    }

    /// A question about the time behind it.
    private static Query behind(Handle handle, long member, Times times, String sql) {
        return handle.createQuery(sql)
                .bind("member", member)
                .bind("cut", times.cut().toEpochMilli())
                .bind("until", times.until().toEpochMilli());
    }

    private static OptionalLong number(Query query) {
        return query.mapTo(Long.class).findOne().map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }
}
