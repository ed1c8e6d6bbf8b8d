package io.barnraiser.listen.opinion;

import java.util.Optional;

/// The one card that a member has before them: see {@link Ballots}.
///
/// @param now the statement to vote on; empty when all are voted on
/// @param vote how they voted on it before
/// @param done on how many they voted
/// @param left on how many they did not
/// @param last their newest vote, which can be taken back
public record CardView(
        Question question, Optional<Statement> now, Optional<Vote> vote, int done, int left, Optional<OwnVote> last) {

    static CardView of(Question question, Ballots.Card card) {
        return new CardView(question, card.now(), card.vote(), card.done(), card.left(), card.last());
    }

    /// How many there are.
    public int all() {
        return done + left;
    }
}
