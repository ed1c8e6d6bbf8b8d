package io.barnraiser.listen.opinion;

/// The page on which a member votes.
///
/// @param added how many statements this member added
/// @param typed a new statement, as it was typed
/// @param fault the key of what is wrong with it; empty where nothing is
public record BallotPage(Question question, CardView card, int added, String typed, String fault) {

    /// How many more statements this member may add.
    public int mayAdd() {
        return question.isOpen() ? Math.max(0, question.budget() - added) : 0;
    }
}
