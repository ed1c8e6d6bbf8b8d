package io.barnraiser.understand.voice;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import io.barnraiser.language.overlap.Overlap;
import io.barnraiser.language.text.Language;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.html.View;
import io.barnraiser.shell.Choice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The page of the brand's words beside the members'.
///
/// @param run the newest reading; empty before the first
/// @param language the one that is shown
/// @param purpose what the brand says in it
/// @param shared what was found; empty where the newest reading knew no text
/// @param typed what stands in the field
/// @param fault the key of what is wrong with it; empty for nothing
public record PurposePage(
        Optional<VoiceRun> run,
        Language language,
        Purpose purpose,
        Optional<Shared> shared,
        String typed,
        String fault) {

    /// The overlap with its interval.
    public Figure overlap() {
        return Figure.of(
                shared.flatMap(Shared::overlap),
                Doubt.TOO_FEW,
                Grade.D,
                run.map(VoiceRun::until).orElse(Instant.EPOCH),
                Share.evidence());
    }

    /// The sentence that says it.
    public String overlapText() {
        boolean isBelow = shared.flatMap(Shared::overlap)
                .filter(found -> found.upper() < 0)
                .isPresent();
        return isBelow ? "voice.purpose.overlap.below.figure" : "voice.purpose.overlap.figure";
    }

    /// Whether what is shown is of an older text.
    public boolean isOld() {
        return shared.isPresent() && shared.get().version() != purpose.version();
    }

    /// What to say where nothing can be told: a key after {@code voice.purpose.unknown.}.
    public String unknown() {
        if (!purpose.isSaid()) {
            return "unsaid";
        }
        return shared.map(found -> found.state() == Shared.State.TOO_FEW ? "few" : "measure")
                .orElse("unread");
    }

    /// The languages to choose from.
    public List<Choice> languageChoices(View view) {
        return Moods.LANGUAGES.stream()
                .map(one -> new Choice(one.code(), MoodPage.name(view, one.code())))
                .toList();
    }

    /// How many words of either side are needed.
    public int leastWords() {
        return Overlap.LEAST_WORDS;
    }

    /// How many authors are needed.
    public int leastAuthors() {
        return Overlap.LEAST_AUTHORS;
    }

    /// The fault in the reader's words.
    public List<FieldError> errors(View view) {
        return fault.isEmpty() ? List.of() : List.of(new FieldError("text", view.text(fault, Purposes.LONGEST)));
    }
}
