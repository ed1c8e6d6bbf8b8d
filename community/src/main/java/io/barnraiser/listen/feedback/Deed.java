package io.barnraiser.listen.feedback;

/// An {@link Act} that was done.
///
/// @param id its number, to take it back by
/// @param at when, in epoch milliseconds
/// @param actor who did it
/// @param undoneAt when it was taken back, in epoch milliseconds; 0 for never
/// @param undoneBy who took it back; empty for nobody
public record Deed(long id, FeedbackId feedback, long at, String actor, Act act, long undoneAt, String undoneBy) {

    /// Whether it still counts.
    public boolean holds() {
        return undoneAt == 0;
    }
}
