package io.barnraiser.build.idea;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.web.Viewer;
import java.util.Collection;
import org.jdbi.v3.core.Handle;

/// What the board needs of the members' door: who somebody is, a place to note what they did, and a way to tell them.
interface Door {

    /// What somebody did on the board.
    enum Deed {
        PROPOSED,
        COMMENTED,
        VOTED
    }

    /// The identity of whoever is signed in, made where there was none.
    IdentityId identity(Viewer viewer);

    /// Notes in the log that {@code who} did something.
    ///
    /// @param text their words; empty for a vote
    void did(Handle handle, IdentityId who, Deed deed, Idea idea, String text);

    /// Tells each of {@code whom} once.
    void tell(Handle handle, Collection<IdentityId> whom, News news);
}
