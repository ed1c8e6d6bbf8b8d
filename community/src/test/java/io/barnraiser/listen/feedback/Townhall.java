package io.barnraiser.listen.feedback;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.log.LogFollowers;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.People;
import io.barnraiser.people.member.Standing;
import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A community that talks with its brand, written straight into the log. Hours count from {@link
/// #BEGIN}.
public final class Townhall implements AutoCloseable {

    public static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

    public final Database database;
    public final People people;
    public final FeedbackModule module;
    public final Feedbacks feedbacks;
    private final LogFollowers followers;
    private long nextActivity = 1;
    private long nextThing = 1;

    /// Where texts say themselves what they are.
    public Townhall(Database database) {
        this(database, new School(), handle -> moment -> new MarkedReader());
    }

    private Townhall(Database database, School school, Readers readers) {
        this.database = database;
        this.people = new People(database);
        this.module = new FeedbackModule(database, people.members(), people.audit(), people.clock(), school, readers);
        this.feedbacks = module.feedbacks();
        this.followers = new LogFollowers(database, people.clock(), List.of(module.follower()));
        hour(0);
        database.run(handle -> {
            for (ActivityKind kind : ActivityKind.KNOWN) {
                handle.createUpdate("INSERT INTO activity_kind (id, name) VALUES (:id, :name)")
                        .bind("id", number(kind))
                        .bind("name", kind.name())
                        .execute();
            }
        });
    }

    /// Where texts are read by what the team taught.
    static Townhall learning(Database database) {
        School school = new School();
        return new Townhall(database, school, school);
    }

    private static int number(ActivityKind kind) {
        return ActivityKind.KNOWN.indexOf(kind) + 1;
    }

    public static long at(double hour) {
        return BEGIN.toEpochMilli() + Math.round(hour * Duration.ofHours(1).toMillis());
    }

    /// Lets the clock stand at an hour.
    public void hour(double hour) {
        moment(at(hour));
    }

    /// Lets the clock stand at a moment, in epoch milliseconds.
    public void moment(long moment) {
        people.at(Instant.ofEpochMilli(moment).toString());
    }

    /// Somebody new; returns the number of their identity.
    public long person(String name) {
        return people.take(people.account(People.FORUM, name).name(name)).value();
    }

    public long staff(String name) {
        long identity = person(name);
        standing(identity, Standing.STAFF);
        return identity;
    }

    public void standing(long identity, Standing standing) {
        people.members().setStanding("Test", new MemberId(identity), standing);
    }

    public long thing(@Nullable Long author, @Nullable Long parent) {
        long id = nextThing++;
        database.run(handle -> handle.createUpdate("""
                        INSERT INTO activity_object (id, source_id, external_id, type, author_identity_id, parent_id)
                        VALUES (:id, 1, :external, 'post', :author, :parent)
                        """)
                .bind("id", id)
                .bind("external", "t" + id)
                .bind("author", author)
                .bind("parent", parent)
                .execute());
        return id;
    }

    /// Opens a topic; returns the thing.
    public long opens(long identity, double hour, String text) {
        long thing = thing(identity, null);
        log(identity, ActivityKind.CREATE, hour, thing, null, text, null, "en");
        return thing;
    }

    /// Answers a thing; returns the thing that the answer is.
    public long replies(long identity, double hour, long to, String text) {
        long thing = thing(identity, to);
        log(identity, ActivityKind.REPLY, hour, thing, to, text, null, "en");
        return thing;
    }

    public long log(
            long identity,
            ActivityKind kind,
            double hour,
            @Nullable Long thing,
            @Nullable Long to,
            String text,
            @Nullable String label,
            String language) {
        long id = nextActivity++;
        database.run(handle -> handle.createUpdate("""
                        INSERT INTO activity (id, source_id, external_id, identity_id, kind_id, happened_at, known_at,
                                              object_id, reply_to_object_id, label, text, language)
                        VALUES (:id, 1, :external, :identity, :kind, :at, :at, :thing, :to, :label, :text, :language)
                        """)
                .bind("id", id)
                .bind("external", "a" + id)
                .bind("identity", identity)
                .bind("kind", number(kind))
                .bind("at", at(hour))
                .bind("thing", thing)
                .bind("to", to)
                .bind("label", label)
                .bind("text", text)
                .bind("language", language)
                .execute());
        return id;
    }

    /// The number of the activity that was logged last.
    public FeedbackId last() {
        return new FeedbackId(nextActivity - 1);
    }

    public void read() {
        followers.catchUp();
    }

    public void rebuild() {
        followers.rebuild("feedback");
        read();
    }

    DataSubject subject(long identity) {
        IdentityId known = new IdentityId(identity);
        return database.read(handle -> new DataSubject(people.members().memberOf(handle, known), List.of(known)));
    }

    public void erase(long identity) {
        DataSubject person = subject(identity);
        database.run(handle -> {
            while (module.personalData().erase(handle, person, 100) > 0) {
                // until nothing is left
            }
            handle.createUpdate("DELETE FROM activity WHERE identity_id = :id")
                    .bind("id", identity)
                    .execute();
            people.members().forget(handle, person.identities());
        });
        read();
    }

    /// What became of it, in a word.
    public String state(FeedbackId id) {
        return feedbacks.find(id).map(feedback -> feedback.state().key()).orElse("none");
    }

    /// Every row of what is derived, as text.
    public List<String> derived() {
        List<String> all = new ArrayList<>();
        for (String table : List.of(
                "feedback",
                "feedback_voice",
                "feedback_first",
                "feedback_term",
                "feedback_word",
                "feedback_band",
                "feedback_count WHERE amount <> 0")) {
            List<String> rows = new ArrayList<>();
            database.run((Handle handle) -> handle.createQuery("SELECT * FROM " + table)
                    .mapToMap()
                    .forEach(row -> {
                        Map<String, Object> sorted = new TreeMap<>(row);
                        rows.add(table + sorted);
                    }));
            rows.sort(null);
            all.addAll(rows);
        }
        return all;
    }

    @Override
    public void close() {
        followers.close();
    }
}
