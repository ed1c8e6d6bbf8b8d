package io.barnraiser.understand.voice;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import io.barnraiser.evidence.Suppression;
import io.barnraiser.language.quantify.AdjustedCount;
import io.barnraiser.language.quantify.Author;
import io.barnraiser.language.quantify.ErrorRates;
import io.barnraiser.language.quantify.GroupShare;
import io.barnraiser.language.sentiment.Mood;
import io.barnraiser.language.sentiment.Sentiment;
import io.barnraiser.language.text.Detection;
import io.barnraiser.language.text.Language;
import io.barnraiser.language.text.Languages;
import io.barnraiser.language.text.Plain;
import io.barnraiser.understand.tribe.TribeId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Which share of a group's texts feels good, and which bad: worked back from what the scorer
/// calls, by how often it errs on texts that the team labelled (Forman 2008). What the scorer
/// calls of a text or a person is kept nowhere.
final class MoodWork {

    /// So many labels a language needs that say something.
    static final int ENOUGH = 200;

    /// So many texts are drawn to be labelled: some cannot be told.
    private static final int TO_LABEL = 600;

    private static final int REDRAWS = 500;
    private static final long SEED = 2;

    /// The share of a group in some months.
    ///
    /// @param tribe its number; 0 for everybody
    /// @param share empty where the scorer is hardly better than chance
    record Row(long tribe, Language language, Period period, Feeling feeling, Optional<Interval> share, long authors) {}

    /// What is to be kept.
    ///
    /// @param toLabel by language, in the order in which they are to be labelled
    record Result(List<Row> rows, List<LanguageCount> languages, Map<Language, List<Said>> toLabel) {}

    private record Call(long member, int month, Mood mood) {}

    private final VoiceRun run;
    private final Map<Long, TribeId> homes;
    private final Function<Language, List<LabelStore.Labelled>> labels;

    /// @param labels those of a language that say something
    MoodWork(VoiceRun run, Map<Long, TribeId> homes, Function<Language, List<LabelStore.Labelled>> labels) {
        this.run = run;
        this.homes = homes;
        this.labels = labels;
    }

    /// @param texts as {@link #byLanguage} parts them
    Result of(Map<Optional<Language>, List<Said>> texts) {
        List<Row> rows = new ArrayList<>();
        List<LanguageCount> languages = new ArrayList<>();
        Map<Language, List<Said>> toLabel = new EnumMap<>(Language.class);
        texts.forEach((told, all) -> {
            List<LabelStore.Labelled> known = told.map(labels).orElse(List.of());
            languages.add(new LanguageCount(told.map(Language::code).orElse(""), all.size(), known.size()));
            told.filter(Language::isSupported).ifPresent(language -> {
                toLabel.put(language, all.subList(0, Math.min(TO_LABEL, all.size())));
                if (known.size() >= ENOUGH) {
                    rows.addAll(rows(language, calls(language, all), known));
                }
            });
        });
        return new Result(rows, languages, toLabel);
    }

    private List<Call> calls(Language language, List<Said> texts) {
        return texts.stream()
                .map(said -> new Call(said.member(), run.month(said.at()), mood(said.text(), language)))
                .toList();
    }

    /// The texts of each language, in their order; of none, where it cannot be told.
    static Map<Optional<Language>, List<Said>> byLanguage(List<Said> texts) {
        Map<Optional<Language>, List<Said>> parted = new LinkedHashMap<>();
        texts.forEach(said -> parted.computeIfAbsent(language(said.text()), none -> new ArrayList<>())
                .add(said));
        return parted;
    }

    private List<Row> rows(Language language, List<Call> calls, List<LabelStore.Labelled> labelled) {
        Map<Long, List<Call>> groups = new TreeMap<>();
        groups.put(Talk.EVERYBODY, calls);
        for (Call call : calls) {
            Optional.ofNullable(homes.get(call.member()))
                    .ifPresent(tribe -> groups.computeIfAbsent(tribe.value(), any -> new ArrayList<>())
                            .add(call));
        }
        List<Row> rows = new ArrayList<>();
        for (Feeling feeling : Feeling.SHARED) {
            Optional<AdjustedCount> count =
                    rates(labelled, language, feeling).map(rates -> new AdjustedCount(rates, REDRAWS, SEED));
            groups.forEach((tribe, theirs) -> {
                for (Period period : Period.all(run.months())) {
                    List<Author> authors = authors(theirs, period, feeling);
                    if (!Suppression.USUAL.hides(authors.size())) {
                        rows.add(new Row(
                                tribe,
                                language,
                                period,
                                feeling,
                                count.flatMap(known -> share(known, authors)),
                                authors.size()));
                    }
                }
            });
        }
        return rows;
    }

    /// Empty where no text is labelled so, or none otherwise.
    private static Optional<ErrorRates> rates(List<LabelStore.Labelled> labelled, Language language, Feeling feeling) {
        boolean[] called = new boolean[labelled.size()];
        boolean[] said = new boolean[labelled.size()];
        int so = 0;
        for (int i = 0; i < called.length; i++) {
            called[i] = isCalled(mood(labelled.get(i).text(), language), feeling);
            said[i] = labelled.get(i).feeling() == feeling;
            so += said[i] ? 1 : 0;
        }
        return so == 0 || so == said.length ? Optional.empty() : Optional.of(ErrorRates.of(called, said));
    }

    private static List<Author> authors(List<Call> calls, Period period, Feeling feeling) {
        Map<Long, int[]> counts = new TreeMap<>();
        for (Call call : calls) {
            if (call.month() >= period.first() && call.month() <= period.last()) {
                int[] count = counts.computeIfAbsent(call.member(), any -> new int[2]);
                count[0] += isCalled(call.mood(), feeling) ? 1 : 0;
                count[1]++;
            }
        }
        return counts.values().stream()
                .map(count -> new Author(count[0], count[1]))
                .toList();
    }

    private static Optional<Interval> share(AdjustedCount count, List<Author> authors) {
        return switch (count.of(authors)) {
            case GroupShare.Told told ->
                Optional.of(new Interval(
                        told.share(),
                        Math.min(told.low(), told.share()),
                        Math.max(told.high(), told.share()),
                        Level.USUAL,
                        told.authors(),
                        Method.WORKED_BACK));
            case GroupShare.CannotTell unknown -> Optional.empty();
            case GroupShare.NoTexts none -> Optional.empty();
        };
    }

    private static boolean isCalled(Mood mood, Feeling feeling) {
        return mood == (feeling == Feeling.GOOD ? Mood.POSITIVE : Mood.NEGATIVE);
    }

    private static Mood mood(String text, Language language) {
        return switch (Sentiment.of(Plain.of(text), language)) {
            case Sentiment.Scored scored -> scored.mood();
            case Sentiment.Unsupported unsupported -> Mood.NEUTRAL;
        };
    }

    /// The language of a text; empty where it is too short or not sure.
    private static Optional<Language> language(String text) {
        return switch (Languages.detect(text)) {
            case Detection.Detected(Language language, double unused) -> Optional.of(language);
            case Detection.Unsure unsure -> Optional.empty();
            case Detection.TooShort few -> Optional.empty();
        };
    }
}
