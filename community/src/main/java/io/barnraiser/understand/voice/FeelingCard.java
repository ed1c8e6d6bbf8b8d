package io.barnraiser.understand.voice;

import io.barnraiser.language.text.Language;
import java.util.List;
import java.util.Optional;

/// One text to be labelled.
///
/// @param now the text; empty where none is left
/// @param last the label that this account gave last
/// @param labelled how many texts of the language have a label that says something
public record FeelingCard(Language language, Optional<DrawnText> now, Optional<Last> last, long labelled) {

    /// What can be said of a text, in the order of the buttons.
    public static final List<Feeling> ANSWERS =
            List.of(Feeling.GOOD, Feeling.NEITHER, Feeling.BAD, Feeling.CANNOT_TELL);

    /// The label that somebody gave last.
    public record Last(long activity, Feeling feeling, String text) {}

    /// How many are needed.
    public int enough() {
        return MoodWork.ENOUGH;
    }
}
