package io.barnraiser.testbed.world;

import io.barnraiser.testbed.setting.Noise;
import io.barnraiser.testbed.wire.Event;
import io.barnraiser.testbed.wire.Json;
import io.barnraiser.testbed.wire.Sink;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Collects the events of a day and hands them on in their order; some twice, some days late. Chance of its own: what
/// goes wrong on the way changes nothing of what happened.
final class Outbox {

    private static final int LATEST_DAYS = 14;
    private static final int AGAIN_SECONDS = 7_200;

    private final Noise noise;
    private final Almanac almanac;
    private final SplittableRandom random;
    private final Json json = new Json();
    private final Map<Integer, List<Event>> later = new TreeMap<>();
    private final Map<SourceFile, Long> counts = new HashMap<>();
    private List<Event> today = new ArrayList<>();
    private Sink sink = new Nowhere();
    private int day;

    Outbox(Noise noise, Almanac almanac, SplittableRandom random) {
        this.noise = noise;
        this.almanac = almanac;
        this.random = random;
    }

    /// Begins {@code day}, whose events go to {@code to}.
    void begin(int newDay, Sink to) {
        day = newDay;
        sink = to;
        List<Event> due = later.remove(day);
        if (due != null) {
            today.addAll(due);
        }
    }

    /// A fresh object; the one before must have been sent.
    Json json() {
        return json.open();
    }

    /// A new id in {@code source}: {@code f3-1a} is the 46th of the forum in cell 3.
    String id(SourceFile source, int cell) {
        long number = counts.merge(source, 1L, Long::sum);
        return "" + source.letter() + cell + "-" + Long.toString(number, 36);
    }

    /// Sends the object that {@link #json} began.
    ///
    /// @param second when it happened, of today
    /// @param activities how many the line tells of
    void send(SourceFile source, String id, long second, int activities) {
        Event event =
                new Event(source, id, second, false, activities, json.close().take());
        if (random.nextDouble() < noise.late()) {
            int days = 1 + random.nextInt(LATEST_DAYS);
            later.computeIfAbsent(day + days, key -> new ArrayList<>())
                    .add(new Event(source, id, second + (long) days * Almanac.DAY, false, activities, event.line()));
            truth(Table.ANOMALIES, source.word(), id, "late", days);
            return;
        }
        today.add(event);
        if (random.nextDouble() < noise.duplicates()) {
            long again = Math.min(second + 1 + random.nextInt(AGAIN_SECONDS), almanac.second(day, Almanac.DAY - 1));
            today.add(new Event(source, id, again, true, activities, event.line()));
            truth(Table.ANOMALIES, source.word(), id, "duplicate", "");
        }
    }

    /// A row of truth.
    void truth(Table table, Object... values) {
        sink.truth(table, values);
    }

    /// Ends the day.
    void flush() {
        today.sort(Comparator.comparingLong(Event::second));
        today.forEach(sink::event);
        today = new ArrayList<>();
    }

    /// Hands on what has not come yet: for a file there is no later.
    void close(Sink to) {
        sink = to;
        later.values().forEach(today::addAll);
        later.clear();
        flush();
    }

    /// Before the first day nothing may be said.
    private static final class Nowhere implements Sink {
        @Override
        public void event(Event event) {
            throw new IllegalStateException("no day has begun");
        }

        @Override
        public void truth(Table table, Object... values) {
            throw new IllegalStateException("no day has begun");
        }
    }
}
