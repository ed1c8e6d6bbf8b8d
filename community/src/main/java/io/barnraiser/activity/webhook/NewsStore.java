package io.barnraiser.activity.webhook;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Reads what events are made of, and how far it has been read.
final class NewsStore {

    private static final int MOST = 1_000;

    private NewsStore() {}

    /// The member behind an identity.
    record Owner(long member, Instant createdAt) {}

    /// A line of the ledger of consents.
    record ConsentLine(long id, long member, String purpose, String channel, String decision, Instant happenedAt) {}

    /// The members behind these identities, by identity.
    static Map<Long, Owner> owners(Handle handle, Collection<Long> identities) {
        return handle.createQuery("""
                        SELECT identity.id AS identity_id, member.id AS member_id, member.created_at AS created_at
                        FROM identity
                        JOIN member ON member.id = identity.member_id
                        WHERE identity.id IN (<identities>)
                        """)
                .bindList("identities", List.copyOf(identities))
                .reduceRows(new HashMap<Long, Owner>(), (owners, row) -> {
                    owners.put(
                            row.getColumn("identity_id", Long.class),
                            new Owner(
                                    row.getColumn("member_id", Long.class),
                                    Instant.ofEpochMilli(row.getColumn("created_at", Long.class))));
                    return owners;
                });
    }

    /// What these orders are called by their sources, by the number of the thing in the log.
    static Map<Long, String> orders(Handle handle, Collection<Long> objects) {
        return handle.createQuery("""
                        SELECT id, external_id
                        FROM activity_object
                        WHERE id IN (<objects>)
                          AND type = 'order'
                        """)
                .bindList("objects", List.copyOf(objects))
                .reduceRows(new HashMap<Long, String>(), (orders, row) -> {
                    orders.put(row.getColumn("id", Long.class), row.getColumn("external_id", String.class));
                    return orders;
                });
    }

    /// Whether a member is now part of another.
    static boolean isAbsorbed(Handle handle, long member) {
        return handle.createQuery("""
                        SELECT COUNT(*)
                        FROM member
                        WHERE id = :member
                          AND merged_into IS NOT NULL
                        """).bind("member", member).mapTo(Long.class).one() > 0;
    }

    static List<ConsentLine> consents(Handle handle, long after) {
        return handle.createQuery("""
                        SELECT consent_entry.id AS id, COALESCE(identity.member_id, consent_entry.member_id) AS member,
                          consent_entry.purpose AS purpose, consent_entry.channel AS channel,
                          consent_entry.decision AS decision, consent_entry.happened_at AS happened_at
                        FROM consent_entry
                        LEFT JOIN identity ON identity.id = consent_entry.member_id
                        WHERE consent_entry.id > :after
                        ORDER BY consent_entry.id
                        LIMIT :most
                        """)
                .bind("after", after)
                .bind("most", MOST)
                .map((row, context) -> new ConsentLine(
                        row.getLong("id"),
                        row.getLong("member"),
                        row.getString("purpose"),
                        row.getString("channel"),
                        row.getString("decision"),
                        Instant.ofEpochMilli(row.getLong("happened_at"))))
                .list();
    }

    static long mark(Handle handle, String list) {
        return handle.createQuery("""
                        SELECT read_to
                        FROM webhook_mark
                        WHERE list = :list
                        """)
                .bind("list", list)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    static void setMark(Handle handle, String list, long readTo) {
        handle.createUpdate("""
                        INSERT INTO webhook_mark (list, read_to)
                        VALUES (:list, :to)
                        ON CONFLICT (list) DO UPDATE SET read_to = EXCLUDED.read_to
                        """).bind("list", list).bind("to", readTo).execute();
    }
}
