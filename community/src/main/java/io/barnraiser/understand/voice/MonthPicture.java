package io.barnraiser.understand.voice;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Suppression;
import io.barnraiser.evidence.count.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The share of a topic month by month as a picture: a line, and the band of the intervals around
/// it. Months in which
/// fewer than ten members wrote part the line.
///
/// @param lines pieces of the line, as SVG draws them
/// @param bands pieces of the band
/// @param dots months that stand alone: "x,y"
public record MonthPicture(List<String> lines, List<String> bands, List<String> dots) {

    /// How wide and high it is.
    public static final int WIDTH = 240;

    public static final int HEIGHT = 64;

    private static final int EDGE = 3;

    public MonthPicture {
        lines = List.copyOf(lines);
        bands = List.copyOf(bands);
        dots = List.copyOf(dots);
    }

    /// @param months of each month how many talked about it
    /// @param highest the share that the top of the picture stands for, above 0
    static MonthPicture of(List<Share> months, double highest) {
        return ofIntervals(
                months.stream()
                        .map(share -> Optional.of(share)
                                .filter(shown -> !isHidden(shown))
                                .map(shown -> Shares.wilson(shown.talked(), shown.wrote())))
                        .toList(),
                highest);
    }

    /// @param months of each month the share; empty where it is not shown
    static MonthPicture ofIntervals(List<Optional<Interval>> months, double highest) {
        List<String> lines = new ArrayList<>();
        List<String> bands = new ArrayList<>();
        List<String> dots = new ArrayList<>();
        int begin = 0;
        for (int month = 0; month <= months.size(); month++) {
            if (month == months.size() || months.get(month).isEmpty()) {
                piece(months, begin, month, highest, lines, bands, dots);
                begin = month + 1;
            }
        }
        return new MonthPicture(lines, bands, dots);
    }

    private static void piece(
            List<Optional<Interval>> months,
            int begin,
            int end,
            double highest,
            List<String> lines,
            List<String> bands,
            List<String> dots) {
        List<String> line = new ArrayList<>();
        List<String> upper = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        for (int month = begin; month < end; month++) {
            Interval share = months.get(month).orElseThrow();
            double x = EDGE + (WIDTH - 2.0 * EDGE) * (month + 0.5) / months.size();
            line.add(at(x, share.value(), highest));
            upper.add(at(x, share.upper(), highest));
            lower.add(at(x, share.lower(), highest));
        }
        if (line.size() == 1) {
            dots.add(line.getFirst());
        } else if (line.size() > 1) {
            lines.add(String.join(" ", line));
            bands.add(String.join(" ", upper) + " " + String.join(" ", lower.reversed()));
        }
    }

    private static boolean isHidden(Share share) {
        return Suppression.USUAL.hides(share.wrote());
    }

    private static String at(double x, double share, double highest) {
        double y = HEIGHT - EDGE - (HEIGHT - 2.0 * EDGE) * Math.min(1, share / highest);
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }

    /// What the top of one picture stands for, so that all of its band is seen.
    static double highestOfBand(List<Share> months) {
        double most = 0;
        for (Share share : months) {
            most = isHidden(share)
                    ? most
                    : Math.max(
                            most, Shares.wilson(share.talked(), share.wrote()).upper());
        }
        return Math.max(0.02, most);
    }

    /// What the top of several pictures stands for, so that they can be compared: a little
    /// above the highest share.
    static double highest(List<List<Share>> pictures) {
        double most = 0;
        for (List<Share> months : pictures) {
            for (Share share : months) {
                most = isHidden(share) ? most : Math.max(most, (double) share.talked() / share.wrote());
            }
        }
        return Math.max(0.02, Math.min(1, 1.25 * most));
    }
}
