package io.barnraiser.server;

import io.barnraiser.activity.ingest.Runs;
import io.barnraiser.activity.source.NewSource;
import io.barnraiser.activity.source.Run;
import io.barnraiser.activity.source.Source;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.activity.source.SourceRuns;
import io.barnraiser.activity.source.SourceState;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.error.ErrorCode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Carries a plan out: one run a file, with its progress shown, and the counts at the end.
final class FileImport {

    private static final Set<String> ROWS = Set.of("csv", "jsonl");
    private static final long SHOWN_EVERY_SECONDS = 2;

    private final Sources sources;
    private final SourceRuns book;
    private final Runs runs;
    private final Console console;

    FileImport(Sources sources, SourceRuns book, Runs runs, Console console) {
        this.sources = sources;
        this.book = book;
        this.runs = runs;
        this.console = console;
    }

    /// Reads every file of {@code plan} and returns the exit code: 0, or 2 when a file is not what it should be.
    int run(ImportPlan plan) {
        SourceId source = source(plan).id();
        Counts before = Counts.of(sources.state(source));
        long records = 0;
        int failed = 0;
        for (Path file : plan.files()) {
            Run run = watched(source, file);
            records += run.done();
            if (run.state() != Run.State.DONE) {
                failed++;
                console.say("%s: %s".formatted(file, run.error().orElse("was cancelled")));
            } else {
                console.say("%s: %,d records".formatted(file, run.done()));
            }
        }
        print(plan, records, failed, before, sources.state(source));
        return failed == 0 ? 0 : ErrorCode.INVALID.exit();
    }

    /// The source with the settings of this import, which later ones keep.
    private Source source(ImportPlan plan) {
        // A source of rows takes them as tables and as objects: the members of a forum beside its posts.
        String kind = sources.find(plan.source().strip())
                .map(Source::kind)
                .filter(known -> ROWS.contains(known) && ROWS.contains(plan.kind()))
                .orElse(plan.kind());
        Source source = sources.findOrAdd(new NewSource(plan.source(), kind, plan.settings(), Optional.empty(), true));
        Map<String, String> settings = new HashMap<>(source.settings());
        // What the last file was says nothing of this one.
        settings.remove("preset");
        if (plan.settings().containsKey("preset")) {
            settings.remove("mapping");
        }
        settings.putAll(plan.settings());
        return settings.equals(source.settings()) ? source : sources.settings(source.id(), settings);
    }

    private Run watched(SourceId source, Path file) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread watch = Thread.ofVirtual().start(() -> watch(source, file, ended));
        try {
            return runs.fileNow(source, file);
        } finally {
            ended.countDown();
            join(watch);
        }
    }

    private void watch(SourceId source, Path file, CountDownLatch ended) {
        try {
            while (!ended.await(SHOWN_EVERY_SECONDS, TimeUnit.SECONDS)) {
                book.newest(source, 1).stream().findFirst().ifPresent(run -> console.say(progress(file, run)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String progress(Path file, Run run) {
        return run.done() == 0
                ? "%s: the first records are being read".formatted(file.getFileName())
                : "%s: %,d records so far".formatted(file.getFileName(), run.done());
    }

    private static void join(Thread watch) {
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A record may tell of several activities (a post and whom it mentions): received counts what was told,
    /// records what the files hold. received = accepted + duplicate + dropped.
    private void print(ImportPlan plan, long records, int failed, Counts before, SourceState after) {
        Counts.line(console, "files", plan.files().size() - failed);
        Counts.line(console, "failed", failed);
        Counts.line(console, "records", records);
        Counts.of(after).since(before).print(console);
    }
}
