package io.barnraiser.listen.feedback;

import java.util.List;
import java.util.Map;

/// Within how long members are to be answered: a version of the table of hours.
///
/// @param version 0 for the one that is shipped: assumed, agreed with nobody
/// @param since in epoch milliseconds; holds for what was said from then on, until the next version
/// @param actor who made it; empty for the shipped one
public record Promise(int version, long since, String actor, Hours hours) {

    /// The kinds that something is promised for.
    public static final List<FeedbackKind> KINDS = List.of(
            FeedbackKind.QUESTION,
            FeedbackKind.PROBLEM,
            FeedbackKind.WISH,
            FeedbackKind.PRAISE,
            FeedbackKind.THANKS,
            FeedbackKind.NEWCOMER,
            FeedbackKind.UNKNOWN);

    /// The longest promise: a month.
    public static final int MOST_HOURS = 720;

    /// What holds while nobody has said anything else. Assumed.
    static final Promise SHIPPED = new Promise(
            0,
            0,
            "",
            new Hours(Map.of(
                    new Cell(FeedbackKind.QUESTION, ""), 24,
                    new Cell(FeedbackKind.PROBLEM, ""), 24,
                    new Cell(FeedbackKind.WISH, ""), 72,
                    new Cell(FeedbackKind.PRAISE, ""), 120,
                    new Cell(FeedbackKind.THANKS, ""), 120,
                    new Cell(FeedbackKind.NEWCOMER, ""), 24,
                    new Cell(FeedbackKind.UNKNOWN, ""), 48)));

    /// One cell of the table.
    ///
    /// @param language two letters; empty for every language without a cell of its own
    public record Cell(FeedbackKind kind, String language) {}

    /// The table.
    ///
    /// @param by hours, from 1 to {@link #MOST_HOURS}
    public record Hours(Map<Cell, Integer> by) {

        public Hours {
            by = Map.copyOf(by);
        }

        /// The hours for a kind in a language.
        public int of(FeedbackKind kind, String language) {
            Integer any = by.getOrDefault(new Cell(kind, ""), MOST_HOURS);
            return by.getOrDefault(new Cell(kind, language), any);
        }
    }
}
