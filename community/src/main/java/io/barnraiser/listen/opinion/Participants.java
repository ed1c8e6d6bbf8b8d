package io.barnraiser.listen.opinion;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.web.Viewer;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Who is signed in, as the log knows them.
public interface Participants {

    /// The identity of whoever is signed in; empty for who was never here.
    Optional<IdentityId> find(Handle handle, Viewer viewer);

    /// The same, made where there was none. Not within a transaction.
    IdentityId enter(Viewer viewer);

    /// Notes in the log that somebody began to take part, and nothing of what they think. Noting it twice
    /// changes nothing. Not within a transaction.
    void tookPart(Viewer viewer, Question question);
}
