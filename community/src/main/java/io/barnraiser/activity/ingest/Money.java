package io.barnraiser.activity.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/// An amount of money in the smallest unit of its currency.
///
/// @param minor cents, yen, fils: the currency's smallest unit
/// @param currency ISO 4217 code, three capital letters
public record Money(long minor, String currency) {

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE / 1000);

    /// The amount written as a decimal number ({@code 12.50}) in {@code currency}, rounded half up to the
    /// currency's digits. Empty when the currency is unknown or the number is beyond any shop.
    public static Optional<Money> of(BigDecimal amount, String currency) {
        String code = currency.strip().toUpperCase(Locale.ROOT);
        int digits = digits(code);
        if (digits < 0) {
            return Optional.empty();
        }
        BigDecimal minor = amount.movePointRight(digits).setScale(0, RoundingMode.HALF_UP);
        return minor.abs().compareTo(MOST) > 0
                ? Optional.empty()
                : Optional.of(new Money(minor.longValueExact(), code));
    }

    private static int digits(String code) {
        try {
            return Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }
}
