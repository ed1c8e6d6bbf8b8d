package io.barnraiser.understand.journey;

import io.barnraiser.evidence.Interval;
import java.util.ArrayList;
import java.util.List;

/// One state's forecast as a picture: the middle of the futures as a line, and the band in which they lie.
///
/// @param line the middle, as SVG draws it
/// @param band where so many futures lie
/// @param highest what the top of the picture stands for
public record FanPicture(String line, String band, double highest) {

    /// How wide and high it is.
    public static final int WIDTH = 220;

    public static final int HEIGHT = 64;

    /// @param now how many there are now
    /// @param ahead month by month
    static FanPicture of(long now, List<Interval> ahead) {
        double highest = Math.max(
                1,
                Math.max(now, ahead.stream().mapToDouble(Interval::upper).max().orElse(1)));
        List<String> line = new ArrayList<>(List.of(at(0, ahead.size(), now, highest)));
        List<String> upper = new ArrayList<>(line);
        List<String> lower = new ArrayList<>(line);
        for (int month = 1; month <= ahead.size(); month++) {
            Interval found = ahead.get(month - 1);
            line.add(at(month, ahead.size(), found.value(), highest));
            upper.add(at(month, ahead.size(), found.upper(), highest));
            lower.add(at(month, ahead.size(), found.lower(), highest));
        }
        return new FanPicture(
                String.join(" ", line), String.join(" ", upper) + " " + String.join(" ", lower.reversed()), highest);
    }

    private static String at(int month, int months, double members, double highest) {
        return (month * WIDTH / Math.max(1, months)) + "," + Math.round(HEIGHT - (HEIGHT - 2) * members / highest - 1);
    }
}
