package io.barnraiser.understand.tribe;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts when one group writes.
final class RhythmCount {

    private static final int MONTHS = 12;
    private static final Writer NOBODY = new Writer();

    private final YearMonth last;
    private final long[] hours = new long[Rhythm.WEEK];
    private final long[] posts = new long[MONTHS];
    private final Map<Long, Writer> writers = new HashMap<>();

    /// One member: a bit for each month in which they wrote, and how much they wrote lately.
    private static final class Writer {
        private int months;
        private int recent;
    }

    /// @param day the day as of which is looked: its month is the last
    RhythmCount(Instant day) {
        last = YearMonth.from(day.atOffset(ZoneOffset.UTC));
    }

    /// The beginning of the first month that is counted.
    static Instant since(Instant day) {
        return YearMonth.from(day.atOffset(ZoneOffset.UTC))
                .minusMonths(MONTHS - 1L)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /// @param isRecent whether it counts for the hours of the week and for who wrote how much, too
    void add(PostStore.Post post, boolean isRecent) {
        OffsetDateTime at = Instant.ofEpochMilli(post.at()).atOffset(ZoneOffset.UTC);
        Writer writer = writers.computeIfAbsent(post.member(), any -> new Writer());
        int back = (last.getYear() - at.getYear()) * 12 + last.getMonthValue() - at.getMonthValue();
        if (back >= 0 && back < MONTHS) {
            posts[MONTHS - 1 - back]++;
            writer.months |= 1 << (MONTHS - 1 - back);
        }
        if (isRecent) {
            hours[(at.getDayOfWeek().getValue() - 1) * 24 + at.getHour()]++;
            writer.recent++;
        }
    }

    Rhythm rhythm() {
        List<Rhythm.Month> months = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            int bit = 1 << month;
            long wrote = writers.values().stream()
                    .filter(writer -> (writer.months & bit) != 0)
                    .count();
            months.add(new Rhythm.Month(last.minusMonths(MONTHS - 1L - month), posts[month], wrote));
        }
        long recent =
                writers.values().stream().filter(writer -> writer.recent > 0).count();
        return new Rhythm(recent, Arrays.stream(hours).boxed().toList(), months);
    }

    /// How much each of some members wrote, `[members]`.
    double[] written(long[] members) {
        return Arrays.stream(members)
                .mapToDouble(member -> writers.getOrDefault(member, NOBODY).recent)
                .toArray();
    }
}
