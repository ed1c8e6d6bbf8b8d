package io.barnraiser.build.release;

import io.barnraiser.evidence.credit.Band;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// The fingerprint of a release as a picture: one ridge a person, from the middle outwards, the longer the more they
/// had
/// to do with it. Behind them lies the faint print of the whole finger. The same release and people give the same
/// picture; it tells of nobody who they are.
///
/// @param ridges of the people
/// @param faint of the finger
public record FingerprintPicture(List<Ridge> ridges, List<String> faint) {

    static final int WIDTH = 200;
    static final int HEIGHT = 240;

    /// So many people have room.
    static final int MOST = 160;

    private static final int RINGS = 15;
    private static final double FIRST = 7;
    private static final double STEP = 5.6;
    private static final double TALL = 1.22;
    private static final double GAP = 4.5;
    private static final double ROUND = 360;
    private static final double FILLED = 0.72;
    private static final double MOST_STRETCH = 8;

    /// A line of the picture.
    ///
    /// @param path as {@code d} of an SVG path
    public record Ridge(String path, Band band) {}

    /// @param bands of the people, in order
    static FingerprintPicture of(ReleaseId release, List<Band> bands) {
        SplittableRandom random = new SplittableRandom(release.value() * 7_919);
        List<Ridge> ridges = new ArrayList<>();
        List<String> faint = new ArrayList<>();
        double stretch = stretch(bands);
        int next = 0;
        for (int ring = 0; ring < RINGS; ring++) {
            double begin = -90 + random.nextDouble(-70, 70);
            double end = begin + ROUND - random.nextDouble(14, 46);
            double at = begin;
            double gap = Math.toDegrees(GAP / radius(ring));
            while (next < bands.size() && at + least(ring) <= end) {
                double sweep =
                        Math.min(stretch * sweep(bands.get(next), ring) * random.nextDouble(0.85, 1.15), end - at);
                ridges.add(new Ridge(arc(ring, at, at + sweep), bands.get(next)));
                at += sweep + gap;
                next++;
            }
            if (end - at > least(ring)) {
                faint.add(arc(ring, at, end));
            }
        }
        return new FingerprintPicture(ridges, faint);
    }

    /// By how much lines are longer where few people have the whole finger to themselves.
    private static double stretch(List<Band> bands) {
        double room = 0;
        for (int ring = 0; ring < RINGS; ring++) {
            room += FILLED * 2 * Math.PI * radius(ring);
        }
        double wanted = bands.stream().mapToDouble(band -> length(band) + GAP).sum();
        return Math.clamp(room / Math.max(1, wanted), 1, MOST_STRETCH);
    }

    private static double radius(int ring) {
        return FIRST + STEP * ring;
    }

    /// A length of line as an angle of its ring, at most most of a turn.
    private static double sweep(Band band, int ring) {
        return Math.min(250, Math.toDegrees(length(band) / radius(ring)));
    }

    private static double length(Band band) {
        return switch (band) {
            case MAJOR -> 110;
            case SOME -> 55;
            case ALSO -> 20;
        };
    }

    private static double least(int ring) {
        return Math.toDegrees(10 / radius(ring));
    }

    private static String arc(int ring, double from, double to) {
        double rx = radius(ring);
        double ry = rx * TALL;
        return String.format(
                Locale.ROOT,
                "M%.1f %.1fA%.1f %.1f 0 %d 1 %.1f %.1f",
                x(rx, from),
                y(ry, from),
                rx,
                ry,
                to - from > ROUND / 2 ? 1 : 0,
                x(rx, to),
                y(ry, to));
    }

    private static double x(double radius, double angle) {
        return WIDTH / 2.0 + radius * Math.cos(Math.toRadians(angle));
    }

    private static double y(double radius, double angle) {
        return HEIGHT / 2.0 + radius * Math.sin(Math.toRadians(angle));
    }
}
