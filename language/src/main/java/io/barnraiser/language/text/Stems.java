package io.barnraiser.language.text;

import java.util.Locale;
import java.util.function.Supplier;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/// What is common to the forms of a word: `works`, `worked` and `working` have the stem `work`
/// (Porter 2001, Snowball, as Lucene brings it).
public final class Stems {

    private Stems() {}

    /// The stem of a word, in small letters, with straight apostrophes. A stem need not be a word:
    /// `happi`.
    ///
    /// @param word one word in any case
    /// @return for a language without a stemmer (Polish) the word in small letters
    public static String of(String word, Language language) {
        String folded = fold(word);
        return switch (language) {
            case ENGLISH -> stem(folded, EnglishStemmer::new);
            case GERMAN -> stem(folded, GermanStemmer::new);
            case FRENCH -> stem(folded, FrenchStemmer::new);
            case SPANISH -> stem(folded, SpanishStemmer::new);
            case ITALIAN -> stem(folded, ItalianStemmer::new);
            case DUTCH -> stem(folded, DutchStemmer::new);
            case PORTUGUESE -> stem(folded, PortugueseStemmer::new);
            case SWEDISH -> stem(folded, SwedishStemmer::new);
            case DANISH -> stem(folded, DanishStemmer::new);
            case POLISH -> folded;
        };
    }

    /// A word as the lists of this library have it: small letters, straight apostrophes.
    public static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    /// A stemmer keeps the word it works on, so each call has its own; it is a few small arrays.
    private static String stem(String word, Supplier<? extends SnowballStemmer> stemmers) {
        SnowballStemmer stemmer = stemmers.get();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
