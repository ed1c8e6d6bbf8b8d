package io.barnraiser.activity.ingest;

import io.barnraiser.activity.log.LogFollowers;
import io.barnraiser.activity.log.LogWriter;
import io.barnraiser.activity.order.Orders;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.activity.source.SourceRuns;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.Keys;
import io.barnraiser.people.consent.Consent;
import io.barnraiser.people.consent.ConsentChannel;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.consent.Decision;
import io.barnraiser.people.consent.Origin;
import io.barnraiser.people.consent.Purpose;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.privacy.Privacy;
import io.barnraiser.people.privacy.SourcePerson;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Puts the feature together: the pipeline, the runs, the doors.
public final class IngestModule implements AutoCloseable {

    private static final Duration POLL = Duration.ofMinutes(10);
    private static final Duration RETENTION = Duration.ofHours(6);
    private static final int SOME = 10_000;

    private final Database database;
    private final Pipeline pipeline;
    private final Runs runs;
    private final Sources sources;
    private final LogWriter log;
    private final Retention retention;
    private final InstantSource clock;

    /// What the features before this one lend.
    public record Neighbours(
            Members members, Consents consents, Privacy privacy, Sources sources, SourceRuns runs, Orders orders) {}

    /// How long what was received is kept for understanding it anew.
    ///
    /// @param raw for records that became activities
    /// @param dropped for records that did not
    public record Retention(Duration raw, Duration dropped) {}

    /// @param node what this process is called in the book of runs
    public IngestModule(
            Database database,
            Neighbours neighbours,
            Connectors connectors,
            LogFollowers followers,
            Retention retention,
            String node,
            InstantSource clock) {
        this.database = database;
        this.sources = neighbours.sources();
        this.retention = retention;
        this.clock = clock;
        this.log = new LogWriter(database);
        PersonBook people = new PersonBook(neighbours.members().intake());
        Runnable forget = () -> {
            log.forget();
            people.forget();
        };
        Gate gate = new Gate(neighbours.members(), new Erased(neighbours.privacy()), forget);
        SideRows side = new SideRows(neighbours.orders(), consenting(neighbours.consents()));
        Group group = new Group(log, gate, new GroupRows(log, people, gate, side), sources, clock);
        this.pipeline = new Pipeline(database, group, forget, followers::wake, clock);
        Reprocess reprocess = new Reprocess(database, log, pipeline, followers::rebuildAll);
        RunWork work =
                new RunWork(connectors, sources, neighbours.runs(), pipeline, reprocess, Thread::sleep, clock);
        this.runs = new Runs(connectors, sources, neighbours.runs(), work, node);
    }

    /// The way into the log.
    public Ingest ingest() {
        return pipeline;
    }

    /// Back-fills and imports.
    public Runs runs() {
        return runs;
    }

    /// The doors and the recurring work.
    public Feature feature(Keys keys) {
        List<Route> routes = new ArrayList<>(
                new SegmentApi(pipeline, new KeySources(keys, sources, clock)).routes());
        routes.addAll(new SourceApi(sources).routes());
        List<Task> tasks = List.of(
                Task.every("source-pull", POLL, runs::pullAll), Task.every("raw-retention", RETENTION, this::clean));
        return new Feature("activity.ingest", routes, List.of(), tasks);
    }

    /// Removes what has been kept long enough.
    private void clean() {
        Instant now = clock.instant();
        Instant raw = now.minus(retention.raw());
        int removed;
        do { // in pieces, so that others write in between
            removed = database.write(handle -> log.forgetRecords(handle, raw, SOME));
        } while (removed == SOME);
    }

    @Override
    public void close() {
        runs.close();
        pipeline.close();
    }

    private static SideRows.Consenting consenting(Consents consents) {
        return (handle, identity, statement, origin, at) -> consent(statement, origin, at)
                .ifPresent(consent ->
                        consents.record(handle, Map.of(new IdentityId(identity), List.of(consent))));
    }

    /// What a source said, in the words of the ledger. A refusal in words that we cannot read is a refusal of everything;
    /// a permission in such words is none.
    private static Optional<Consent> consent(ConsentStatement statement, String origin, Instant at) {
        Optional<Purpose> purpose = Purpose.find(statement.purpose());
        Optional<ConsentChannel> channel = ConsentChannel.find(statement.channel());
        if (statement.granted() && (purpose.isEmpty() || channel.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Consent(
                purpose.orElse(Purpose.EVERY),
                channel.orElse(ConsentChannel.EVERY),
                statement.granted() ? Decision.GRANTED : Decision.DENIED,
                Origin.SOURCE,
                statement.wording(),
                (statement.evidence() + " (" + origin + ")").strip(),
                at));
    }

    /// Asks the people wing who was erased.
    private record Erased(Privacy privacy) implements Gate.Erased {

        @Override
        public long count(Handle handle) {
            return privacy.proofs(handle, Long.MAX_VALUE, 1).stream()
                    .mapToLong(erasure -> erasure.id())
                    .findFirst()
                    .orElse(0);
        }

        @Override
        public boolean isErased(Handle handle, SourceId source, Person person) {
            return !privacy.erased(
                            handle, List.of(new SourcePerson(source.value(), person.externalId(), person.email())))
                    .isEmpty();
        }
    }
}
