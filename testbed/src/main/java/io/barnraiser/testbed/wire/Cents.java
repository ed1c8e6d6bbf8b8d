package io.barnraiser.testbed.wire;

/// Amounts in cents.
public final class Cents {

    private Cents() {}

    /// The amount in euros: {@code -0.05} for -5.
    public static String text(long cents) {
        long part = Math.abs(cents % 100);
        return (cents < 0 ? "-" : "") + Math.abs(cents / 100) + (part < 10 ? ".0" : ".") + part;
    }
}
