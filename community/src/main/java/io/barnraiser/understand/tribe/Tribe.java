package io.barnraiser.understand.tribe;

import java.time.Instant;
import java.util.Optional;

/// A tribe as a look found it, and what the team says of it.
///
/// @param mark its colour and shape on the map, from 1 to {@link #MARKS}; stays with it
/// @param ownName the name that the team gave it
/// @param note what the team wrote of it
/// @param isPinned whether it stands first in the list
/// @param bornAt the day as of which it was found for the first time
public record Tribe(
        TribeId id,
        int mark,
        Optional<String> ownName,
        Optional<String> note,
        boolean isPinned,
        Instant bornAt,
        Finding finding) {

    /// How many marks there are.
    public static final int MARKS = 8;

    private static final int NAMING_WORDS = 3;

    /// Its name: the team's, or its most distinctive words; empty where nothing sets it apart in words.
    public String name() {
        return ownName.orElseGet(() -> String.join(
                " · ",
                finding.words()
                        .subList(0, Math.min(NAMING_WORDS, finding.words().size()))));
    }
}
