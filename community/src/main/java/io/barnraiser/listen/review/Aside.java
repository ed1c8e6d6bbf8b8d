package io.barnraiser.listen.review;

/// That somebody of the team set a review aside. Times are in epoch milliseconds.
///
/// @param note what they wrote to it
/// @param actor who did, as the audit log names them
/// @param undoneAt when that was taken back; 0 while it holds
public record Aside(
        long id, long review, AsideReason reason, String note, String actor, long at, long undoneAt, String undoneBy) {

    /// Whether it was not taken back.
    public boolean holds() {
        return undoneAt == 0;
    }
}
