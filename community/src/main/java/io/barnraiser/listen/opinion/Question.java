package io.barnraiser.listen.opinion;

import java.time.Instant;
import java.util.Optional;

/// A question on which members think together.
///
/// @param intro what members should know before they answer; may be empty
/// @param firstLook whether the team looks at statements of members before they show
/// @param budget how many statements a member may add
/// @param people who voted
/// @param votes how many votes there are
public record Question(
        QuestionId id,
        String title,
        String intro,
        QuestionState state,
        Sharing sharing,
        boolean firstLook,
        int budget,
        long people,
        long votes,
        Instant createdAt,
        Optional<Instant> closedAt) {

    public boolean isOpen() {
        return state == QuestionState.OPEN;
    }

    /// Whether members may see what came out.
    public boolean isShownToMembers() {
        return switch (sharing) {
            case CLOSED -> state == QuestionState.CLOSED;
            case MEMBERS -> state != QuestionState.DRAFT;
            case EVERYBODY -> state != QuestionState.DRAFT;
        };
    }

    /// Whether anybody may.
    public boolean isPublic() {
        return sharing == Sharing.EVERYBODY && state != QuestionState.DRAFT;
    }
}
