package io.barnraiser.understand.journey;

import java.util.HashMap;
import java.util.Map;

/// How sure it is that somebody reached one stage and stands there, as their evidence comes in by day.
///
/// Each rule is a witness: what it says again and again makes the stage no surer, for a rule that
/// errs about somebody
/// errs about them again. So of each rule only the newest piece tells of the present, `1 - product
/// of (1 - r d(age))`
/// over rules (noisy-or; Pearl, 1988), r the precision and d the decay. For what was ever reached,
/// a rule counts once
/// in each half-life, age left aside.
final class StageBelief {

    private final Thresholds thresholds;
    private final Map<Integer, Said> said = new HashMap<>();
    private double doubt = 1;

    StageBelief(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /// What one rule said last.
    ///
    /// @param counted the day of its last piece that counted for what was ever reached
    private record Said(long day, double precision, long counted) {}

    /// Takes the next piece of evidence, not older than those before.
    void take(Proof proof) {
        Said before = said.get(proof.rule());
        long counted = before == null ? Long.MIN_VALUE : before.counted();
        if (before == null || proof.day() - counted >= thresholds.halfLifeDays()) {
            doubt *= 1 - proof.precision();
            counted = proof.day();
        }
        said.put(proof.rule(), new Said(proof.day(), proof.precision(), counted));
    }

    /// That the stage was ever reached, from 0 to 1.
    double attained() {
        return 1 - doubt;
    }

    /// That it holds on a day, which is none before the last piece; from 0 to 1.
    double present(long day) {
        double left = 1;
        for (Said one : said.values()) {
            left *= 1 - one.precision() * thresholds.decay(day - one.day());
        }
        return 1 - left;
    }

    /// The first day from {@code day} on, the day of the last piece, on which the stage is not held if nothing more
    /// comes. Found by halving, since confidence only falls.
    long leaves(long day) {
        if (present(day) < thresholds.present()) {
            return day;
        }
        double sum = said.values().stream()
                .mapToDouble(one -> one.precision() * thresholds.decay(day - one.day()))
                .sum();
        // The confidence is at most the sum of what is left of each piece.
        double halfLives = Math.log(sum / thresholds.present()) / Math.log(2);
        long kept = day;
        long lost = day + (long) Math.ceil(thresholds.halfLifeDays() * halfLives) + 1;
        while (lost - kept > 1) {
            long middle = (kept + lost) >>> 1;
            if (present(middle) >= thresholds.present()) {
                kept = middle;
            } else {
                lost = middle;
            }
        }
        return lost;
    }
}
