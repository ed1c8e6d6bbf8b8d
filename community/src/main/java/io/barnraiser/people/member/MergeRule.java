package io.barnraiser.people.member;

/// Why two identities are held to be one person.
public enum MergeRule {
    /// Both have the same e-mail address, and both sources proved it.
    SAME_EMAIL,
    /// Both have the same id in a third system, and both sources proved it.
    SAME_KEY,
    /// An anonymous visitor signed in to the account.
    SIGNED_IN,
    /// A source that is trusted to do so declared them one.
    DECLARED,
    /// A person accepted a suggestion.
    SUGGESTION,
    /// A person merged them by hand.
    BY_HAND,
    /// They were joined through an identity that was detached, and stay together without it.
    KEPT_TOGETHER;

    /// Whether the program applied it by itself.
    public boolean automatic() {
        return switch (this) {
            case SAME_EMAIL, SAME_KEY, SIGNED_IN, DECLARED -> true;
            case SUGGESTION, BY_HAND, KEPT_TOGETHER -> false;
        };
    }
}
