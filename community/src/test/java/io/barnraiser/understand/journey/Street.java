package io.barnraiser.understand.journey;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.log.LogFollowers;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.AccountModule;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Move;
import io.barnraiser.people.member.People;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.security.Passwords;
import io.barnraiser.platform.security.Tokens;
import io.barnraiser.understand.network.NetworkModule;
import io.barnraiser.understand.tribe.TribeModule;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A community with a shop, written straight into the tables, as the way in would.
final class Street implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static final long QUESTIONS = 90;

    final Database database;
    final People people;
    final Jobs jobs;
    final JourneyModule module;
    final JourneyFollower follower;
    final LogFollowers followers;
    private final long product;
    private long nextActivity = 1;
    private long nextObject = 1;
    private long nextOrder = 1;

    Street(Database database) {
        this.database = database;
        this.people = new People(database);
        this.jobs = new Jobs(database, people.clock());
        AccountModule account = new AccountModule(
                database,
                new Passwords(new SecureRandom()),
                new Tokens(new SecureRandom()),
                people.clock(),
                List.of(Locale.ENGLISH));
        NetworkModule network = new NetworkModule(database, people.members(), account.settings(), people.clock());
        TribeModule tribes = new TribeModule(database, network.networks(), people.members(), people.clock());
        this.module = new JourneyModule(
                database,
                new JourneyModule.Neighbours(
                        people.members(), new Sources(database, people.clock()), tribes.tribes(), people.audit()),
                () -> "EUR",
                jobs,
                people.clock());
        this.follower = (JourneyFollower) module.follower();
        this.followers = new LogFollowers(database, people.clock(), List.of(follower));
        people.at(DAY + "T12:00:00Z");
        database.run(handle -> {
            for (ActivityKind kind : ActivityKind.KNOWN) {
                handle.createUpdate("INSERT INTO activity_kind (id, name) VALUES (:id, :name)")
                        .bind("id", number(kind))
                        .bind("name", kind.name())
                        .execute();
            }
        });
        channel(QUESTIONS, "Questions");
        this.product = thing("product", null);
    }

    private static int number(ActivityKind kind) {
        return ActivityKind.KNOWN.indexOf(kind) + 1;
    }

    InstantSource clock() {
        return people.clock();
    }

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    void people(long highest) {
        database.run(handle -> {
            for (long id = 1; id <= highest; id++) {
                handle.createUpdate("""
                                INSERT INTO member (id, name, standing, standing_said, created_at)
                                VALUES (:id, :name, 'member', 0, 0)
                                """)
                        .bind("id", id)
                        .bind("name", "Person " + id)
                        .execute();
                handle.createUpdate("""
                                INSERT INTO identity (id, member_id, source_id, external_id, kind, email_vouched,
                                                      created_at, updated_at)
                                VALUES (:id, :id, :source, :external, 'account', 0, 0, 0)
                                """)
                        .bind("id", id)
                        .bind("source", 1 + id % 2)
                        .bind("external", "p" + id)
                        .execute();
            }
        });
    }

    long thing(String type, @Nullable Long author) {
        long id = nextObject++;
        database.run(handle -> handle.createUpdate("""
                        INSERT INTO activity_object (id, source_id, external_id, type, author_identity_id)
                        VALUES (:id, 1, :external, :type, :author)
                        """)
                .bind("id", id)
                .bind("external", "t" + id)
                .bind("type", type)
                .bind("author", author)
                .execute());
        return id;
    }

    /// Says what a thing is, and who made it.
    void teach(long thing, String type, long author) {
        database.run(handle -> handle.createUpdate(
                        "UPDATE activity_object SET type = :type, author_identity_id = :author WHERE id = :id")
                .bind("id", thing)
                .bind("type", type)
                .bind("author", author)
                .execute());
    }

    void channel(long id, String name) {
        database.run(handle -> handle.createUpdate("INSERT INTO channel (id, source_id, name) VALUES (:id, 1, :name)")
                .bind("id", id)
                .bind("name", name)
                .execute());
    }

    void did(long identity, ActivityKind kind, LocalDate day) {
        did(identity, kind, day, null, null, null, null);
    }

    void about(long identity, ActivityKind kind, LocalDate day, long thing) {
        did(identity, kind, day, thing, null, null, null);
    }

    /// Somebody shares a product.
    void shares(long identity, LocalDate day) {
        about(identity, ActivityKind.SHARE, day, product);
    }

    /// Somebody replies in the channel of questions.
    void reply(long identity, LocalDate day, long answered) {
        did(identity, ActivityKind.REPLY, day, null, answered, null, QUESTIONS);
    }

    void invite(long identity, LocalDate day, long other) {
        did(identity, ActivityKind.INVITE, day, null, null, other, null);
    }

    void in(long identity, ActivityKind kind, LocalDate day, long channel) {
        did(identity, kind, day, null, null, null, channel);
    }

    void did(
            long identity,
            ActivityKind kind,
            LocalDate day,
            @Nullable Long object,
            @Nullable Long replyTo,
            @Nullable Long directed,
            @Nullable Long channel) {
        long id = nextActivity++;
        database.run(handle -> handle.createUpdate("""
                        INSERT INTO activity (id, source_id, external_id, identity_id, kind_id, happened_at, known_at,
                                              channel_id, object_id, reply_to_object_id, directed_identity_id)
                        VALUES (:id, 1, :external, :identity, :kind, :at, :at, :channel, :object, :replyTo, :directed)
                        """)
                .bind("id", id)
                .bind("external", "a" + id)
                .bind("identity", identity)
                .bind("kind", number(kind))
                .bind("at", noon(day).toEpochMilli())
                .bind("channel", channel)
                .bind("object", object)
                .bind("replyTo", replyTo)
                .bind("directed", directed)
                .execute());
    }

    /// Places an order, as the way in does: the activity and the order; returns the number of the order.
    long buys(long identity, LocalDate day) {
        long order = nextOrder++;
        database.run(handle -> handle.createUpdate("""
                        INSERT INTO purchase_order (id, source_id, external_id, identity_id, state, currency,
                                                    total_minor, refunded_minor, placed_at, stated_at, total_at,
                                                    lines_at)
                        VALUES (:id, 2, :external, :identity, 'placed', 'EUR', 4200, 0, :at, :at, :at, :at)
                        """)
                .bind("id", order)
                .bind("external", "o" + order)
                .bind("identity", identity)
                .bind("at", noon(day).toEpochMilli())
                .execute());
        about(identity, ActivityKind.PURCHASE, day, thing("order", null));
        return order;
    }

    /// Pays an order back in full.
    void refund(long order, long identity, LocalDate day) {
        database.run(handle -> handle.createUpdate(
                        "UPDATE purchase_order SET state = 'refunded', refunded_minor = total_minor WHERE id = :id")
                .bind("id", order)
                .execute());
        did(identity, ActivityKind.REFUND, day);
    }

    /// Moves all identities of one member to another, as a merge does, and tells of it.
    void merge(long from, long to) {
        move(from, from, to);
    }

    /// Gives an identity back to the member that it was born with.
    void part(long identity, long from) {
        move(identity, from, identity);
    }

    private void move(long identity, long from, long to) {
        database.run(handle -> {
            handle.createUpdate("UPDATE identity SET member_id = :to WHERE id = :identity")
                    .bind("identity", identity)
                    .bind("to", to)
                    .execute();
            follower.moved(handle, List.of(new Move(new IdentityId(identity), new MemberId(from), new MemberId(to))));
        });
    }

    void standing(long member, String standing) {
        database.run(handle -> {
            handle.createUpdate("UPDATE member SET standing = :standing WHERE id = :member")
                    .bind("standing", standing)
                    .bind("member", member)
                    .execute();
            follower.changed(handle, List.of(new MemberId(member)));
        });
    }

    void erase(long identity) {
        database.run(handle -> {
            while (follower.forget(handle, Set.of(identity), List.of(identity), 3) > 0) {
                // a piece at a time
            }
        });
        database.run(handle -> {
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
            handle.createUpdate("DELETE FROM member WHERE id = :id")
                    .bind("id", identity)
                    .execute();
        });
    }

    void read() {
        followers.catchUp();
    }

    void rebuild() {
        followers.rebuild("journey");
    }

    /// Where somebody stands from which day on: {@code purchase/purchase from 0}, days counted from {@link #DAY}.
    List<String> path(long member) {
        return database.read((Handle handle) -> new PathStore()
                        .read(handle, module.journeys().rules().version(), List.of(member))
                        .getOrDefault(member, List.of())
                        .stream()
                        .map(segment -> "%s/%s from %d"
                                .formatted(
                                        segment.state().key(),
                                        segment.attained().key(),
                                        segment.from() - DAY.toEpochDay()))
                        .toList());
    }

    /// Every row of a table as text.
    List<String> table(String name) {
        return database.read((Handle handle) -> {
            List<String> rows = new ArrayList<>();
            handle.createQuery("SELECT * FROM " + name).mapToMap().forEach(row -> {
                Map<String, Object> sorted = new TreeMap<>(row);
                rows.add(sorted.toString());
            });
            rows.sort(null);
            return rows;
        });
    }

    @Override
    public void close() {
        followers.close();
        jobs.close();
    }
}
