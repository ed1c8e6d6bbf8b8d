package io.barnraiser.build.idea;

import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.web.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What the board needs of the members' door: who somebody is, a place to note what they did, and a
/// way to tell them.
interface Door {

    /// What somebody did on the board.
    enum Deed {
        PROPOSED,
        COMMENTED,
        VOTED
    }

    /// The identity of whoever is signed in, made where there was none. Not within a transaction.
    IdentityId identity(Viewer viewer);

    /// The identity of whoever is signed in; empty for nobody, and for who did nothing here yet.
    Optional<IdentityId> find(Handle handle, Viewer viewer);

    /// Notes in the log what somebody did, after it was done and not within its transaction. Noting it twice changes
    /// nothing; of whoever has no account here nothing is noted.
    ///
    /// @param number of the comment; else 0
    /// @param text their words; empty for a vote
    void did(IdentityId who, Deed deed, Idea idea, long number, String text, Instant at);

    /// Tells each of {@code whom} once, in the transaction that makes it true.
    void tell(Handle handle, Collection<IdentityId> whom, News news);

    /// What an identity is called where everybody reads it: by the name chosen here, or the handle chosen elsewhere;
    /// never by a name that only the brand knows.
    Optional<String> name(Identity identity);
}
