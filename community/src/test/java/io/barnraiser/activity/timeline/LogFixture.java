package io.barnraiser.activity.timeline;

import io.barnraiser.activity.log.ActivityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes people, things and activities straight into the tables, as the way in would.
final class LogFixture {

    private final Handle handle;
    private long nextActivity;
    private long nextObject;

    LogFixture(Handle handle) {
        this.handle = handle;
        this.nextActivity = 1 + highest("activity");
        this.nextObject = 1 + highest("activity_object");
        for (int kind = 0; kind < ActivityKind.KNOWN.size(); kind++) {
            handle.createUpdate("INSERT INTO activity_kind (id, name) VALUES (:id, :name) ON CONFLICT (id) DO NOTHING")
                    .bind("id", kind + 1)
                    .bind("name", ActivityKind.KNOWN.get(kind).name())
                    .execute();
        }
    }

    /// One that only reads.
    LogFixture(Handle handle, long nextActivity, long nextObject) {
        this.handle = handle;
        this.nextActivity = nextActivity;
        this.nextObject = nextObject;
    }

    private long highest(String table) {
        return handle.createQuery("SELECT COALESCE(MAX(id), 0) FROM " + table)
                .mapTo(Long.class)
                .one();
    }

    static int kind(ActivityKind kind) {
        return ActivityKind.KNOWN.indexOf(kind) + 1;
    }

    void source(long id, String name) {
        handle.createUpdate("""
                        INSERT INTO source (id, name, kind, settings, trusted, paused, created_at)
                        VALUES (:id, :name, 'csv', '{}', 1, 0, 0)
                        """).bind("id", id).bind("name", name).execute();
    }

    void person(long id, long source, String name) {
        person(id, source, name, "account");
    }

    void person(long id, long source, String name, String kind) {
        handle.createUpdate(
                        "INSERT INTO member (id, name, standing, standing_said, created_at) VALUES (:id, :name, 'member', 0, 0)")
                .bind("id", id)
                .bind("name", name)
                .execute();
        handle.createUpdate("""
                        INSERT INTO identity (id, member_id, source_id, external_id, kind, handle, name, email,
                                              email_vouched, created_at, updated_at)
                        VALUES (:id, :id, :source, :external, :kind, :handle, :name, :email, 0, 0, 0)
                        """)
                .bind("id", id)
                .bind("source", source)
                .bind("external", "p" + id)
                .bind("kind", kind)
                .bind("handle", name.toLowerCase(java.util.Locale.ROOT).replace(" ", ""))
                .bind("name", name)
                .bind("email", "p" + id + "@example.org")
                .execute();
        for (String term : io.barnraiser.people.member.Terms.searched(name)) {
            handle.createUpdate("INSERT INTO member_term (term, identity_id) VALUES (:term, :id)")
                    .bind("term", term)
                    .bind("id", id)
                    .execute();
        }
    }

    /// Moves all identities of one member to another, as a merge does.
    void merge(long from, long to) {
        handle.createUpdate("UPDATE identity SET member_id = :to WHERE member_id = :from")
                .bind("from", from)
                .bind("to", to)
                .execute();
        handle.createUpdate("UPDATE member SET merged_into = :to WHERE id = :from")
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    /// Gives an identity back to the member that it was born with.
    void part(long identity) {
        handle.createUpdate("UPDATE identity SET member_id = id WHERE id = :id")
                .bind("id", identity)
                .execute();
        handle.createUpdate("UPDATE member SET merged_into = NULL WHERE id = :id")
                .bind("id", identity)
                .execute();
    }

    void standing(long member, String standing) {
        handle.createUpdate("UPDATE member SET standing = :standing WHERE id = :id")
                .bind("id", member)
                .bind("standing", standing)
                .execute();
    }

    void tag(long member, String tag) {
        handle.createUpdate("INSERT INTO member_tag (member_id, tag, added_at, added_by) VALUES (:id, :tag, 0, 'test')")
                .bind("id", member)
                .bind("tag", tag)
                .execute();
    }

    void order(long id, long identity, String currency, long total, long refunded, String state) {
        handle.createUpdate("""
                        INSERT INTO purchase_order (id, source_id, external_id, identity_id, state, currency,
                                                    total_minor, refunded_minor, placed_at, stated_at, total_at, lines_at)
                        VALUES (:id, 1, :external, :identity, :state, :currency, :total, :refunded, 0, 0, 0, 0)
                        """)
                .bind("id", id)
                .bind("external", "o" + id)
                .bind("identity", identity)
                .bind("state", state)
                .bind("currency", currency)
                .bind("total", total)
                .bind("refunded", refunded)
                .execute();
    }

    /// A thing of which nothing is known yet.
    long thing() {
        return thing(null, null, null);
    }

    long thing(@Nullable Long parent, @Nullable Long author, @Nullable String title) {
        long id = nextObject++;
        handle.createUpdate("""
                        INSERT INTO activity_object (id, source_id, external_id, type, parent_id, author_identity_id,
                                                     title, url)
                        VALUES (:id, 1, :external, 'topic', :parent, :author, :title, :url)
                        """)
                .bind("id", id)
                .bind("external", "t" + id)
                .bind("parent", parent)
                .bind("author", author)
                .bind("title", title)
                .bind("url", "https://example.org/t/" + id)
                .execute();
        return id;
    }

    void author(long object, long identity) {
        handle.createUpdate("UPDATE activity_object SET author_identity_id = :identity WHERE id = :id")
                .bind("id", object)
                .bind("identity", identity)
                .execute();
    }

    /// Makes somebody the author of a thing that has none yet; false when it has one.
    boolean claim(long object, long identity) {
        return handle.createUpdate("""
                        UPDATE activity_object SET author_identity_id = :identity
                        WHERE id = :id AND author_identity_id IS NULL
                        """)
                        .bind("id", object)
                        .bind("identity", identity)
                        .execute()
                == 1;
    }

    LogEntry did(
            long identity,
            ActivityKind kind,
            long at,
            @Nullable Long object,
            @Nullable Long replyTo,
            @Nullable Long directed) {
        LogEntry entry = new LogEntry(nextActivity++, identity, kind(kind), at, object, replyTo, directed);
        handle.createUpdate("""
                        INSERT INTO activity (id, source_id, external_id, identity_id, kind_id, happened_at, known_at,
                                              object_id, reply_to_object_id, directed_identity_id, text)
                        VALUES (:id, (SELECT source_id FROM identity WHERE id = :identity), :external, :identity, :kind,
                                :at, :at, :object, :replyTo, :directed, :text)
                        """)
                .bind("id", entry.id())
                .bind("identity", identity)
                .bind("external", "a" + entry.id())
                .bind("kind", entry.kindId())
                .bind("at", at)
                .bind("object", object)
                .bind("replyTo", replyTo)
                .bind("directed", directed)
                .bind("text", "Activity " + entry.id())
                .execute();
        return entry;
    }

    /// Removes a person as an erasure does. Returns the things that nobody will be known to have made any more.
    List<Long> erase(long identity) {
        List<Long> made = handle.createQuery("SELECT id FROM activity_object WHERE author_identity_id = :id")
                .bind("id", identity)
                .mapTo(Long.class)
                .list();
        handle.createUpdate("DELETE FROM activity WHERE identity_id = :id")
                .bind("id", identity)
                .execute();
        handle.createUpdate("UPDATE activity SET directed_identity_id = NULL WHERE directed_identity_id = :id")
                .bind("id", identity)
                .execute();
        handle.createUpdate("UPDATE activity_object SET author_identity_id = NULL WHERE author_identity_id = :id")
                .bind("id", identity)
                .execute();
        handle.createUpdate("DELETE FROM identity WHERE id = :id")
                .bind("id", identity)
                .execute();
        return made;
    }

    /// The whole log, in its order.
    List<LogEntry> log() {
        return handle.createQuery("""
                        SELECT id, identity_id, kind_id, happened_at, object_id, reply_to_object_id, directed_identity_id
                        FROM activity
                        ORDER BY id
                        """).mapToMap().stream()
                .map(row -> new LogEntry(
                        number(row, "id").orElseThrow(),
                        number(row, "identity_id").orElseThrow(),
                        number(row, "kind_id").orElseThrow().intValue(),
                        number(row, "happened_at").orElseThrow(),
                        number(row, "object_id").orElse(null),
                        number(row, "reply_to_object_id").orElse(null),
                        number(row, "directed_identity_id").orElse(null)))
                .toList();
    }

    private static Optional<Long> number(Map<String, Object> row, String column) {
        return Optional.ofNullable((Number) row.get(column)).map(Number::longValue);
    }

    /// Every row of every derived table as text.
    Map<String, List<String>> derived() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (String table : List.of(
                "identity_tally",
                "identity_contact",
                "question",
                "question_voice",
                "member_summary",
                "member_facet",
                "member_count")) {
            List<String> rows = new ArrayList<>();
            handle.createQuery("SELECT * FROM " + table).mapToMap().forEach(row -> {
                Map<String, Object> sorted = new java.util.TreeMap<>(new HashMap<>(row));
                if (!table.equals("member_count") || number(sorted, "amount").orElse(0L) != 0) {
                    rows.add(sorted.toString());
                }
            });
            rows.sort(null);
            tables.put(table, rows);
        }
        return tables;
    }
}
