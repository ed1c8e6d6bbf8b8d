package io.barnraiser.listen.feedback;

import java.util.Map;

/// What the team taught the model of kinds, and how well it told them.
///
/// @param lessons how many texts it learned from
/// @param told by what a text was told as; kinds that were never told are left out
public record Schooling(int lessons, Map<FeedbackKind, Judged> told) {

    public Schooling {
        told = Map.copyOf(told);
    }

    /// How often a kind was told, and how often that was right by the team's word. Each text is
    /// judged before it is learned from.
    ///
    /// @param taught by the model as it was taught until then
    /// @param shipped by the model as it comes, on the same texts
    public record Judged(Count taught, Count shipped) {}

    /// @param told so often
    /// @param right of them of this kind
    public record Count(long told, long right) {

        static final Count NONE = new Count(0, 0);

        /// Both together.
        public Count plus(Count other) {
            return new Count(told + other.told, right + other.right);
        }

        Count plus(boolean isRight) {
            return new Count(told + 1, right + (isRight ? 1 : 0));
        }
    }
}
