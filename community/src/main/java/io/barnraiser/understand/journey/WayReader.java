package io.barnraiser.understand.journey;

import io.barnraiser.evidence.path.Path;
import io.barnraiser.evidence.path.Ways;
import io.barnraiser.evidence.path.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Puts the ways of members together from two streams in the order of members: their moves, and what they spent.
final class WayReader {

    private final Window window;
    private final int until;
    private final Map<Long, Long> tribes;

    /// @param until the first day of which nothing is known
    /// @param tribes the homes of members
    WayReader(Window window, int until, Map<Long, Long> tribes) {
        this.window = window;
        this.until = until;
        this.tribes = tribes;
    }

    /// One member, as far as splits ask.
    private record Who(long member, long source, int came) {}

    /// Adds everybody whom {@code of} means.
    ///
    /// @param seen is told how many members were read, now and then
    void read(Iterator<WaysStore.Row> moves, Iterator<WaysStore.Spent> spent, Split of, Ways ways, LongConsumer seen) {
        Spending spending = new Spending(spent);
        List<WaysStore.Row> one = new ArrayList<>();
        long members = 0;
        while (moves.hasNext()) {
            WaysStore.Row row = moves.next();
            if (!one.isEmpty() && one.getFirst().member() != row.member()) {
                add(one, spending, of, ways);
                one.clear();
                if (++members % 10_000 == 0) {
                    seen.accept(members);
                }
            }
            one.add(row);
        }
        if (!one.isEmpty()) {
            add(one, spending, of, ways);
        }
    }

    private void add(List<WaysStore.Row> rows, Spending spending, Split of, Ways ways) {
        WaysStore.Row first = rows.getFirst();
        long[] margins = spending.of(first.member());
        if (isMeant(of).test(new Who(first.member(), first.source(), first.from()))) {
            ways.add(
                    Path.watchedFromTheBeginning(
                            first.member(),
                            rows.stream().mapToInt(WaysStore.Row::from).toArray(),
                            rows.stream().mapToInt(row -> row.state().code()).toArray(),
                            until),
                    margins);
        }
    }

    private Predicate<Who> isMeant(Split of) {
        return switch (of.kind()) {
            case ALL -> who -> true;
            case TRIBE ->
                who -> of.value()
                        .equals(Optional.ofNullable(tribes.get(who.member()))
                                .map(String::valueOf)
                                .orElse(""));
            case SOURCE -> who -> of.value().equals(Long.toString(who.source()));
            case COHORT -> who -> of.value().equals(quarter(who.came()));
        };
    }

    /// The quarter of a day: {@code 2026-1}.
    static String quarter(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.getYear() + "-" + (1 + (date.getMonthValue() - 1) / 3);
    }

    /// What members spent in each month of the window; asked for in the order of members.
    private final class Spending {

        private final Iterator<WaysStore.Spent> orders;
        private WaysStore.@Nullable Spent next;

        Spending(Iterator<WaysStore.Spent> orders) {
            this.orders = orders;
            this.next = orders.hasNext() ? orders.next() : null;
        }

        long[] of(long member) {
            long[] months = new long[window.months()];
            while (next != null && next.member() <= member) {
                if (next.member() == member && next.day() >= window.start() && next.day() < window.end()) {
                    months[(next.day() - window.start()) / Analysis.MONTH] += next.minor();
                }
                next = orders.hasNext() ? orders.next() : null;
            }
            return months;
        }
    }
}
