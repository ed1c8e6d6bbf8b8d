package io.barnraiser.people.match;

import java.util.Locale;

/// Why two rows are held to be one person: the strongest reason, exact ones first.
public enum MatchRule {
    /// Both carry the same number or name of an outside system.
    SAME_KEY(true),
    /// Both carry the same address, and it is one person's address.
    SAME_EMAIL(true),
    /// One has the other's handle within an address that a platform gives out instead of the real one.
    HANDLE_IN_NOREPLY_ADDRESS(true),
    /// Name and handle are the same.
    SAME_NAME_AND_HANDLE(true),
    /// The handle is the same, and too rare to be so by chance.
    SAME_HANDLE(true),
    /// The handle is the same, but it is a name or word that many use.
    SAME_COMMON_HANDLE(false),
    /// All words of the name are the same, in whatever order.
    SAME_NAME(false),
    /// The handle of one is the first part of the other's address, or both addresses begin alike.
    SAME_LOCAL_PART(false),
    /// The same telephone number.
    SAME_PHONE(false),
    /// The name is alike and a date of birth or a place agrees.
    SIMILAR_NAME_AND_DETAILS(false),
    /// A date of birth or a place agrees, and nothing of the name.
    SAME_DETAILS(false),
    /// The handle of one is made from the name of the other.
    NAME_IN_HANDLE(false),
    /// The names are alike.
    SIMILAR_NAME(false),
    /// The handles are alike.
    SIMILAR_HANDLE(false);

    private final boolean exact;

    MatchRule(boolean exact) {
        this.exact = exact;
    }

    /// Whether the rule compares for equality of something that tells people apart, rather than for likeness.
    public boolean exact() {
        return exact;
    }

    /// The rule as people read it: {@code same-name-and-handle}.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
