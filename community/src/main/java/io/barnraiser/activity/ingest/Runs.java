package io.barnraiser.activity.ingest;

import io.barnraiser.activity.source.Run;
import io.barnraiser.activity.source.RunId;
import io.barnraiser.activity.source.Source;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.activity.source.SourceRuns;
import io.barnraiser.activity.source.SourceState;
import io.barnraiser.activity.source.Sources;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does the runs: back-fills, imports of files, and understanding anew what was kept. Each has a thread of its own and
/// can be cancelled; after a kill it goes on from the position that was stored with the last activities.
public final class Runs implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Runs.class);

    private final Connectors connectors;
    private final Sources sources;
    private final SourceRuns book;
    private final RunWork work;
    private final String node;
    private final Set<RunId> active = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("run-", 0).factory());

    Runs(Connectors connectors, Sources sources, SourceRuns book, RunWork work, String node) {
        this.connectors = connectors;
        this.sources = sources;
        this.book = book;
        this.work = work;
        this.node = node;
    }

    /// Begins to pull from a source, from where the last pull has stopped, in the background.
    public Run pull(SourceId source) {
        return start(book.begin(source, Run.Kind.PULL, "", node));
    }

    /// Begins to read a file into a source, in the background; goes on where an unfinished run of this file has
    /// stopped.
    public Run file(SourceId source, Path file) {
        return start(begin(source, file));
    }

    /// As {@link #file}, and waits for the end of the run. For commands.
    public Run fileNow(SourceId source, Path file) {
        return workNow(begin(source, file));
    }

    private Run begin(SourceId source, Path file) {
        return book.begin(
                source, Run.Kind.FILE, file.toAbsolutePath().normalize().toString(), node);
    }

    /// As {@link #pull}, and waits for the end of the run. For commands.
    public Run pullNow(SourceId source) {
        return workNow(book.begin(source, Run.Kind.PULL, "", node));
    }

    /// Begins to understand anew everything that was kept of a source, in the background. Activities keep their
    /// numbers;
    /// what was dropped and is understood now becomes an activity. What is derived from the log is then rebuilt.
    public Run reprocess(SourceId source) {
        return start(book.begin(source, Run.Kind.REPROCESS, "", node));
    }

    /// As {@link #reprocess}, and waits for the end of the run. For commands.
    public Run reprocessNow(SourceId source) {
        return workNow(book.begin(source, Run.Kind.REPROCESS, "", node));
    }

    /// Asks a run to end, wherever it runs.
    public Run cancel(RunId id) {
        return book.cancel(id);
    }

    /// Goes on with what was not ended when this node stopped, or when another has fallen silent.
    public void resumeAll() {
        for (Run run : book.open()) {
            boolean own = run.node().equals(node);
            if (own && run.state() == Run.State.CANCELLING && !active.contains(run.id())) {
                book.end(run.id(), Run.State.CANCELLED, Optional.empty());
            } else if (own || isSilent(run)) {
                start(run);
            }
        }
    }

    /// Whether another server had it and was not heard of for a while. What a command has left is its own to go on
    /// with.
    private boolean isSilent(Run run) {
        return run.state() == Run.State.RUNNING && !run.node().startsWith("command") && book.isSilent(run);
    }

    /// Pulls from every source that can be pulled from and is not paused. What runs already goes on running.
    public void pullAll() {
        for (SourceState state : sources.list()) {
            Source source = state.source();
            if (!source.paused()
                    && connectors
                            .find(source.kind())
                            .flatMap(connector -> connector.puller(source))
                            .isPresent()) {
                pull(source.id());
            }
        }
    }

    private Run start(Run run) {
        if (active.add(run.id())) {
            threads.execute(() -> {
                try {
                    claimAndWork(run);
                } finally {
                    active.remove(run.id());
                }
            });
        }
        return run;
    }

    private Run workNow(Run run) {
        if (!active.add(run.id())) {
            return run;
        }
        try {
            claimAndWork(run);
            return book.get(run.id());
        } finally {
            active.remove(run.id());
        }
    }

    private void claimAndWork(Run run) {
        if (book.claim(run.id(), node)) {
            work.run(book.get(run.id()));
        } else {
            log.info("run.busy run={} node={}", run.id().value(), run.node());
        }
    }

    /// Stops every run after the record that it reads; they go on at the next start.
    @Override
    public void close() {
        work.stop();
        threads.close();
    }
}
