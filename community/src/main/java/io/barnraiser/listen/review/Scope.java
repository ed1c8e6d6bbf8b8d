package io.barnraiser.listen.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Which reviews of a product are taken together.
///
/// @param source 0 for all of them
/// @param year of when it was said, in UTC; 0 for all of them
record Scope(long source, int year) {

    static final Scope ALL = new Scope(0, 0);

    /// All that a review belongs to.
    static List<Scope> of(long source, long saidAt) {
        int year = Instant.ofEpochMilli(saidAt).atZone(ZoneOffset.UTC).getYear();
        return List.of(ALL, new Scope(source, 0), new Scope(0, year), new Scope(source, year));
    }

    /// From when on.
    long from() {
        return year == 0 ? Long.MIN_VALUE : start(year);
    }

    /// Until before when.
    long to() {
        return year == 0 ? Long.MAX_VALUE : start(year + 1);
    }

    private static long start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
