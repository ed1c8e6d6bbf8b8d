package io.barnraiser.shell;

import java.util.Locale;
import java.util.Optional;

/// The brand's colour, made readable: contrast after WCAG 2.2 (relative luminance of sRGB, ratio of at least 4.5 for
/// text), corrected by mixing in as little black or white as is needed.
final class BrandColour {

    private static final double ENOUGH = 4.5;
    private static final int STEPS = 100;
    private static final Rgb BLACK = new Rgb(0, 0, 0);
    private static final Rgb WHITE = new Rgb(255, 255, 255);

    private BrandColour() {}

    /// A colour, each part from 0 to 255.
    record Rgb(int red, int green, int blue) {

        /// Reads {@code #rrggbb}; empty for anything else.
        static Optional<Rgb> parse(String hex) {
            if (!hex.matches("#[0-9a-fA-F]{6}")) {
                return Optional.empty();
            }
            int number = Integer.parseInt(hex.substring(1), 16);
            return Optional.of(new Rgb(number >> 16, number >> 8 & 255, number & 255));
        }

        String hex() {
            return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
        }

        Rgb mixedWith(Rgb other, double share) {
            return new Rgb(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
        }

        private static int mix(int one, int other, double share) {
            return (int) Math.round(one + (other - one) * share);
        }

        double luminance() {
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        }

        private static double linear(int part) {
            double value = part / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
    }

    /// The contrast of two colours, from 1 to 21.
    static double contrast(Rgb one, Rgb other) {
        double lighter = Math.max(one.luminance(), other.luminance());
        double darker = Math.min(one.luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// {@code colour}, or the nearest mix of it with black or white that can be read on {@code paper}.
    static Rgb readable(Rgb colour, Rgb paper) {
        Rgb end = contrast(BLACK, paper) > contrast(WHITE, paper) ? BLACK : WHITE;
        for (int step = 0; step < STEPS; step++) {
            Rgb mixed = colour.mixedWith(end, (double) step / STEPS);
            if (contrast(mixed, paper) >= ENOUGH) {
                return mixed;
            }
        }
        return end;
    }

    /// What can be read on {@code colour}: black or white.
    static Rgb on(Rgb colour) {
        return contrast(colour, WHITE) >= ENOUGH ? WHITE : BLACK;
    }
}
