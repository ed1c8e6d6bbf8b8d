package io.barnraiser.activity.timeline;

import java.util.List;

/// Which tribes members belong to, for their pages. Whoever finds tribes stands above this feature.
@FunctionalInterface
public interface MemberTribes {

    /// The tribes of a member: home first, then by share; empty where none was found.
    List<MemberTribe> of(long member);
}
