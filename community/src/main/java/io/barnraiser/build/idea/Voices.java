package io.barnraiser.build.idea;

import io.barnraiser.people.member.IdentityId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What members told the brand, from which the team makes ideas.
interface Voices {

    /// Where nobody listens.
    Voices NONE = new Voices() {
        @Override
        public Optional<Voice> find(long number) {
            return Optional.empty();
        }

        @Override
        public void became(Handle handle, long number, Idea idea) {
            // Nobody told anything.
        }
    };

    /// One thing that a member said.
    ///
    /// @param label a short name that it has; may be empty
    record Voice(long number, IdentityId who, String label, String text) {}

    /// What was told under this number.
    Optional<Voice> find(long number);

    /// Says that it became {@code idea}, in the transaction that makes it so.
    void became(Handle handle, long number, Idea idea);
}
