package io.barnraiser.activity.ingest;

import io.barnraiser.activity.log.Activities;
import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityId;
import io.barnraiser.activity.log.LogWriter;
import io.barnraiser.activity.order.Orders;
import io.barnraiser.activity.source.NewSource;
import io.barnraiser.activity.source.Source;
import io.barnraiser.activity.source.SourceRuns;
import io.barnraiser.activity.source.SourceState;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.Audit;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.consent.KeyedHash;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.privacy.Privacy;
import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that the pipeline needs, put together around one database.
final class IngestHouse implements AutoCloseable {

    final Database database;
    final Clockwork clock = new Clockwork();
    final Members members;
    final Sources sources;
    final SourceRuns runs;
    final Orders orders;
    final Activities activities;
    final Pipeline pipeline;
    final Consents consents;
    final Privacy privacy;

    IngestHouse(Database database) {
        this.database = database;
        Audit audit = (handle, actor, action, subject, detail) -> {};
        KeyedHash hash = KeyedHash.with(new byte[32]);
        this.members = new Members(database, clock, audit);
        this.consents = new Consents(database, clock, audit, members, hash);
        this.privacy = new Privacy(
                database, clock, audit, members, consents, hash, (handle, source) -> String.valueOf(source));
        this.sources = new Sources(database, clock);
        this.runs = new SourceRuns(database, clock);
        this.orders = new Orders(database);
        this.activities = new Activities(database);
        privacy.cover(activities.personalData());
        privacy.cover(orders.personalData());
        LogWriter log = new LogWriter(database);
        PersonBook people = new PersonBook(members.intake());
        Runnable forget = () -> {
            log.forget();
            people.forget();
        };
        privacy.cover(new DropData(members, forget));
        Gate gate = new Gate(members, privacy);
        Group group = new Group(log, gate, new GroupRows(log, people, new SideRows(orders, consents)), sources, clock);
        this.pipeline = new Pipeline(database, group, forget, () -> {}, clock);
    }

    Source source(String name) {
        return sources.findOrAdd(NewSource.trusted(name, "jsonl"));
    }

    Receipt accept(Source source, Incoming... activities) {
        List<Parsed> records = new ArrayList<>();
        for (Incoming activity : activities) {
            records.add(Parsed.of(activity));
        }
        return pipeline.accept(source.id(), records);
    }

    /// A reply by {@code who} that says {@code text}.
    static IncomingBuilder said(String id, String who, String text) {
        return Incoming.of(
                        id,
                        "reply",
                        Clockwork.START.minusSeconds(60),
                        Person.account(who).name(who).build())
                .text(text)
                .raw("{\"id\":\"" + id + "\"}");
    }

    /// The activities of the log, in its order.
    List<Activity> log() {
        List<Activity> all = new ArrayList<>();
        for (long id = 1; ; id++) {
            Optional<Activity> found = activities.find(new ActivityId(id));
            if (found.isEmpty()) {
                return all;
            }
            all.add(found.get());
        }
    }

    Map<String, Long> outcomes(Source source) {
        SourceState state = sources.state(source.id());
        return state.outcomes();
    }

    /// What the source calls the identity behind an activity.
    String actor(Activity activity) {
        return database.read(handle -> handle.createQuery("SELECT external_id FROM identity WHERE id = :id")
                .bind("id", activity.identityId())
                .mapTo(String.class)
                .one());
    }

    long count(String table) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void close() {
        pipeline.close();
    }

    static Instant minutesAgo(int minutes) {
        return Clockwork.START.minusSeconds(60L * minutes);
    }
}
