package io.barnraiser.understand.voice;

import io.barnraiser.language.text.Language;
import io.barnraiser.platform.database.Database;
import java.time.InstantSource;
import java.util.Optional;

/// What the brand says of itself, and how much of it is in the words of members. Safe for use
/// by any number of threads.
public final class Purposes {

    /// The longest text, in characters.
    public static final int LONGEST = 20_000;

    private final Database database;
    private final InstantSource clock;

    Purposes(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What holds.
    public Purpose current(Language language) {
        return database.read(handle -> PurposeStore.current(handle, language));
    }

    /// Says it anew, as the next version; the same text again changes nothing. The next reading
    /// works with it.
    ///
    /// @param text at most {@link #LONGEST} characters; blank to take it back
    /// @throws IllegalArgumentException when it is longer
    public void put(String actor, Language language, String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a text of %d characters".formatted(text.length()));
        }
        database.run(handle -> {
            Purpose before = PurposeStore.current(handle, language);
            if (!before.text().equals(text.strip())) {
                PurposeStore.put(handle, language, before.version() + 1, text.strip(), actor, clock.instant());
            }
        });
    }

    /// What a reading found; empty where the brand had no text then.
    Optional<Shared> shared(VoiceRun run, Language language) {
        return database.read(handle -> PurposeStore.find(handle, run.id(), language));
    }
}
