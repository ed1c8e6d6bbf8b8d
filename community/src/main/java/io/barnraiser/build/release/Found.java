package io.barnraiser.build.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was found for somebody who looks for what led to a release.
///
/// @param kind the word of the kind that was looked for; {@code person} for somebody who helped elsewhere
/// @param kinds the words of all kinds
/// @param query what was typed
public record Found(ReleaseId release, String kind, List<String> kinds, String query, List<Hit> hits) {

    /// Something that may be meant.
    ///
    /// @param ref its number
    public record Hit(String ref, String title, String note, Optional<Instant> at) {}
}
