package io.barnraiser.understand.voice;

import io.barnraiser.language.text.Language;
import io.barnraiser.people.account.AccountId;
import io.barnraiser.platform.database.Database;
import io.barnraiser.understand.tribe.Tribes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How texts feel: the labels that the team gives, and the shares of groups that readings work
/// back by them. Safe for use by any number of threads.
public final class Moods {

    /// The languages in which texts are scored.
    public static final List<Language> LANGUAGES =
            Arrays.stream(Language.values()).filter(Language::isSupported).toList();

    private final Database database;
    private final Tribes tribes;
    private final InstantSource clock;

    Moods(Database database, Tribes tribes, InstantSource clock) {
        this.database = database;
        this.tribes = tribes;
        this.clock = clock;
    }

    /// The next text to be labelled; empty where none was drawn or all are labelled.
    public Optional<DrawnText> next(Language language) {
        return database.read(handle -> LabelStore.next(handle, language));
    }

    /// Says how a text feels that was drawn; a second word takes the place of the first.
    /// Returns whether it was drawn.
    ///
    /// @param account whoever says so
    public boolean label(AccountId account, long activity, Feeling feeling) {
        return database.<Boolean>write(handle -> LabelStore.put(handle, activity, feeling, account, clock.instant()));
    }

    /// The label that this account gave last.
    Optional<FeelingCard.Last> last(AccountId account, Language language) {
        return database.read(handle -> LabelStore.last(handle, language, account));
    }

    /// Takes a label back that this account gave.
    void undo(AccountId account, long activity) {
        database.run(handle -> LabelStore.remove(handle, activity, account));
    }

    /// How many labels of a language say something.
    public long labelled(Language language) {
        Map<Feeling, Long> counts = database.read(handle -> LabelStore.counts(handle, language));
        return Feeling.TOLD.stream()
                .mapToLong(feeling -> counts.getOrDefault(feeling, 0L))
                .sum();
    }

    /// Draws texts of the months up to a day, to be labelled before the first reading. Reads
    /// all of them: takes as long as that does.
    public void draw(Instant asOf, int months) {
        VoiceRun run =
                new VoiceRun(0, asOf, months, VoiceRun.State.RUNNING, VoiceRun.Step.READ, 0, 0, Optional.empty());
        MoodWork.Result drawn = new VoiceWork(database, tribes, VoiceProgress.none()).draw(run);
        database.run(handle -> MoodStore.draw(handle, drawn));
    }

    /// All shares that a reading worked back in one language.
    List<MoodWork.Row> rows(VoiceRun run, Language language) {
        return database.read(handle -> MoodStore.rows(handle, run.id(), language));
    }

    /// The languages of the texts of a reading, the most used first.
    List<LanguageCount> languages(VoiceRun run) {
        return database.read(handle -> MoodStore.languages(handle, run.id()));
    }
}
