package io.barnraiser.people.consent;

/// How a decision reached us.
public enum Origin {
    /// The person did it on a page of ours, signed in or through a link that only they have.
    OWN_ACT,
    /// A connected source told us at the time it happened.
    SOURCE,
    /// Somebody of the team wrote it down, with the evidence.
    TEAM,
    /// It stood in a file or was read back from a source's past.
    IMPORT;

    /// Whether a permission from there counts after a refusal. What is merely imported may be a copy of what was
    /// true once; it never brings back what somebody took away.
    public boolean mayLift() {
        return switch (this) {
            case OWN_ACT, SOURCE, TEAM -> true;
            case IMPORT -> false;
        };
    }
}
