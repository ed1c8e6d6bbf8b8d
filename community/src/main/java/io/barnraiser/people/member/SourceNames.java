package io.barnraiser.people.member;

import org.jdbi.v3.core.Handle;

/// What sources are called. Members know sources by number only; whoever puts the program together knows more.
@FunctionalInterface
public interface SourceNames {

    /// The name of a source as the team knows it.
    String name(Handle handle, long sourceId);
}
