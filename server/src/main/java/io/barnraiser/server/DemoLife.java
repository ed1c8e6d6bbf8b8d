package io.barnraiser.server;

import io.barnraiser.activity.ingest.Ingest;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Position;
import io.barnraiser.activity.ingest.Sink;
import io.barnraiser.activity.source.Source;
import io.barnraiser.connectors.jsonl.JsonlConnector;
import io.barnraiser.testbed.Simulation;
import io.barnraiser.testbed.wire.Event;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import io.barnraiser.testbed.world.Cell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the simulated community live on beside the clock of the demonstration: what happens there comes in when its
/// time has come.
final class DemoLife implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DemoLife.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Simulation simulation;
    private final InstantSource clock;
    private final Wings wings;
    private final List<Cell> cells;
    private final PriorityQueue<Event> coming = new PriorityQueue<>(Comparator.comparingLong(Event::second));
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private DemoLife(Simulation simulation, Instant from, InstantSource clock, Wings wings) {
        this.simulation = simulation;
        this.clock = clock;
        this.wings = wings;
        this.cells = IntStream.range(0, simulation.cells())
                .mapToObj(simulation::cell)
                .toList();
        this.thread = Thread.ofPlatform().name("demo-life").unstarted(() -> live(from));
    }

    /// Begins to live.
    ///
    /// @param from up to where everything is there already
    static DemoLife begin(Simulation simulation, Instant from, InstantSource clock, Wings wings) {
        DemoLife life = new DemoLife(simulation, from, clock, wings);
        life.thread.start();
        return life;
    }

    private void live(Instant from) {
        try {
            advance(from, true);
            while (!closed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                Instant now = clock.instant();
                advance(now, false);
                arrive(now);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("demo.life-ended", e);
        }
    }

    /// Plays the days up to that of {@code time}; what happens on them waits for its time.
    private void advance(Instant time, boolean isKnown) {
        long day = Duration.between(
                        simulation
                                .settings()
                                .start()
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant(),
                        time)
                .toDays();
        Waiting waiting = new Waiting(isKnown ? time.getEpochSecond() : Long.MIN_VALUE);
        for (Cell cell : cells) {
            while (cell.days() <= day && closed.getCount() > 0) {
                cell.advance(waiting);
            }
        }
    }

    /// Keeps what is still to come.
    private final class Waiting implements io.barnraiser.testbed.wire.Sink {

        private final long known;

        Waiting(long known) {
            this.known = known;
        }

        @Override
        public void event(Event event) {
            if (event.second() > known) {
                coming.add(event);
            }
        }

        @Override
        public void truth(Table table, Object... values) {
            // Nobody asks for it here.
        }
    }

    private void arrive(Instant now) {
        Map<SourceFile, ByteArrayOutputStream> lines = new EnumMap<>(SourceFile.class);
        for (Event event = coming.peek();
                event != null && event.second() <= now.getEpochSecond();
                event = coming.peek()) {
            ByteArrayOutputStream own = lines.computeIfAbsent(event.source(), source -> new ByteArrayOutputStream());
            own.writeBytes(event.line());
            own.write('\n');
            coming.remove();
        }
        lines.forEach((file, text) -> arrive(file, text.toByteArray()));
    }

    private void arrive(SourceFile file, byte[] lines) {
        Ingest ingest = wings.ingest().ingest();
        Source source = wings.sources().find(DemoFill.name(file)).orElseThrow();
        List<Parsed> records = new ArrayList<>();
        try {
            new JsonlConnector()
                    .reader(source)
                    .orElseThrow()
                    .read(new ByteArrayInputStream(lines), Position.START, new Collecting(records));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ingest.accept(source.id(), records);
    }

    private record Collecting(List<Parsed> records) implements Sink {
        @Override
        public void put(Parsed parsed, Position after) {
            records.add(parsed);
        }

        @Override
        public void reached(Position position) {
            // There is no run to store it.
        }

        @Override
        public void progress(String doing, long done, long total) {
            // Nobody looks.
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
