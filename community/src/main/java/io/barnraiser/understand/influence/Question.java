package io.barnraiser.understand.influence;

import io.barnraiser.network.spread.GroupRule;
import io.barnraiser.people.consent.ConsentChannel;
import io.barnraiser.people.consent.Purpose;
import io.barnraiser.understand.tribe.TribeId;
import java.util.Optional;

/// With whom to begin?
///
/// @param tribe the tribe within which the message goes round; empty for the whole community
/// @param people how many to name, from 1 to {@link #MOST}; fewer are named where fewer may be
/// @param perTribe how many of them may, or must, be at home in one tribe; of no meaning within a tribe
/// @param permission what they must allow; empty where that is not looked at
public record Question(Optional<TribeId> tribe, int people, GroupRule perTribe, Optional<Permission> permission) {

    /// How many people can be asked for.
    public static final int MOST = 50;

    public Question {
        if (people < 1 || people > MOST) {
            throw new IllegalArgumentException("a search names 1 to %d people, not %d".formatted(MOST, people));
        }
    }

    /// The rule that holds: within one tribe, none does.
    public GroupRule rule() {
        return tribe.isPresent() ? GroupRule.ANY : perTribe;
    }

    /// To be written to for a purpose, by one way.
    public record Permission(Purpose purpose, ConsentChannel channel) {}
}
