package io.barnraiser.server.language;

import io.barnraiser.language.text.Detection;
import io.barnraiser.language.text.Language;
import io.barnraiser.language.text.Languages;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells which language each text of a file is in: the one that was forced; else the one that the
/// text names; else the one that it shows; else, for a text too short to show any, the one that
/// nearly all texts at the beginning of the file show.
final class Tongues {

    private static final int LOOKED_AT = 1_000;
    private static final int MOST_UNITS = 4 << 20;
    private static final double NEARLY_ALL = 0.9;

    /// What is a code of a language; anything else would break the row.
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{1,8}([-_][A-Za-z0-9]{1,8})*");

    private final Optional<Language> forced;
    private final Optional<Language> main;

    private Tongues(Optional<Language> forced, Optional<Language> main) {
        this.forced = forced;
        this.main = main;
    }

    static Tongues of(Texts texts, Optional<Language> forced) {
        return new Tongues(forced, forced.isPresent() ? forced : main(texts));
    }

    /// The language of nearly all, where there is one.
    Optional<Language> main() {
        return main;
    }

    private static Optional<Language> main(Texts texts) {
        Map<Language, Integer> counts = new EnumMap<>(Language.class);
        int told = 0;
        for (TextLine line : texts.peek(LOOKED_AT, MOST_UNITS)) {
            Optional<Language> language = Languages.detect(line.text()).certain();
            language.ifPresent(each -> counts.merge(each, 1, Integer::sum));
            told += language.isPresent() ? 1 : 0;
        }
        double needed = NEARLY_ALL * told;
        return counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .filter(most -> most.getValue() >= needed)
                .map(Map.Entry::getKey);
    }

    Tongue of(TextLine line) {
        if (forced.isPresent()) {
            return new Tongue.Known(forced.get());
        }
        Optional<String> code = line.code().filter(each -> CODE.matcher(each).matches());
        if (code.isPresent()) {
            return Language.of(code.get())
                    .<Tongue>map(Tongue.Known::new)
                    .orElseGet(() -> new Tongue.Foreign(code.get()));
        }
        return switch (Languages.detect(line.text())) {
            case Detection.Detected(Language language, double unused) -> new Tongue.Known(language);
            case Detection.TooShort unused -> likeTheOthers(Tongue.Untold.TOO_SHORT);
            case Detection.Unsure(Language likeliest) ->
                main.filter(each -> each == likeliest)
                        .<Tongue>map(Tongue.Known::new)
                        .orElse(Tongue.Untold.UNKNOWN);
        };
    }

    private Tongue likeTheOthers(Tongue otherwise) {
        return main.<Tongue>map(Tongue.Known::new).orElse(otherwise);
    }
}
