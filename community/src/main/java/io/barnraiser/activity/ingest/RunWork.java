package io.barnraiser.activity.ingest;

import io.barnraiser.activity.source.Run;
import io.barnraiser.activity.source.Source;
import io.barnraiser.activity.source.SourceRuns;
import io.barnraiser.activity.source.Sources;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a run does from its beginning to its end, and how it says so.
final class RunWork {

    private static final Logger log = LoggerFactory.getLogger(RunWork.class);

    private static final int TRIES = 8;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final Connectors connectors;
    private final Sources sources;
    private final SourceRuns book;
    private final Pipeline pipeline;
    private final Reprocess reprocess;
    private final Pause pause;
    private final InstantSource clock;
    private volatile boolean stopping;

    /// Waits.
    interface Pause {
        void take(Duration time) throws InterruptedException;
    }

    RunWork(
            Connectors connectors,
            Sources sources,
            SourceRuns book,
            Pipeline pipeline,
            Reprocess reprocess,
            Pause pause,
            InstantSource clock) {
        this.connectors = connectors;
        this.sources = sources;
        this.book = book;
        this.pipeline = pipeline;
        this.reprocess = reprocess;
        this.pause = pause;
        this.clock = clock;
    }

    void stop() {
        stopping = true;
    }

    /// Does the run to its end. Whatever happens is written down in words; nothing is thrown.
    void run(Run run) {
        RunSink sink = new RunSink(pipeline, book, run, clock, () -> stopping);
        try {
            readAndSettle(run, sink);
            sink.show();
            book.end(run.id(), Run.State.DONE, Optional.empty());
            sources.worked(run.source());
        } catch (RunCancelled e) {
            if (sink.isCancelled()) {
                book.end(run.id(), Run.State.CANCELLED, Optional.empty());
            }
            // Otherwise the server stops, and the run goes on at the next start.
        } catch (ConnectorException e) {
            fail(run, message(e));
        } catch (NoSuchFileException e) {
            fail(run, "There is no file %s.".formatted(e.getFile()));
        } catch (IOException e) {
            fail(run, "%s could not be read to its end: %s.".formatted(run.payload(), e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("run.failed run={}", run.id().value(), e);
            fail(
                    run,
                    "The program could not go on (%s); its log says more."
                            .formatted(e.getClass().getSimpleName()));
        }
    }

    private static String message(ConnectorException e) {
        return Optional.ofNullable(e.getMessage()).orElse("The source did not answer as agreed.");
    }

    private void fail(Run run, String words) {
        book.end(run.id(), Run.State.FAILED, Optional.of(words));
        sources.failed(run.source(), words);
    }

    /// However the reading ends, nothing is being written any more when this does.
    private void readAndSettle(Run run, RunSink sink) throws IOException, InterruptedException {
        try {
            read(run, sink);
        } finally {
            sink.settle();
        }
    }

    private void read(Run run, RunSink sink) throws IOException, InterruptedException {
        Source source = sources.get(run.source());
        Connector connector = connectors.get(source.kind());
        switch (run.kind()) {
            case PULL ->
                pull(
                        run,
                        connector
                                .puller(source)
                                .orElseThrow(() -> ConnectorException.lasting(
                                        "A source of the kind %s cannot be asked; it sends by itself, or is read from files."
                                                .formatted(source.kind()))),
                        sink);
            case FILE -> {
                RecordReader reader = connector
                        .reader(source)
                        .orElseThrow(() -> ConnectorException.lasting(
                                "A source of the kind %s is not read from files.".formatted(source.kind())));
                try (CountedFile file = CountedFile.open(Path.of(run.payload()))) {
                    sink.readingFrom(file);
                    reader.read(file.content(), new Position(run.position()), sink);
                }
                sink.flush();
            }
            case REPROCESS -> reprocess.run(source, connector, run, sink);
        }
    }

    /// Steps until there is no more for now. What goes wrong for a while is tried again, after the time that the
    /// source asks for.
    private void pull(Run run, Connector.Puller puller, RunSink sink) throws InterruptedException {
        int failures = 0;
        Optional<Position> next = Optional.of(new Position(run.position()));
        while (next.isPresent()) {
            Position from = next.get();
            try {
                next = puller.fetch(from, sink);
                if (next.isPresent()) {
                    sink.reached(next.get());
                } else {
                    sink.flush();
                }
                failures = 0;
            } catch (ConnectorException e) {
                failures++;
                if (e.isLasting() || failures == TRIES) {
                    throw e;
                }
                rest(run, sink, e);
                next = Optional.of(sink.position());
            }
        }
    }

    private void rest(Run run, RunSink sink, ConnectorException e) throws InterruptedException {
        sink.flush();
        sources.failed(run.source(), message(e));
        Duration wanted = e.retryAfter().compareTo(LONGEST_PAUSE) < 0 ? e.retryAfter() : LONGEST_PAUSE;
        for (long left = wanted.toSeconds(); left > 0; left -= 5) {
            sink.progress("waiting %d s: %s".formatted(left, message(e)), 0, 0);
            pause.take(Duration.ofSeconds(Math.min(left, 5)));
        }
    }
}
