package io.barnraiser.understand.behaviour;

import io.barnraiser.evidence.Interval;
import java.util.Map;

/// The verdict, and why it cannot be told where it cannot.
public enum Answer {
    BEHAVIOUR(Verdict.BEHAVIOUR),
    TRAITS(Verdict.TRAITS),
    /// No difference shows: the interval holds zero.
    EVEN(Verdict.CANNOT_TELL),
    /// Each tells something that the other does not, and which of them more does not show.
    BOTH(Verdict.CANNOT_TELL),
    /// Too few members who gave a trait did anything that could be foretold.
    TOO_FEW(Verdict.CANNOT_TELL),
    /// There is no trait that members gave and that tells anybody apart.
    NO_TRAITS(Verdict.CANNOT_TELL),
    /// Too few members did anything after the cut that could be foretold.
    NO_NEXT(Verdict.CANNOT_TELL);

    private final Verdict verdict;

    Answer(Verdict verdict) {
        this.verdict = verdict;
    }

    /// Which of the three it is.
    public Verdict verdict() {
        return verdict;
    }

    /// What the intervals say. Behaviour tells more where it beats the traits and base rates; the traits
    /// suffice where they beat behaviour and base rates, and behaviour beside them adds nothing that
    /// shows.
    static Answer of(Map<Comparison, Interval> gains) {
        if (isAbove(gains, Comparison.BEHAVIOUR_OVER_TRAITS) && isAbove(gains, Comparison.BEHAVIOUR)) {
            return BEHAVIOUR;
        }
        if (isAbove(gains, Comparison.BOTH_OVER_TRAITS) && isAbove(gains, Comparison.TRAITS)) {
            return BOTH;
        }
        Interval against = gains.get(Comparison.BEHAVIOUR_OVER_TRAITS);
        boolean isBehind = against != null && against.upper() < 0;
        return isBehind && isAbove(gains, Comparison.TRAITS) ? TRAITS : EVEN;
    }

    private static boolean isAbove(Map<Comparison, Interval> gains, Comparison comparison) {
        Interval gain = gains.get(comparison);
        return gain != null && gain.lower() > 0;
    }
}
