package io.barnraiser.activity.ingest;

import io.barnraiser.activity.source.Run;
import io.barnraiser.activity.source.SourceRuns;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;

/// Collects what a run reads and hands it to the pipeline chunk by chunk, each with the position behind it in one
/// transaction. So a run that is killed goes on at a place behind which nothing is missing. While one chunk is written
/// the next is read; chunks are written one after another, in the order in which they were read.
final class RunSink implements Sink {

    /// Records a chunk while nobody else writes: the more at once, the fewer times a page of an index is written. A
    /// server beside the command waits that long for its turn.
    private static final int CHUNK = 10_000;

    /// Records a chunk while others wait for their answer.
    private static final int SMALL_CHUNK = 1_000;

    /// Characters a chunk, where records are long.
    private static final long CHUNK_CHARACTERS = 4_000_000;

    private static final Duration SHOWN = Duration.ofSeconds(1);

    private final Pipeline pipeline;
    private final SourceRuns runs;
    private final Run run;
    private final InstantSource clock;
    private final BooleanSupplier stopping;
    private final List<Parsed> chunk = new ArrayList<>(CHUNK);
    private long characters;
    private Position position;
    private String doing = "";
    private long total;
    private long done;
    private Optional<CountedFile> file = Optional.empty();
    private long shownAt;
    private volatile boolean cancelled;
    private Future<?> writing = CompletableFuture.completedFuture("");

    RunSink(Pipeline pipeline, SourceRuns runs, Run run, InstantSource clock, BooleanSupplier stopping) {
        this.pipeline = pipeline;
        this.runs = runs;
        this.run = run;
        this.clock = clock;
        this.stopping = stopping;
        this.position = new Position(run.position());
        this.done = run.done();
    }

    /// From now on, how many records there are is reckoned from how much of the file was read.
    void readingFrom(CountedFile counted) {
        file = Optional.of(counted);
    }

    @Override
    public void put(Parsed parsed, Position after) {
        chunk.add(parsed);
        characters += characters(parsed);
        position = after;
        int most = pipeline.isAsked() ? SMALL_CHUNK : CHUNK;
        if (chunk.size() >= most || characters >= CHUNK_CHARACTERS) {
            handOver();
        }
        refuseWhenCancelled();
    }

    private static long characters(Parsed parsed) {
        return switch (parsed) {
            case Parsed.One(List<Incoming> activities) ->
                activities.stream()
                        .mapToLong(activity -> activity.raw().length())
                        .sum();
            case Parsed.Dropped dropped -> dropped.raw().length();
        };
    }

    @Override
    public void reached(Position reached) {
        position = reached;
        flush();
        refuseWhenCancelled();
    }

    /// Stores what is left, and returns when it is durable. Costs a transaction even where nothing is left: the
    /// position may have moved.
    void flush() {
        handOver();
        settle();
    }

    /// Waits for the chunk that is being written.
    ///
    /// @throws RuntimeException what went wrong with it; once
    void settle() {
        Future<?> last = writing;
        writing = CompletableFuture.completedFuture("");
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    last.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void handOver() {
        settle();
        refuseWhenCancelled();
        int records = chunk.size();
        List<Parsed> read = List.copyOf(chunk);
        String behind = position.value();
        FutureTask<Receipt> task = new FutureTask<>(() -> pipeline.acceptPatiently(
                run.source(), read, handle -> cancelled = runs.moved(handle, run.id(), behind, records)));
        Thread.ofVirtual().name("run-chunk").start(task);
        writing = task;
        chunk.clear();
        characters = 0;
        done += records;
        file.ifPresent(counted -> progress(doing, done, Math.round(done / Math.max(counted.share(), 1e-9))));
    }

    @Override
    public void progress(String what, long reached, long all) {
        doing = what;
        total = all;
        if (clock.millis() - shownAt >= SHOWN.toMillis()) {
            show();
        }
        refuseWhenCancelled();
    }

    /// Shows the last word on what the run does.
    void show() {
        shownAt = clock.millis();
        runs.progress(run.id(), doing, total);
    }

    Position position() {
        return position;
    }

    boolean isCancelled() {
        return cancelled;
    }

    private void refuseWhenCancelled() {
        if (cancelled || stopping.getAsBoolean()) {
            throw new RunCancelled();
        }
    }
}
