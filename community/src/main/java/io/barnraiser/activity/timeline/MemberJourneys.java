package io.barnraiser.activity.timeline;

import java.util.Optional;

/// Where members stand in their relationship with the brand, for their pages. Whoever judges that stands above this
/// feature.
@FunctionalInterface
public interface MemberJourneys {

    /// The journey of a member; empty while nothing speaks for any stage.
    Optional<MemberJourney> of(long member);
}
