package io.barnraiser.listen.opinion;

import io.barnraiser.evidence.opinion.Tally;
import java.util.Locale;
import java.util.Optional;

/// A sentence that members agree or disagree with.
///
/// @param byMember whether a member added it, rather than the team; who is not told
/// @param refusal why it does not show, where the team said so
/// @param tally the votes on it that count: of each member one
/// @param extremity how far the last map says it moves who agrees with it
public record Statement(
        long id,
        QuestionId question,
        String text,
        boolean byMember,
        State state,
        Optional<Refusal> refusal,
        Tally tally,
        double extremity) {

    /// Whether members see it.
    public enum State {
        /// The team has not looked at it yet.
        WAITING,
        SHOWN,
        REFUSED;

        /// As in the database and in keys of texts.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isShown() {
        return state == State.SHOWN;
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /// Whether its words may perhaps still be changed: only while nobody voted on it, nor staff,
    /// whose votes do not show here.
    public boolean mayBeEdited() {
        return tally.votes() == 0;
    }
}
