package io.barnraiser.build.idea;

import io.barnraiser.people.member.IdentityId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What members told the brand, from which the team makes ideas.
interface Voices {

    /// One thing that a member said.
    ///
    /// @param label a short name that it has; may be empty
    record Voice(long number, IdentityId who, String label, String text) {}

    /// What was told under this number.
    Optional<Voice> find(long number);

    /// What was told under these numbers; numbers of nothing are left out.
    List<Voice> find(List<Long> numbers);

    /// What members told that says nearly the same, the most alike first; at most a hundred.
    List<Voice> alike(long number);

    /// Says that it became {@code idea}, in the transaction that makes it so.
    void became(Handle handle, long number, Idea idea);
}
