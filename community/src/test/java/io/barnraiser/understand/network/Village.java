package io.barnraiser.understand.network;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.log.LogFollowers;
import io.barnraiser.people.account.AccountModule;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.People;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.security.Passwords;
import io.barnraiser.platform.security.Tokens;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A community whose people, things and activities are written straight into the tables, as the way in would.
final class Village implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    static final Instant NOW = noon(DAY);

    private final Database database;
    private final People people;
    private final LogFollowers followers;
    final NetworkModule module;
    final Jobs jobs;
    private long nextActivity = 1;
    private long nextObject = 1;

    Village(Database database) {
        this.database = database;
        this.people = new People(database);
        SecureRandom random = new SecureRandom();
        AccountModule account = new AccountModule(
                database, new Passwords(random), new Tokens(random), people.clock(), List.of(Locale.ENGLISH));
        this.module = new NetworkModule(database, people.members(), account.settings(), people.clock());
        this.jobs = new Jobs(database, people.clock());
        this.followers = new LogFollowers(database, people.clock(), List.of(module.follower()));
        database.run(handle -> {
            for (ActivityKind kind : ActivityKind.KNOWN) {
                handle.createUpdate("INSERT INTO activity_kind (id, name) VALUES (:id, :name)")
                        .bind("id", number(kind))
                        .bind("name", kind.name())
                        .execute();
            }
        });
    }

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    static int number(ActivityKind kind) {
        return ActivityKind.KNOWN.indexOf(kind) + 1;
    }

    InstantSource clock() {
        return people.clock();
    }

    /// Lets the clock stand at another time.
    void at(Instant moment) {
        people.at(moment.toString());
    }

    Networks networks() {
        return module.networks();
    }

    Snapshot snapshot(LocalDate day, TieSettings settings) {
        return networks().snapshot(noon(day), settings, NetworkProgress.NONE);
    }

    List<Tie> ties(long member, LocalDate day, TieSettings settings) {
        return database.read(
                handle -> networks().ties(handle, new MemberId(member), noon(day), settings, Integer.MAX_VALUE));
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
                                VALUES (:id, :id, 1, :external, 'account', 0, 0, 0)
                                """)
                        .bind("id", id)
                        .bind("external", "p" + id)
                        .execute();
            }
        });
    }

    void standing(long member, String standing) {
        run("UPDATE member SET standing = :word WHERE id = :one", member, 0, standing);
    }

    /// Moves all identities of one member to another, as a merge does.
    void merge(long from, long to) {
        run("UPDATE identity SET member_id = :other WHERE member_id = :one", from, to, "");
        run("UPDATE member SET merged_into = :other WHERE id = :one", from, to, "");
    }

    /// Gives an identity back to the member that it was born with.
    void part(long identity) {
        run("UPDATE identity SET member_id = id WHERE id = :one", identity, 0, "");
        run("UPDATE member SET merged_into = NULL WHERE id = :one", identity, 0, "");
    }

    /// Removes a person from ties, log and people, as an erasure does. Returns the things that nobody will be
    /// known to have made any more.
    List<Long> erase(long identity) {
        List<Long> made = database.read(
                (Handle handle) -> handle.createQuery("SELECT id FROM activity_object WHERE author_identity_id = :id")
                        .bind("id", identity)
                        .mapTo(Long.class)
                        .list());
        database.run(handle -> {
            while (((TieUpkeep) module.follower()).forget(handle, List.of(identity), 3) > 0) {
                // a piece at a time
            }
        });
        run("DELETE FROM activity WHERE identity_id = :one", identity, 0, "");
        run("UPDATE activity SET directed_identity_id = NULL WHERE directed_identity_id = :one", identity, 0, "");
        run("UPDATE activity_object SET author_identity_id = NULL WHERE author_identity_id = :one", identity, 0, "");
        run("DELETE FROM identity WHERE id = :one", identity, 0, "");
        run("DELETE FROM member WHERE id = :one", identity, 0, "");
        return made;
    }

    private void run(String sql, long one, long other, String word) {
        database.run(handle -> {
            var update = handle.createUpdate(sql).bind("one", one);
            if (sql.contains(":other")) {
                update.bind("other", other);
            }
            if (sql.contains(":word")) {
                update.bind("word", word);
            }
            update.execute();
        });
    }

    /// A thing whose author is known or not yet.
    long thing(@Nullable Long author) {
        long id = nextObject++;
        database.run(handle -> handle.createUpdate("""
                        INSERT INTO activity_object (id, source_id, external_id, type, author_identity_id)
                        VALUES (:id, 1, :external, 'post', :author)
                        """)
                .bind("id", id)
                .bind("external", "t" + id)
                .bind("author", author)
                .execute());
        return id;
    }

    /// Makes somebody the author of a thing that has none yet; false when it has one.
    boolean claim(long thing, long identity) {
        return database.<Integer>write(handle -> handle.createUpdate("""
                        UPDATE activity_object SET author_identity_id = :identity
                        WHERE id = :id AND author_identity_id IS NULL
                        """)
                        .bind("id", thing)
                        .bind("identity", identity)
                        .execute())
                == 1;
    }

    void reply(long identity, long to, LocalDate day) {
        did(identity, ActivityKind.REPLY, noon(day), null, thing(to), null);
    }

    void like(long identity, long thing, LocalDate day) {
        did(identity, ActivityKind.LIKE, noon(day), thing, null, null);
    }

    void mention(long identity, long other, LocalDate day) {
        did(identity, ActivityKind.MENTION, noon(day), null, null, other);
    }

    void attend(long identity, long thing, LocalDate day) {
        did(identity, ActivityKind.ATTEND, noon(day), thing, null, null);
    }

    /// Answers somebody in so many words.
    void say(long identity, long to, String text) {
        did(identity, ActivityKind.REPLY, noon(DAY), null, thing(to), null, text);
    }

    void did(
            long identity,
            ActivityKind kind,
            Instant at,
            @Nullable Long object,
            @Nullable Long replyTo,
            @Nullable Long directed) {
        did(identity, kind, at, object, replyTo, directed, null);
    }

    private void did(
            long identity,
            ActivityKind kind,
            Instant at,
            @Nullable Long object,
            @Nullable Long replyTo,
            @Nullable Long directed,
            @Nullable String text) {
        long id = nextActivity++;
        database.run(handle -> handle.createUpdate("""
                        INSERT INTO activity (id, source_id, external_id, identity_id, kind_id, happened_at, known_at,
                                              object_id, reply_to_object_id, directed_identity_id, text)
                        VALUES (:id, 1, :external, :identity, :kind, :at, :at, :object, :replyTo, :directed, :text)
                        """)
                .bind("id", id)
                .bind("external", "a" + id)
                .bind("identity", identity)
                .bind("kind", number(kind))
                .bind("at", at.toEpochMilli())
                .bind("object", object)
                .bind("replyTo", replyTo)
                .bind("directed", directed)
                .bind("text", text)
                .execute());
    }

    /// Lets ties follow the log to its end.
    void read() {
        followers.catchUp();
    }

    void rebuild() {
        followers.rebuild("network");
    }

    /// Every row of ties: {@code 2 reply 1 on 2026-03-01 x1}.
    List<String> rows() {
        return database.read((Handle handle) -> handle.createQuery("""
                        SELECT t.identity_id, k.name, t.other_id, t.day, t.amount
                        FROM tie_day t
                        JOIN activity_kind k ON k.id = t.kind_id
                        ORDER BY t.identity_id, t.other_id, t.kind_id, t.day
                        """)
                .map((row, context) -> "%d %s %d on %s x%d"
                        .formatted(
                                row.getLong(1),
                                row.getString(2),
                                row.getLong(3),
                                LocalDate.ofEpochDay(row.getLong(4)),
                                row.getLong(5)))
                .list());
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
    }
}
