package io.barnraiser.activity.ingest;

import io.barnraiser.activity.source.SourceId;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The pipeline: whoever hands something in prepares it in their own thread; one writer takes all that waits and writes
/// it in one transaction. While a group is made durable the next one gathers, so groups grow with the load and the cost
/// of a sync is shared by all who wait for it.
final class Pipeline implements Ingest, AutoCloseable {

    /// So many events may wait. More are refused, with a time to come back.
    static final int WAITING = 20_000;

    /// So many events are written in one transaction, give or take one submission.
    private static final int GROUP = 2_000;

    /// In nanoseconds.
    private static final long A_MOMENT = 50_000_000;

    private final Database database;
    private final Group group;
    private final Runnable forget;
    private final Runnable wake;
    private final InstantSource clock;
    private final Semaphore room = new Semaphore(WAITING, true);
    private final BlockingQueue<Submission> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger asking = new AtomicInteger();
    private volatile long answeredAt = System.nanoTime() - A_MOMENT;
    private final Company company = new Company(System::nanoTime);
    private final Thread writer;
    private volatile boolean closing;

    /// @param forget drops every remembered number: a transaction was undone
    /// @param wake tells the followers of the log that there is something new
    Pipeline(Database database, Group group, Runnable forget, Runnable wake, InstantSource clock) {
        this.database = database;
        this.group = group;
        this.forget = forget;
        this.wake = wake;
        this.clock = clock;
        this.writer = Thread.ofPlatform().name("ingest-writer").start(this::loop);
    }

    @Override
    public Receipt accept(SourceId source, List<Parsed> records) {
        Submission submission = new Submission(source, prepared(records), handle -> {}, Submission.Mode.LIVE);
        if (closing || !room.tryAcquire(places(submission))) {
            throw full();
        }
        asking.incrementAndGet();
        try {
            return await(submission);
        } finally {
            answeredAt = System.nanoTime();
            asking.decrementAndGet();
        }
    }

    /// As {@link #accept}, for work that can wait for its turn; {@code alongside} becomes durable with it.
    Receipt acceptPatiently(SourceId source, List<Parsed> records, Consumer<Handle> alongside) {
        return patiently(new Submission(source, prepared(records), alongside, Submission.Mode.RUN));
    }

    /// Understands anew what was accepted or dropped before.
    ///
    /// @param forgiven drops that are understood now, by their number
    Receipt rewrite(SourceId source, List<Parsed> records, Map<Long, DropReason> forgiven) {
        return patiently(new Submission(
                source, prepared(records), handle -> {}, Submission.Mode.REWRITE, forgiven, new CompletableFuture<>()));
    }

    private Receipt patiently(Submission submission) {
        room.acquireUninterruptibly(places(submission));
        if (closing) {
            room.release(places(submission));
            throw full();
        }
        return await(submission);
    }

    private List<Prepared> prepared(List<Parsed> records) {
        return Prepared.of(records, Instant.ofEpochMilli(clock.millis()));
    }

    /// A submission that is larger than the whole room passes when the room is empty.
    private static int places(Submission submission) {
        return Math.min(submission.size(), WAITING);
    }

    private Receipt await(Submission submission) {
        try {
            queue.put(submission);
            while (true) {
                try {
                    return submission.receipt().get(1, TimeUnit.SECONDS);
                } catch (TimeoutException stillWaiting) {
                    // It came when the writer had looked for the last time: nobody will write it.
                    if (!writer.isAlive() && queue.remove(submission)) {
                        throw full();
                    }
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            // It may be written all the same; whoever asks again gets a duplicate.
            Thread.currentThread().interrupt();
            throw full();
        }
    }

    private static RuntimeException full() {
        return Problem.of(
                        ErrorCode.UNAVAILABLE,
                        "More events wait than can be taken",
                        "Nothing of this request was stored. Send it again in a second.")
                .exception();
    }

    private void loop() {
        while (!closing || !queue.isEmpty()) {
            try {
                Submission first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    writeAll(gather(first));
                }
            } catch (InterruptedException e) {
                closing = true;
            }
        }
    }

    private List<Submission> gather(Submission first) {
        List<Submission> gathered = new ArrayList<>();
        gathered.add(first);
        int events = first.size();
        while (events < GROUP) {
            Submission next = more(company.patience(gathered.size()));
            if (next == null) {
                break;
            }
            gathered.add(next);
            events += next.size();
        }
        company.begin();
        return gathered;
    }

    private @Nullable Submission more(long nanos) {
        try {
            return queue.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            closing = true; // what was gathered is written all the same
            return null;
        }
    }

    /// One that cannot be written must not take the others with it: then each is tried alone.
    private void writeAll(List<Submission> gathered) {
        try {
            List<Receipt> receipts = write(gathered);
            for (int i = 0; i < gathered.size(); i++) {
                room.release(places(gathered.get(i)));
                gathered.get(i).receipt().complete(receipts.get(i));
            }
            company.end(gathered.size(), queue.size());
            wake.run();
        } catch (RuntimeException | Error e) {
            forget.run();
            if (gathered.size() > 1) {
                gathered.forEach(single -> writeAll(List.of(single)));
                return;
            }
            room.release(places(gathered.getFirst()));
            gathered.getFirst().receipt().completeExceptionally(e);
        }
    }

    private List<Receipt> write(List<Submission> gathered) {
        AtomicInteger tries = new AtomicInteger();
        return database.write(handle -> {
            if (tries.getAndIncrement() > 0) {
                forget.run();
            }
            return group.write(handle, gathered);
        });
    }

    /// How many events wait.
    int waiting() {
        return WAITING - room.availablePermits();
    }

    /// Whether anybody waits for an answer, not only runs for their turn, or did a moment ago: whoever sends one batch
    /// after the other is away for as long as it takes to read an answer.
    boolean isAsked() {
        return asking.get() > 0 || System.nanoTime() - answeredAt < A_MOMENT;
    }

    /// Writes what waits, then takes no more.
    @Override
    public void close() {
        closing = true;
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
