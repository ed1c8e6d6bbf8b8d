package io.barnraiser.listen.feedback;

import io.barnraiser.language.Span;
import io.barnraiser.language.duplicate.MinHash;
import io.barnraiser.language.duplicate.Shingles;
import io.barnraiser.language.kind.Kind;
import io.barnraiser.language.kind.KindResult;
import io.barnraiser.language.kind.Kinds;
import io.barnraiser.language.kind.Reason;
import io.barnraiser.language.kind.Urgency;
import io.barnraiser.language.text.Detection;
import io.barnraiser.language.text.Language;
import io.barnraiser.language.text.Languages;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads with the language library. The language of the text decides; what a source says of it
/// counts only where the text is too short to tell. What is in no language that we read is left
/// to a person.
final class TextReader implements Reader {

    /// From these values on an urgency is the usual one, and an urgent one. Assumed.
    private static final double USUAL = 0.2;

    private static final double URGENT = 0.5;

    /// Texts that are alike by 0.7 meet in 97 of 100 cases, by 0.3 in 20.
    private static final MinHash NEAR = new MinHash(8, 3, 20_261_130);

    private final Supplier<Kinds> kinds;

    /// @param kinds asked for when the first text is read: it learns its lessons then
    TextReader(Supplier<Kinds> kinds) {
        this.kinds = kinds;
    }

    @Override
    public Reading read(String text, Optional<String> stated) {
        Optional<Language> said = stated.flatMap(Language::of);
        return switch (Languages.detect(text)) {
            case Detection.Detected(Language language, double confidence) -> in(text, language);
            case Detection.TooShort(int letters) when said.isPresent() -> in(text, said.get());
            case Detection.TooShort(int letters) -> shortly(text);
            case Detection.Unsure(Language likeliest) ->
                said.filter(Language::isSupported)
                        .map(language -> in(text, language))
                        .orElseGet(() -> unknown(said.map(Language::code).orElse("")));
        };
    }

    /// The language that a text is read in; empty where it is too short to tell and nobody says.
    static Optional<Language> language(String text, Optional<String> stated) {
        Optional<Language> said = stated.flatMap(Language::of);
        return switch (Languages.detect(text)) {
            case Detection.Detected(Language language, double confidence) ->
                Optional.of(language).filter(Language::isSupported);
            case Detection.TooShort(int letters) -> said.filter(Language::isSupported);
            case Detection.Unsure(Language likeliest) -> said.filter(Language::isSupported);
        };
    }

    @Override
    public List<Long> bands(String text) {
        return Arrays.stream(NEAR.keys(NEAR.signature(Shingles.of(text))))
                .boxed()
                .toList();
    }

    private Reading in(String text, Language language) {
        return switch (kinds.get().tell(text, language)) {
            case KindResult.Unsupported unsupported -> unknown(language.code());
            case KindResult.Told told -> {
                Optional<Urgency> urgency = Urgency.of(text, language);
                double hurry = urgency.map(Urgency::value).orElse(0.0);
                yield new Reading(
                        kind(told.kind()),
                        told.probability(),
                        spans(told.reasons()),
                        hurry >= URGENT ? 3 : hurry >= USUAL ? 2 : 1,
                        spans(urgency.map(Urgency::reasons).orElse(List.of())),
                        language.code());
            }
        };
    }

    /// A few letters in a language that nobody names: the reading that is surest.
    private Reading shortly(String text) {
        return Arrays.stream(Language.values())
                .filter(Language::isSupported)
                .map(language -> in(text, language))
                .max(Comparator.comparing((Reading reading) -> reading.kind() != FeedbackKind.OTHER)
                        .thenComparing(Reading::sureness))
                .orElseThrow();
    }

    private static Reading unknown(String language) {
        return new Reading(FeedbackKind.UNKNOWN, 0, List.of(), 1, List.of(), language);
    }

    private static FeedbackKind kind(Kind kind) {
        return FeedbackKind.valueOf(kind.name().toUpperCase(Locale.ROOT));
    }

    private static List<Span> spans(List<Reason> reasons) {
        return reasons.stream().map(Reason::span).toList();
    }
}
