package io.barnraiser.shell;

import io.barnraiser.evidence.Estimate;
import io.barnraiser.evidence.Interval;
import io.barnraiser.platform.html.View;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// An estimate in the words of one reader, for `part/estimate` and `part/interval`.
///
/// Sentences beside an estimate have keys that end in `.figure`, and a test keeps words of cause out of them.
/// Where a grade of A or B may say more, a second text with `.cause` after it says it; it is taken for such
/// grades only.
public record EstimateText(View view, Unit unit, Estimate estimate) {

    private static final String SENTENCE = ".figure";
    private static final String CAUSE = ".cause";

    /// The value with its unit.
    public String value() {
        return write(estimate.value(), RoundingMode.HALF_EVEN);
    }

    /// The lower end with its unit.
    public String lower() {
        return write(estimate.lower(), RoundingMode.FLOOR);
    }

    /// The upper end with its unit.
    public String upper() {
        return write(estimate.upper(), RoundingMode.CEILING);
    }

    /// Any other number on the same axis, such as what chance gives.
    public String other(double number) {
        return write(number, RoundingMode.HALF_EVEN);
    }

    /// From where to where the truth may lie, as a part of a sentence.
    public String range() {
        return range("");
    }

    /// The same in few words, for a table.
    public String shortRange() {
        return range(".short");
    }

    /// How often such intervals hold the truth, in a sentence.
    public String level() {
        BigDecimal percent =
                BigDecimal.valueOf(estimate.level().share()).movePointRight(2).stripTrailingZeros();
        return view.text("part.estimate.level.of", percent);
    }

    /// What the estimate says, in a sentence: filled with the value, the two ends, and {@code words} after
    /// them.
    ///
    /// @param key ends in `.figure`
    /// @throws IllegalArgumentException when it does not: no test would have read its words
    public String sentence(String key, List<?> words) {
        if (!key.endsWith(SENTENCE)) {
            throw new IllegalArgumentException(
                    "A sentence beside an estimate has a key that ends in %s; this is %s".formatted(SENTENCE, key));
        }
        boolean claims = estimate.grade().mayClaimCause() && view.messages().has(view.locale(), key + CAUSE);
        List<Object> places = new ArrayList<>(List.of(value(), lower(), upper()));
        places.addAll(words);
        return view.text(claims ? key + CAUSE : key, places.toArray());
    }

    private String range(String form) {
        Interval interval = estimate.interval();
        boolean isOpenBelow = Double.isInfinite(interval.lower());
        boolean isOpenAbove = Double.isInfinite(interval.upper());
        if (isOpenBelow && isOpenAbove) {
            return view.text("part.estimate.open" + form);
        }
        if (isOpenAbove) {
            return view.text("part.estimate.least" + form, lower());
        }
        return isOpenBelow
                ? view.text("part.estimate.most" + form, upper())
                : view.text("part.estimate.range" + form, lower(), upper());
    }

    private String write(double number, RoundingMode rounding) {
        return Double.isInfinite(number) ? "∞" : unit.write(view, number, estimate.interval(), rounding);
    }
}
