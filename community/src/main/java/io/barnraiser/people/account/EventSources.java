package io.barnraiser.people.account;

import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What this feature must know of sources, which stand above it: whoever wires the program implements it over them.
public interface EventSources {

    /// The number of the source named {@code name} that takes events; makes it where there is none.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException when a source of another kind has this name
    long open(Handle handle, String name);

    /// The names of all sources that take events, by their numbers.
    Map<Long, String> names();
}
