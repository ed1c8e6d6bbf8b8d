package io.barnraiser.activity.ingest;

import io.barnraiser.activity.log.LogFollowers;
import io.barnraiser.activity.log.LogWriter;
import io.barnraiser.activity.order.Orders;
import io.barnraiser.activity.source.SourceRuns;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.Keys;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.people.privacy.Privacy;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Route;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Puts the feature together: the pipeline, the runs, the doors. Works without a web server too: commands use
/// {@link #ingest} and {@link #runs}.
public final class IngestModule implements AutoCloseable {

    private static final Duration PULL_EVERY = Duration.ofMinutes(10);
    private static final Duration LOOK_AT_RUNS = Duration.ofMinutes(1);
    private static final Duration CLEAN_EVERY = Duration.ofHours(6);

    private final Connectors connectors;
    private final Sources sources;
    private final InstantSource clock;
    private final Pipeline pipeline;
    private final Runs runs;
    private final Drops drops;
    private final DropData dropData;
    private final Cleaner cleaner;

    /// What the features before this one lend.
    public record Neighbours(
            Members members, Consents consents, Privacy privacy, Sources sources, SourceRuns runs, Orders orders) {}

    /// How long what was received is kept for understanding it anew.
    ///
    /// @param raw for records that became activities
    /// @param dropped for records that did not
    public record Retention(Duration raw, Duration dropped) {}

    /// @param followers is woken after each commit, and rebuilt after everything was understood anew
    /// @param node what this process is called in the book of runs: the same after a restart, so that it goes on
    ///     with its own runs at once; names of commands begin with {@code command}
    public IngestModule(
            Database database,
            Neighbours neighbours,
            Connectors connectors,
            LogFollowers followers,
            Retention retention,
            String node,
            InstantSource clock) {
        this.connectors = connectors;
        this.sources = neighbours.sources();
        this.clock = clock;
        LogWriter log = new LogWriter(database);
        PersonBook people = new PersonBook(neighbours.members().intake());
        Runnable forget = () -> {
            log.forget();
            people.forget();
        };
        SideRows side = new SideRows(neighbours.orders(), neighbours.consents());
        Gate gate = new Gate(neighbours.members(), neighbours.privacy());
        Group group = new Group(log, gate, new GroupRows(log, people, side), sources, clock);
        this.pipeline = new Pipeline(database, group, forget, followers::wake, clock);
        Reprocess reprocess = new Reprocess(database, log, pipeline, () -> followers.rebuildAll(progress -> {}));
        RunWork work = new RunWork(connectors, sources, neighbours.runs(), pipeline, reprocess, Thread::sleep, clock);
        this.runs = new Runs(connectors, sources, neighbours.runs(), work, node);
        this.drops = new Drops(database);
        this.dropData = new DropData(neighbours.members(), forget);
        this.cleaner = new Cleaner(database, log, clock, retention);
    }

    /// The one way into the log.
    public Ingest ingest() {
        return pipeline;
    }

    /// Back-fills, imports, and understanding anew.
    public Runs runs() {
        return runs;
    }

    /// What came and was not taken.
    public Drops drops() {
        return drops;
    }

    /// What this feature keeps of a person; {@link Privacy#cover} it.
    public PersonalData personalData() {
        return dropData;
    }

    /// Whether anybody waits for the answer to what they handed in.
    public boolean isAsked() {
        return pipeline.isAsked();
    }

    /// Whether anything is on its way in: somebody waits for an answer, or a run hands in what it reads.
    public boolean isBusy() {
        return pipeline.isAsked() || pipeline.waiting() > 0;
    }

    /// The doors and the recurring work.
    public Feature feature(Keys keys) {
        List<Route> routes = new ArrayList<>(new SegmentApi(pipeline, new KeySources(keys, sources, clock)).routes());
        routes.addAll(new SourceApi(sources).routes());
        routes.addAll(new ReceiverApi(sources, connectors, pipeline).routes());
        return new Feature(
                "activity.ingest",
                routes,
                List.of("activity.ingest"),
                List.of(
                        Task.every("activity.ingest.pull", PULL_EVERY, runs::pullAll),
                        Task.every("activity.ingest.resume", LOOK_AT_RUNS, runs::resumeAll),
                        Task.every("activity.ingest.clean", CLEAN_EVERY, cleaner::run)));
    }

    /// Stops the runs, then writes what waits.
    @Override
    public void close() {
        runs.close();
        pipeline.close();
    }
}
