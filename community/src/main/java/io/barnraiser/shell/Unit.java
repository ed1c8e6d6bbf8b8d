package io.barnraiser.shell;

import io.barnraiser.evidence.Interval;
import io.barnraiser.platform.html.View;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/// What a figure is counted in, and so how it is written and on which axis it is drawn. Ends of intervals are
/// rounded outwards, so that what is shown is never narrower than what was found, and no digit is shown that
/// the interval leaves open.
public enum Unit {
    /// A share from 0 to 1, shown as per cent.
    SHARE(100, 0, 1),
    /// A difference of shares from -1 to 1, shown as percentage points.
    POINTS(100, Double.NaN, Double.NaN),
    /// An index from -1 to 1.
    INDEX(1, -1, 1),
    /// Any number from 0 on.
    NUMBER(1, 0, Double.NaN),
    /// So many people, from 0 on: whole ones.
    PEOPLE(1, 0, Double.NaN),
    /// A ratio from 0 on: so many times as much.
    TIMES(1, 0, Double.NaN),
    /// Minutes, from 0 on.
    MINUTES(1, 0, Double.NaN),
    /// Hours, from 0 on.
    HOURS(1, 0, Double.NaN),
    /// Days, from 0 on.
    DAYS(1, 0, Double.NaN),
    /// Stars, from 1 to 5.
    STARS(1, 1, 5),
    /// A difference of stars.
    MORE_STARS(1, Double.NaN, Double.NaN),
    /// A difference in bits a person.
    BITS(1, Double.NaN, Double.NaN);

    private static final int MOST_DECIMALS = 3;
    private static final MathContext WITHOUT_NOISE = new MathContext(10);

    private final double factor;
    private final double least;
    private final double most;

    Unit(double factor, double least, double most) {
        this.factor = factor;
        this.least = least;
        this.most = most;
    }

    /// How the unit is called in keys of texts.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A number of this unit in the reader's language, with as many decimals as {@code interval} allows.
    ///
    /// @param rounding half even for the value, floor and ceiling for the ends
    String write(View view, double number, Interval interval, RoundingMode rounding) {
        int decimals = decimals(interval);
        BigDecimal shown =
                BigDecimal.valueOf(number * factor).round(WITHOUT_NOISE).setScale(decimals, rounding);
        NumberFormat format = NumberFormat.getNumberInstance(view.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String digits = format.format(shown.signum() == 0 ? BigDecimal.ZERO : shown);
        String sign = (this == POINTS || this == MORE_STARS) && shown.signum() > 0 ? "+" : "";
        return view.text("part.unit." + key(), sign + digits, shown);
    }

    /// Where the axis begins when nobody says.
    double least(Interval interval) {
        return Double.isNaN(least) ? -reach(interval) : Math.min(least, interval.lower());
    }

    /// Where the axis ends when nobody says.
    double most(Interval interval) {
        return Double.isNaN(most) ? reach(interval) : Math.max(most, interval.upper());
    }

    /// So that two digits of what the interval spans are seen.
    private int decimals(Interval interval) {
        double span = Double.isFinite(interval.width()) ? interval.width() : Math.abs(interval.value());
        if (this == PEOPLE || !(span > 0)) {
            return 0;
        }
        return Math.clamp(1 - (long) Math.floor(Math.log10(span * factor)), 0, MOST_DECIMALS);
    }

    /// Far enough for both ends, or for twice the value where one is open, and somewhat more.
    private static double reach(Interval interval) {
        double lower = Double.isFinite(interval.lower()) ? Math.abs(interval.lower()) : 0;
        double upper = Double.isFinite(interval.upper()) ? Math.abs(interval.upper()) : 2 * Math.abs(interval.value());
        double farthest = Math.max(lower, upper);
        return farthest > 0 ? farthest * 1.15 : 1;
    }
}
