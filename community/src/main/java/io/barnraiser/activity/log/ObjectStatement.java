package io.barnraiser.activity.log;

import io.barnraiser.activity.source.SourceId;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What a source says of a thing. What is absent is not known, and takes nothing away from what was known.
///
/// @param sourceId the source that speaks
/// @param externalId the source's id of the thing
/// @param type {@code topic}, {@code post}, {@code product}, ...
/// @param parentExternalId the thing that it is part of
/// @param authorIdentityId who made it
/// @param title its title
/// @param url where the original can be opened
public record ObjectStatement(
        SourceId sourceId,
        String externalId,
        String type,
        Optional<String> parentExternalId,
        OptionalLong authorIdentityId,
        Optional<String> title,
        Optional<String> url) {

    /// The name of the thing among all things of all sources.
    public Key key() {
        return new Key(sourceId, externalId);
    }

    /// Names a thing of a source. Compared by hand: the writer of the log does little else, and what the compiler makes
    /// for a record goes through method handles, which took a twentieth of its time.
    public record Key(SourceId sourceId, String externalId) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && sourceId.value() == key.sourceId.value()
                    && externalId.equals(key.externalId);
        }

        @Override
        public int hashCode() {
            return 31 * Long.hashCode(sourceId.value()) + externalId.hashCode();
        }
    }
}
