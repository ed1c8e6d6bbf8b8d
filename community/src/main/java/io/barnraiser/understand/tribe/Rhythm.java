package io.barnraiser.understand.tribe;

import java.time.YearMonth;
import java.util.List;

/// When members at home in a tribe write.
///
/// @param members how many of them wrote within the half year
/// @param hours how much they wrote in each hour of the week, Monday from midnight on, UTC; 168 numbers of half a year
/// @param months the twelve months up to the day, the oldest first
public record Rhythm(long members, List<Long> hours, List<Month> months) {

    /// Hours of a week.
    public static final int WEEK = 168;

    static final Rhythm NONE = new Rhythm(0, List.of(), List.of());

    /// One month.
    ///
    /// @param posts how much was written
    /// @param members how many wrote
    public record Month(YearMonth month, long posts, long members) {}

    public Rhythm {
        hours = List.copyOf(hours);
        months = List.copyOf(months);
    }

    /// How much was written in an hour of a day of the week, on a clock that is so many hours ahead of UTC.
    ///
    /// @param day from 0 for Monday
    public long at(int day, int hour, int ahead) {
        return hours.get(Math.floorMod(day * 24 + hour - ahead, WEEK));
    }

    /// The most that was written in one hour of the week.
    public long most() {
        return hours.stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
