package io.barnraiser.understand.voice;

import io.barnraiser.evidence.Figure;
import io.barnraiser.language.text.Language;
import io.barnraiser.platform.html.View;
import io.barnraiser.shell.Choice;
import io.barnraiser.understand.tribe.Tribe;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The page of the mood of groups.
///
/// @param run the newest reading; empty before the first
/// @param running the reading that goes on, if one does
/// @param language the one that is shown
/// @param progress how far the labels of each language are
/// @param languages those of the texts of the reading, the most used first
/// @param tribes those of the newest look
/// @param tribe the one that is shown; empty for everybody
/// @param shown what feels good, and what bad; none where nothing can be told yet
/// @param rows tribe by tribe over all months
/// @param highest the share at the top of both pictures
public record MoodPage(
        Optional<VoiceRun> run,
        Optional<VoiceRun> running,
        Language language,
        List<Progress> progress,
        List<LanguageCount> languages,
        List<Tribe> tribes,
        Optional<Tribe> tribe,
        List<Shown> shown,
        List<TribeRow> rows,
        double highest) {

    public MoodPage {
        progress = List.copyOf(progress);
        languages = List.copyOf(languages);
        tribes = List.copyOf(tribes);
        shown = List.copyOf(shown);
        rows = List.copyOf(rows);
    }

    /// How far the labels of a language are.
    ///
    /// @param labelled how many texts have a label that says something
    /// @param isRead whether the newest reading had enough of them
    public record Progress(Language language, long labelled, boolean isRead) {

        /// How many are still needed; 0 where there are enough.
        public long missing() {
            return Math.max(0, MoodWork.ENOUGH - labelled);
        }

        /// How many are needed in all.
        public int enough() {
            return MoodWork.ENOUGH;
        }
    }

    /// The share of texts that feel so.
    ///
    /// @param now over the last months
    /// @param months month by month, the oldest first
    public record Shown(Feeling feeling, Figure now, MonthPicture picture, List<Figure> months) {

        /// How many members wrote in the last months; 0 where that is not shown.
        public long authors() {
            return now instanceof Figure.Estimated known ? known.estimate().n() : 0;
        }
    }

    /// A tribe.
    public record TribeRow(Tribe tribe, Figure good, Figure bad) {}

    /// How many months the cards speak of.
    public int lately() {
        return Math.min(MoodPages.LATELY, run.map(VoiceRun::months).orElse(0));
    }

    /// The progress of the language that is shown.
    public Progress own() {
        return progress.stream()
                .filter(one -> one.language() == language)
                .findFirst()
                .orElseThrow();
    }

    /// The texts of the reading that are in a language that is not scored, or too short to tell.
    public List<LanguageCount> unsupported() {
        return languages.stream()
                .filter(one ->
                        Moods.LANGUAGES.stream().noneMatch(known -> known.code().equals(one.code())))
                .toList();
    }

    /// The languages to choose from.
    public List<Choice> languageChoices(View view) {
        return Moods.LANGUAGES.stream()
                .map(one -> new Choice(one.code(), name(view, one.code())))
                .toList();
    }

    /// The tribes to choose from, everybody first.
    public List<Choice> tribeChoices(View view) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", view.text("voice.everybody")));
        tribes.forEach(one -> choices.add(new Choice(Long.toString(one.id().value()), VoicesPage.name(view, one))));
        return choices;
    }

    /// The name of a month of the reading.
    ///
    /// @param month 0 for the oldest
    public String month(View view, int month) {
        return run.map(reading -> reading.first()
                        .plusMonths(month)
                        .format(DateTimeFormatter.ofPattern("LLLL uuuu", view.locale())))
                .orElse("");
    }

    /// The name of a language in the reader's; that of no language is told by itself.
    public static String name(View view, String code) {
        return code.isEmpty()
                ? view.text("voice.language.untold")
                : Locale.forLanguageTag(code).getDisplayLanguage(view.locale());
    }
}
