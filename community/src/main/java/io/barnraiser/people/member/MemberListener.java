package io.barnraiser.people.member;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Told of changes to members within the transaction that makes them, so that what is derived from them is right when
/// the transaction ends. What it throws undoes the whole change.
public interface MemberListener {

    /// These identities went from one member to another; the tables of members are up to date already. A member
    /// that lost its last identity is no member of its own any more.
    void moved(Handle handle, List<Move> moves);

    /// The name or the standing of these members changed.
    default void changed(Handle handle, Collection<MemberId> members) {}
}
