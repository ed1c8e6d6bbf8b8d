package io.barnraiser.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.database.Dialect;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The jobs of one server. Submitting works from the beginning, also where nothing is ever started (a command beside
/// the server); running begins with {@link #start}.
public final class Jobs implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Jobs.class);
    private static final Duration POLL = Duration.ofSeconds(2);

    /// Runs at the same time. More would only queue up before the database.
    private static final int AT_ONCE = 8;

    private final Database database;
    private final InstantSource clock;
    private volatile @Nullable Scheduler scheduler;

    public Jobs(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Begins to run {@code tasks}. On SQLite, which only one server at a time may use, work that a killed server
    /// left behind goes on at once; on PostgreSQL it goes on when that server has been silent for a minute.
    ///
    /// @param drain how long {@link #close} waits for what runs
    /// @throws IllegalArgumentException when two tasks have one name
    public void start(List<Task> tasks, Duration drain) {
        Set<String> names = new HashSet<>();
        for (Task task : tasks) {
            if (!names.add(task.name())) {
                throw new IllegalArgumentException("Two tasks are called " + task.name());
            }
        }
        if (database.dialect() == Dialect.SQLITE) {
            int released = database.<Integer>write(JobStore::release);
            log.info("job.start tasks={} resumed={}", tasks.size(), released);
        }
        Scheduler fresh = Scheduler.create(database.dataSource(), Runners.durable(tasks))
                .startTasks(Runners.recurring(tasks))
                .serializer(new TextSerializer())
                .clock(clock::instant)
                .threads(AT_ONCE)
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("job-", 0).factory()))
                .pollingInterval(POLL)
                .heartbeatInterval(Duration.ofSeconds(10))
                .missedHeartbeatsLimit(6)
                .shutdownMaxWait(drain)
                .build();
        fresh.start();
        scheduler = fresh;
    }

    /// Adds one run of the durable task {@code task}, unless one of the same name waits or runs. It starts within
    /// seconds after {@code handle}'s transaction is durable, and only then.
    ///
    /// @param instance the name of the submission, such as the number of the thing to work on
    /// @param payload what the task needs to know; small
    /// @return whether the submission is new
    public boolean submit(Handle handle, String task, String instance, String payload) {
        return JobStore.add(handle, task, instance, payload, clock.instant());
    }

    /// As the other {@code submit}, in a transaction of its own; starts at once.
    public boolean submit(String task, String instance, String payload) {
        boolean added = database.<Boolean>write(handle -> submit(handle, task, instance, payload));
        wake();
        return added;
    }

    /// Runs a recurring task now, unless it runs already, and returns whether it was there to be run.
    public boolean runNow(String task) {
        boolean due =
                database.<Boolean>write(handle -> JobStore.hasten(handle, task, Runners.RECURRING, clock.instant()));
        wake();
        return due;
    }

    /// Looks for due work now instead of at the next poll.
    public void wake() {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    /// Begins nothing more and waits for what runs.
    @Override
    public void close() {
        Scheduler running = scheduler;
        if (running != null) {
            scheduler = null;
            running.stop();
        }
    }
}
