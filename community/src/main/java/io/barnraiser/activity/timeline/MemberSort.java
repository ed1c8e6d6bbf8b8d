package io.barnraiser.activity.timeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The orders in which members can be listed; each is an index.
public enum MemberSort {
    /// Who was here last.
    SEEN("last_at", false),
    /// Who came first.
    SINCE("first_at", false),
    /// By name, without case and accents.
    NAME("sort_name", true),
    /// Who did most.
    ACTIVITIES("activity_count", false),
    /// Who spent most in the installation's currency.
    SPEND("spend_minor", false),
    /// Whose newest question without an answer is newest.
    WAITING("unanswered_at", false);

    private final String column;
    private final boolean ascending;

    MemberSort(String column, boolean ascending) {
        this.column = column;
        this.ascending = ascending;
    }

    /// The column of {@code member_summary} it sorts by.
    String column() {
        return column;
    }

    /// The direction that people expect when they name none.
    public boolean isAscending() {
        return ascending;
    }

    /// Whether it sorts by text rather than by a number.
    boolean isText() {
        return this == NAME;
    }

    /// The word for it in addresses.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The order with this word.
    public static Optional<MemberSort> of(String code) {
        return Arrays.stream(values()).filter(sort -> sort.code().equals(code)).findFirst();
    }
}
