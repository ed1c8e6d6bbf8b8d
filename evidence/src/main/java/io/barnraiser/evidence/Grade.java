package io.barnraiser.evidence;

/// How far a figure carries, from what was done to get it. Only with the first two may a sentence say that
/// one thing made another happen.
public enum Grade {
    /// People were drawn by lot for one treatment or the other.
    A("a randomised experiment"),
    /// A comparison that stands for a lot, and whose checks passed.
    B("a comparison whose checks passed"),
    /// Observed, and adjusted for what else is known.
    C("observed and adjusted"),
    /// What was seen, as it was seen.
    D("a description"),
    /// Too few people to be shown.
    X("not shown: too few people");

    private final String words;

    Grade(String words) {
        this.words = words;
    }

    /// The grade in a few words of English.
    public String words() {
        return words;
    }

    /// Whether a sentence about a figure of this grade may name a cause.
    public boolean mayClaimCause() {
        return compareTo(B) <= 0;
    }

    /// The grade after a check has failed: one step down, never below a description.
    public Grade afterFailedCheck() {
        return switch (this) {
            case A -> B;
            case B -> C;
            case C, D -> D;
            case X -> X;
        };
    }

    /// The weaker of the two: what a figure made of both may carry.
    public Grade weaker(Grade other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
