package io.barnraiser.listen.inbox;

import io.barnraiser.evidence.count.Saturation;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts how long members wait: of everything that was told within a year, when the brand and when
/// anybody first answered, or how long it has waited by now. What still waits is counted with the
/// rest; there is no way to leave it out. One pass over a year of feedback; done by a job.
final class Waiting {

    static final Duration WATCHED = Duration.ofDays(365);

    /// Nobody is watched for longer than 90 days.
    static final int MOST_HOURS = 2_160;

    /// Nor for longer than what was promised, and a hundredth more that tells who came too late.
    static final int MOST_HUNDREDTHS = 101;

    /// The name under which the moment of counting is kept, in seconds since 1970.
    static final String COUNTED = "counted";

    private static final long SEED = 20_261_130;
    private static final long MILLION = 1_000_000;

    private final Database database;
    private final InstantSource clock;
    private final WaitStore store = new WaitStore();
    private final RecoveryStore problems = new RecoveryStore();
    private final ThemeStore themes = new ThemeStore();

    Waiting(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Counts anew.
    void run() {
        long now = clock.millis();
        Count count = new Count(now);
        database.<Boolean>read(handle -> {
            store.each(handle, now - WATCHED.toMillis(), count::add);
            return true;
        });
        List<Recovery.Case> cases = database.read(handle -> problems.cases(handle, now, now - WATCHED.toMillis()));
        Recovery.of(cases, SEED).ifPresent(found -> {
            count.shares.put("recovery.value", millionths(found.value()));
            count.shares.put("recovery.lower", millionths(found.lower()));
            count.shares.put("recovery.upper", millionths(found.upper()));
            count.shares.put("recovery.n", new WaitStore.Share(found.n(), 1));
        });
        Saturation heard = database.read(handle -> themes.heard(handle, now - WATCHED.toMillis()));
        count.shares.put("themes", new WaitStore.Share(heard.heard(), heard.times()));
        count.shares.put("themes.rare", new WaitStore.Share(heard.once(), heard.twice()));
        count.shares.put(COUNTED, new WaitStore.Share(now / 1_000, 1));
        database.run(handle -> store.replace(handle, count.waits, count.shares));
    }

    private static WaitStore.Share millionths(double number) {
        return new WaitStore.Share(Math.round(number * MILLION), MILLION);
    }

    /// What was counted until now.
    private static final class Count {

        private final long now;
        private final Map<WaitStore.Group, TreeMap<Integer, WaitStore.Ends>> waits = new TreeMap<>();
        private final Map<String, WaitStore.Share> shares = new TreeMap<>();

        Count(long now) {
            this.now = now;
        }

        void add(WaitStore.Told told) {
            YearMonth month = YearMonth.from(Instant.ofEpochMilli(told.saidAt()).atOffset(ZoneOffset.UTC));
            add("all", "", told);
            add("kind", told.kind(), told);
            add("source", Long.toString(told.source()), told);
            if (told.department() > 0) {
                add("department", Long.toString(told.department()), told);
            }
            add("month", month.toString(), told);
            share("solicited", told.solicited());
            share("closed", told.state().equals("closed"));
            if (told.kind().equals("problem")) {
                share("problems", told.staffAt() > 0);
            }
        }

        private void share(String name, boolean is) {
            WaitStore.Share before = shares.getOrDefault(name, new WaitStore.Share(0, 0));
            shares.put(name, new WaitStore.Share(before.some() + (is ? 1 : 0), before.among() + 1));
        }

        private void add(String facet, String value, WaitStore.Told told) {
            double hour = Duration.ofHours(1).toMillis();
            double promised = Math.max(1, told.dueAt() - told.saidAt());
            add(new WaitStore.Group(facet, value, "staff"), told.saidAt(), told.staffAt(), hour, MOST_HOURS);
            add(new WaitStore.Group(facet, value, "any"), told.saidAt(), told.firstAt(), hour, MOST_HOURS);
            add(
                    new WaitStore.Group(facet, value, "promise"),
                    told.saidAt(),
                    told.answeredAt(),
                    promised / 100,
                    MOST_HUNDREDTHS);
        }

        /// An answer counts at the end of the unit in which it came; who waits was watched for
        /// whole units alone.
        private void add(WaitStore.Group group, long from, long answeredAt, double unit, int most) {
            boolean answered = answeredAt > 0;
            double units = ((answered ? answeredAt : now) - from) / unit;
            long time = answered ? (long) Math.max(1, Math.ceil(units)) : (long) Math.floor(units);
            boolean happened = answered && time <= most;
            if (time > 0) {
                waits.computeIfAbsent(group, none -> new TreeMap<>())
                        .merge(
                                (int) Math.min(time, most),
                                new WaitStore.Ends(happened ? 1 : 0, happened ? 0 : 1),
                                WaitStore.Ends::and);
            }
        }
    }
}
