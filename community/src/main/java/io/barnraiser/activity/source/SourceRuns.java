package io.barnraiser.activity.source;

import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.error.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The book of runs: what is read, how far it has come, who works on it. The work itself is done by activity.ingest.
public final class SourceRuns {

    /// A node that has been silent for so long is taken for dead, and its runs may be taken over.
    public static final Duration SILENCE = Duration.ofMinutes(2);

    private static final int LONGEST = 1_000;

    private final Database database;
    private final InstantSource clock;
    private final RunStore store = new RunStore();

    public SourceRuns(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Writes down that something is to be read. An unfinished run that reads the same is given back instead: it
    /// goes on where it was. A pull begins where the last pull that ended well has stopped.
    ///
    /// @param payload the file, empty for a pull
    /// @param node who will work on it
    public Run begin(SourceId source, Run.Kind kind, String payload, String node) {
        return database.write(handle -> {
            Optional<Run> last = store.newest(handle, source, kind, payload);
            if (last.isPresent() && last.get().state() != Run.State.DONE) {
                return last.get();
            }
            String position = kind == Run.Kind.PULL ? last.map(Run::position).orElse("") : "";
            Instant now = Instant.ofEpochMilli(clock.millis());
            Run run = new Run(
                    new RunId(Numbers.take(handle, "source_run")),
                    source,
                    kind,
                    payload,
                    node,
                    Run.State.WAITING,
                    position,
                    0,
                    0,
                    "",
                    Optional.empty(),
                    now,
                    now,
                    Optional.empty());
            store.insert(handle, run);
            return run;
        });
    }

    /// The run.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException {@code NOT_FOUND}
    public Run get(RunId id) {
        return database.read(handle -> get(handle, id));
    }

    private Run get(Handle handle, RunId id) {
        return store.find(handle, id)
                .orElseThrow(() -> Problem.notFound("There is no run with the number %d.".formatted(id.value()))
                        .exception());
    }

    /// The newest runs of a source, newest first, at most {@code most}.
    public List<Run> newest(SourceId source, int most) {
        return database.read(handle -> store.newest(handle, source, most));
    }

    /// The runs that have not ended, oldest first.
    public List<Run> open() {
        return database.read(store::open);
    }

    /// Whether whoever works on the run has not been heard of for so long that it may be taken over.
    public boolean isSilent(Run run) {
        return run.updatedAt().plus(SILENCE).toEpochMilli() < clock.millis();
    }

    /// Takes the run for {@code node}; false when another node works on it.
    public boolean claim(RunId id, String node) {
        long now = clock.millis();
        return database.write(handle -> store.claim(handle, id, node, now - SILENCE.toMillis(), now));
    }

    /// Stores how far the run has come, in the transaction that stores what was read.
    ///
    /// @param records how many records were read since the last call
    /// @return whether somebody wants the run to end
    public boolean moved(Handle handle, RunId id, String position, long records) {
        store.moved(handle, id, position, records, clock.millis());
        return get(handle, id).state() == Run.State.CANCELLING;
    }

    /// Shows what the run does now.
    public void progress(RunId id, String doing, long total) {
        String shown = doing.length() > LONGEST ? doing.substring(0, LONGEST) : doing;
        database.run(handle -> store.progress(handle, id, shown, total, clock.millis()));
    }

    /// Asks the run to end. It ends at its next record, wherever it runs; one that waits ends at once.
    public Run cancel(RunId id) {
        return database.write(handle -> {
            Run run = get(handle, id);
            if (run.state() == Run.State.WAITING || (!run.state().isEnded() && isSilent(run))) {
                store.state(handle, id, Run.State.CANCELLED, null, clock.millis());
            } else if (!run.state().isEnded()) {
                store.state(handle, id, Run.State.CANCELLING, null, clock.millis());
            }
            return get(handle, id);
        });
    }

    /// Ends the run.
    ///
    /// @param error why it failed, in words; empty for every other end
    public Run end(RunId id, Run.State state, Optional<String> error) {
        return database.write(handle -> {
            store.state(handle, id, state, error.orElse(null), clock.millis());
            return get(handle, id);
        });
    }
}
