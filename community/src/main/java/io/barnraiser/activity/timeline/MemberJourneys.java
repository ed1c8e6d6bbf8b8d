package io.barnraiser.activity.timeline;

import java.util.List;
import java.util.Optional;

/// Where members stand in their relationship with the brand, for their pages and their list.
/// Whoever judges that stands
/// above this
/// feature.
@FunctionalInterface
public interface MemberJourneys {

    /// The journey of a member; empty while nothing speaks for any stage.
    Optional<MemberJourney> of(long member);

    /// The keys of the states that somebody may stand in, in their order; see {@link MemberJourney#state}.
    default List<String> states() {
        return List.of();
    }

    /// Who stands in a state now; empty where there is no such state.
    default Optional<MemberGroup> in(String state) {
        return Optional.empty();
    }
}
