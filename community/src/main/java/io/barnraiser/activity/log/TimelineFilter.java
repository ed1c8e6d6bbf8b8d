package io.barnraiser.activity.log;

import io.barnraiser.activity.source.SourceId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Which activities of a timeline are wanted. What is absent does not matter.
///
/// @param source only of this source
/// @param kind only of this kind
/// @param channelId only in this channel
/// @param text only with these letters in text or label, in upper or lower case
public record TimelineFilter(
        Optional<SourceId> source, Optional<ActivityKind> kind, OptionalLong channelId, Optional<String> text) {

    /// Everything.
    public static final TimelineFilter ALL =
            new TimelineFilter(Optional.empty(), Optional.empty(), OptionalLong.empty(), Optional.empty());

    String likeText() {
        return text.map(wanted -> "%"
                        + wanted.toLowerCase(Locale.ROOT)
                                .replace("!", "!!")
                                .replace("%", "!%")
                                .replace("_", "!_")
                        + "%")
                .orElse("");
    }
}
