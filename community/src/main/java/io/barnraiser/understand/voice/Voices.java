package io.barnraiser.understand.voice;

import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.understand.tribe.TribeRun;
import io.barnraiser.understand.tribe.Tribes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the community and its tribes talk about. One reading goes on at a time, as a job; what it
/// found shows at once
/// and whole when it ends. Safe for use by any number of threads.
public final class Voices {

    /// How many months a reading goes back where nobody says another number.
    public static final int MONTHS = 12;

    /// And at most.
    public static final int MOST_MONTHS = 24;

    /// The task that reads; the job is named after the number of the reading.
    static final String TASK = "understand.voice.read";

    private static final Logger log = LoggerFactory.getLogger(Voices.class);
    private static final Duration BETWEEN = Duration.ofDays(7);

    private final Database database;
    private final Tribes tribes;
    private final Jobs jobs;
    private final InstantSource clock;

    Voices(Database database, Tribes tribes, Jobs jobs, InstantSource clock) {
        this.database = database;
        this.tribes = tribes;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// The newest finished reading; empty before the first.
    public Optional<VoiceRun> newest() {
        return database.read(VoiceRunStore::done);
    }

    /// The last reading, however it stands.
    public Optional<VoiceRun> last() {
        return database.read(VoiceRunStore::last);
    }

    /// What a reading found, the topic with most conversations first.
    public List<Topic> topics(VoiceRun run) {
        return database.read(handle -> VoiceStore.topics(handle, run.id()));
    }

    /// How many talked about each topic, by the number of the topic; empty for a tribe of fewer
    /// than ten who wrote.
    ///
    /// @param tribe its number; 0 for everybody
    Map<Integer, Share> shares(VoiceRun run, long tribe, Period period) {
        return database.read(handle -> VoiceStore.shares(handle, run.id(), tribe, period));
    }

    /// How many of each tribe talked about one topic over all months, by the number of the
    /// tribe; 0 is everybody.
    Map<Long, Share> tribes(VoiceRun run, int topic) {
        return database.read(
                handle -> VoiceStore.tribes(handle, run.id(), topic, Period.last(run.months(), run.months())));
    }

    /// Texts that say what a topic is about in members' own words.
    List<Quote> quotes(VoiceRun run, int topic) {
        return database.read(handle -> VoiceStore.quotes(handle, run.id(), topic));
    }

    /// Begins to read as of the end of a day; returns false where a reading goes on already.
    ///
    /// @param months how far back, from 1 to {@link #MOST_MONTHS}
    public boolean read(Instant asOf, int months) {
        Instant day = asOf.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        boolean isNew = database.<Boolean>write(handle -> {
            if (VoiceRunStore.last(handle).filter(VoiceRun::isRunning).isPresent()) {
                return false;
            }
            long id = VoiceRunStore.begin(handle, day, Math.clamp(months, 1, MOST_MONTHS), clock.instant());
            return jobs.submit(handle, TASK, Long.toString(id), "");
        });
        jobs.wake();
        return isNew;
    }

    /// The day as of which is read when nobody says another: that of the newest look for
    /// tribes, or today.
    public Instant day() {
        return tribes.look(Tribes.NEWEST).map(TribeRun::asOf).orElseGet(clock::instant);
    }

    /// Reads once a week, after a look for tribes.
    void readIfDue() {
        Optional<Instant> before = last().map(VoiceRun::asOf);
        tribes.look(Tribes.NEWEST)
                .map(TribeRun::asOf)
                .filter(day -> before.isEmpty() || !day.isBefore(before.get().plus(BETWEEN)))
                .ifPresent(day -> read(day, newest().map(VoiceRun::months).orElse(MONTHS)));
    }

    /// Ends the reading that goes on; returns whether there was one.
    public boolean cancel() {
        return database.<Boolean>write(handle -> VoiceRunStore.last(handle)
                .map(run -> VoiceRunStore.end(handle, run.id(), VoiceRun.State.CANCELLED, clock.instant()))
                .orElse(false));
    }

    /// The work of the task. One that was broken off with the server begins anew; one that
    /// ended stays as it is.
    void run(long id) {
        Optional<VoiceRun> run = database.read(handle -> VoiceRunStore.find(handle, id));
        if (run.filter(VoiceRun::isRunning).isEmpty()) {
            return;
        }
        try {
            VoiceProgress progress = VoiceProgress.of(database, id, clock);
            VoiceWork.Result result = new VoiceWork(database, tribes, progress).work(run.get());
            database.run(handle -> VoiceRunStore.finish(handle, id, result, clock.instant()));
            log.info(
                    "voice.done verdict={} topics={} conversations={}",
                    result.outcome().verdict(),
                    result.topics().size(),
                    result.outcome().conversations());
        } catch (CancellationException ended) {
            log.info("voice.cancelled run={}", id);
        } catch (RuntimeException | Error error) {
            database.run(handle -> VoiceRunStore.end(handle, id, VoiceRun.State.FAILED, clock.instant()));
            throw error;
        }
    }
}
