package io.barnraiser.evidence.credit;

import java.util.Locale;
import java.util.Optional;

/// What somebody did for a change: our roles, after the thought of CRediT (Brand, Allen, Altman, Hlava and Scott
/// 2015) that a contribution is told by what was done. The weights are **assumed**: they say which deed we hold to
/// bear how much of a change, nothing has measured it, and whoever uses them may set others.
public enum CreditRole {
    /// Said that something was wrong or missing, before anybody knew what to do about it.
    REPORTED(1.0),
    /// Said what could be done.
    PROPOSED(1.5),
    /// Made a proposal better: an amendment, a comment that changed it.
    REFINED(0.75),
    /// Tried it before others had to.
    TESTED(1.0),
    /// Said that it matters to them as well.
    VOTED(0.25),
    /// Wrote words, guides, translations that came with it.
    WROTE(0.75),
    /// Built it, or a part of it.
    BUILT(2.0);

    private final double weight;

    CreditRole(double weight) {
        this.weight = weight;
    }

    /// The weight that is assumed where nobody set another; above 0.
    public double weight() {
        return weight;
    }

    /// The name that is stored and sent: lower case.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether without somebody in this role the matter would not have come up.
    public boolean isOpening() {
        return this == REPORTED || this == PROPOSED;
    }

    /// The role of that name.
    public static Optional<CreditRole> of(String word) {
        for (CreditRole role : values()) {
            if (role.word().equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
