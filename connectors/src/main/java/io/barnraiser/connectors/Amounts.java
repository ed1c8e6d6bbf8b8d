package io.barnraiser.connectors;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Amounts of money as spreadsheets write them: {@code 1,234.50}, {@code 1.234,50}, {@code $12}, {@code 12,50 EUR}.
public final class Amounts {

    private static final Pattern AROUND = Pattern.compile("^[^\\d.,+()-]+|[^\\d.,)]+$");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3})+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{0,9})?");

    private Amounts() {}

    /// The number that {@code text} means, whatever currency stands beside it; empty when it means none. Of two
    /// kinds of mark the last is the decimal one; a single comma before exactly three digits parts thousands.
    public static Optional<BigDecimal> parse(String text) {
        String plain = AROUND.matcher(text.strip().replaceAll("[\\s\u00a0\u202f'’]", ""))
                .replaceAll("");
        boolean below = plain.startsWith("(") && plain.endsWith(")");
        if (below) {
            plain = plain.substring(1, plain.length() - 1);
        }
        int comma = plain.lastIndexOf(',');
        int dot = plain.lastIndexOf('.');
        if (comma >= 0 && (dot > comma || THOUSANDS.matcher(plain).matches())) {
            plain = plain.replace(",", "");
        } else if (comma >= 0) {
            plain = plain.replace(".", "").replace(',', '.');
        }
        if (!NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(plain);
        return Optional.of(below ? number.negate() : number);
    }
}
