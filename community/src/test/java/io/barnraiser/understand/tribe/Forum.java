package io.barnraiser.understand.tribe;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/// What the people of a camp write, straight in the tables, as the way in and its followers would leave it.
final class Forum {

    private final Database database;
    private long next = 1;

    Forum(Database database) {
        this.database = database;
        database.run(handle -> {
            int number = 0;
            for (ActivityKind kind : ActivityKind.KNOWN) {
                handle.createUpdate("INSERT INTO activity_kind (id, name) VALUES (:id, :name)")
                        .bind("id", ++number)
                        .bind("name", kind.name())
                        .execute();
            }
        });
    }

    /// Somebody opens a conversation; returns the thing that opens it.
    long opens(long member, String at, long channel) {
        return writes(member, ActivityKind.CREATE, at, channel, 0);
    }

    /// Somebody answers a thing.
    void answers(long member, String at, long channel, long to) {
        writes(member, ActivityKind.REPLY, at, channel, to);
    }

    private long writes(long member, ActivityKind kind, String at, long channel, long to) {
        long id = next++;
        long moment = Instant.parse(at + "T12:00:00Z").toEpochMilli();
        database.run(handle -> {
            long identity = identity(handle, member);
            handle.createUpdate("""
                            INSERT INTO activity_object (id, source_id, external_id, type, author_identity_id, title)
                            VALUES (:id, 1, :external, 'post', :identity, :title)
                            """)
                    .bind("id", id)
                    .bind("external", "o" + id)
                    .bind("identity", identity)
                    .bind("title", "Thing " + id)
                    .execute();
            handle.createUpdate("""
                            INSERT INTO activity (id, source_id, external_id, identity_id, kind_id, happened_at, known_at,
                                                  channel_id, object_id, reply_to_object_id)
                            VALUES (:id, 1, :external, :identity, :kind, :at, :at, :channel, :id, :to)
                            """)
                    .bind("id", id)
                    .bind("external", "a" + id)
                    .bind("identity", identity)
                    .bind("kind", kindNumber(kind))
                    .bind("at", moment)
                    .bind("channel", channel)
                    .bind("to", to == 0 ? null : (Long) to)
                    .execute();
            handle.createUpdate("""
                            INSERT INTO identity_tally (identity_id, kind_id, activity_count, first_at, last_at)
                            VALUES (:identity, :kind, 1, :at, :at)
                            ON CONFLICT (identity_id, kind_id) DO UPDATE
                            SET first_at = CASE WHEN excluded.first_at < identity_tally.first_at
                                                THEN excluded.first_at ELSE identity_tally.first_at END
                            """)
                    .bind("identity", identity)
                    .bind("kind", kindNumber(kind))
                    .bind("at", moment)
                    .execute();
        });
        return id;
    }

    /// Somebody buys something.
    void buys(long member, String product, String at, String state) {
        long id = next++;
        database.run(handle -> {
            handle.createUpdate("""
                            INSERT INTO purchase_order (id, source_id, external_id, identity_id, state, currency,
                                                        total_minor, refunded_minor, placed_at, stated_at, total_at, lines_at)
                            VALUES (:id, 2, :external, :identity, :state, 'EUR', 100, 0, :at, :at, :at, :at)
                            """)
                    .bind("id", id)
                    .bind("external", "o" + id)
                    .bind("identity", identity(handle, member))
                    .bind("state", state)
                    .bind("at", Instant.parse(at + "T12:00:00Z").toEpochMilli())
                    .execute();
            for (int line = 1; line <= 2; line++) {
                handle.createUpdate("""
                                INSERT INTO purchase_order_line (order_id, line_no, product, name, quantity, price_minor)
                                VALUES (:id, :line, :product, :name, 1, 100)
                                """)
                        .bind("id", id)
                        .bind("line", line)
                        .bind("product", product)
                        .bind("name", product.toUpperCase(Locale.ROOT))
                        .execute();
            }
        });
    }

    /// Takes it down that a conversation still waits, or that it no longer does.
    void question(long thing, boolean waits) {
        database.run(handle -> handle.createUpdate("""
                        INSERT INTO question (object_id, identity_id, activity_id, asked_at, waiting)
                        VALUES (:thing, 1, :thing, 0, :waits)
                        """)
                .bind("thing", thing)
                .bind("waits", waits ? 1 : 0)
                .execute());
    }

    private static int kindNumber(ActivityKind kind) {
        return ActivityKind.KNOWN.indexOf(kind) + 1;
    }

    private static long identity(Handle handle, long member) {
        return handle.createQuery("SELECT MIN(id) FROM identity WHERE member_id = :member")
                .bind("member", member)
                .mapTo(Long.class)
                .one();
    }
}
