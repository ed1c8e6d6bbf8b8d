package io.barnraiser.testbed.world;

import java.time.LocalDate;

/// Days of the simulation, numbered from 0, and how they are written.
final class Almanac {

    static final int DAY = 86_400;
    static final int MONTH = 30;

    private final long firstDay;
    private long textDay = Long.MIN_VALUE;
    private String text = "";

    Almanac(LocalDate start) {
        this.firstDay = start.toEpochDay();
    }

    /// {@code 2024-05-17}.
    String date(int day) {
        return of(firstDay + day);
    }

    /// The second since 1970 of a second of {@code day}.
    long second(int day, int secondOfDay) {
        return (firstDay + day) * DAY + secondOfDay;
    }

    /// {@code 2024-05-17T09:30:00Z}.
    String time(long second) {
        int rest = (int) Math.floorMod(second, (long) DAY);
        char[] time = "T00:00:00Z".toCharArray();
        two(time, 1, rest / 3_600);
        two(time, 4, rest / 60 % 60);
        two(time, 7, rest % 60);
        return of(Math.floorDiv(second, (long) DAY)) + new String(time);
    }

    /// 1 in the middle of January, -1 in the middle of July.
    double winter(int day) {
        int ofYear = LocalDate.ofEpochDay(firstDay + day).getDayOfYear();
        return Math.cos(2 * Math.PI * (ofYear - 15) / 365.25);
    }

    private String of(long epochDay) {
        if (epochDay != textDay) {
            textDay = epochDay;
            text = LocalDate.ofEpochDay(epochDay).toString();
        }
        return text;
    }

    private static void two(char[] time, int at, int value) {
        time[at] = (char) ('0' + value / 10);
        time[at + 1] = (char) ('0' + value % 10);
    }
}
