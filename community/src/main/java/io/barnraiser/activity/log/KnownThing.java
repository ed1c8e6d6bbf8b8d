package io.barnraiser.activity.log;

import java.util.Optional;
import java.util.OptionalLong;

/// A thing whose number we know, and what was said of it last.
record KnownThing(long id, ObjectStatement statement) {

    /// A thing of which nothing is known but that others are part of it. Its type is the least that can be said.
    static ObjectStatement reference(ObjectStatement part, String parent) {
        return new ObjectStatement(
                part.sourceId(),
                parent,
                ThingStore.UNKNOWN_TYPE,
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// What two statements say together; where both speak, {@code later} holds.
    static ObjectStatement and(ObjectStatement earlier, ObjectStatement later) {
        return new ObjectStatement(
                earlier.sourceId(),
                earlier.externalId(),
                later.type().equals(ThingStore.UNKNOWN_TYPE) ? earlier.type() : later.type(),
                later.parentExternalId().or(earlier::parentExternalId),
                later.authorIdentityId().isPresent() ? later.authorIdentityId() : earlier.authorIdentityId(),
                later.title().or(earlier::title),
                later.url().or(earlier::url));
    }
}
