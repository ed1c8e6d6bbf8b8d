package io.barnraiser.network.file;

import java.nio.charset.StandardCharsets;

/// Reads numbers out of bytes: the short plain ones at once, all others by way of the JDK.
final class Decimals {

    /// So many digits always fit into the 53 bits of a double.
    private static final int DIGITS = 15;

    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private Decimals() {}

    /// The number that stands there, as {@link Double#parseDouble} would read it; NaN when it is none. Both
    /// the digits and the power of ten are exact in a double, so that their quotient is rounded once, as it
    /// should be (Clinger 1990, the fast case).
    static double parse(byte[] bytes, int begin, int end) {
        long digits = 0;
        int count = 0;
        int point = -1;
        for (int at = begin; at < end; at++) {
            byte letter = bytes[at];
            if (letter >= '0' && letter <= '9' && count < DIGITS) {
                digits = 10 * digits + (letter - '0');
                count++;
            } else if (letter == '.' && point < 0) {
                point = at;
            } else {
                return slow(bytes, begin, end);
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        return point < 0 ? digits : digits / POWERS[end - point - 1];
    }

    private static double slow(byte[] bytes, int begin, int end) {
        try {
            return Double.parseDouble(new String(bytes, begin, end - begin, StandardCharsets.UTF_8));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
