package io.barnraiser.understand.journey;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.count.SharePrior;
import java.util.Map;
import java.util.Optional;

/// How often a rule is right, as people found it: a beta posterior over the evidence that somebody checked,
/// from a prior that holds every precision for as likely as any other.
final class Precision {

    /// From so many checked pieces on, what was measured takes the place of what was assumed.
    static final int ENOUGH = 20;

    private static final SharePrior NOTHING_KNOWN = new SharePrior(1, 1);

    private Precision() {}

    /// The measured precision with its interval; empty where nothing was checked.
    static Optional<Interval> of(Optional<Checks> checks) {
        return checks.filter(found -> found.all() > 0)
                .map(found -> NOTHING_KNOWN.share(found.right(), found.all(), Level.USUAL));
    }

    /// The same rules with measured precisions where enough was checked.
    static RuleSet measured(RuleSet set, Map<Integer, Checks> checks) {
        return new RuleSet(
                set.version(),
                set.rules().stream()
                        .map(rule -> of(Optional.ofNullable(checks.get(rule.number())))
                                .filter(found -> found.n() >= ENOUGH)
                                .map(found -> rule.with(found.value()))
                                .orElse(rule))
                        .toList(),
                set.thresholds());
    }
}
