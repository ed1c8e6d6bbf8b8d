package io.barnraiser.people.match;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// Brings writings of one name in several scripts and spellings to one form. Knows no language: it goes letter by
/// letter.
final class Folding {

    /// Letters that Unicode does not take apart, and the scripts that we write in Latin letters: Cyrillic after ISO
    /// 9:1995's common simplification (BGN/PCGN without soft signs), Greek after ELOT 743.
    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('ø', "o"),
            Map.entry('đ', "d"),
            Map.entry('ł', "l"),
            Map.entry('ı', "i"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('þ', "th"),
            Map.entry('ð', "d"),
            Map.entry('ħ', "h"),
            Map.entry('ŋ', "n"),
            Map.entry('ə', "a"),
            Map.entry('ʻ', ""),
            Map.entry('ʼ', ""),
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('ґ', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('є', "ie"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('і', "i"),
            Map.entry('ј', "j"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('љ', "lj"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('њ', "nj"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('ћ', "c"),
            Map.entry('ђ', "d"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('џ', "dz"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ъ', ""),
            Map.entry('ы', "y"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"),
            Map.entry('α', "a"),
            Map.entry('β', "v"),
            Map.entry('γ', "g"),
            Map.entry('δ', "d"),
            Map.entry('ε', "e"),
            Map.entry('ζ', "z"),
            Map.entry('η', "i"),
            Map.entry('θ', "th"),
            Map.entry('ι', "i"),
            Map.entry('κ', "k"),
            Map.entry('λ', "l"),
            Map.entry('μ', "m"),
            Map.entry('ν', "n"),
            Map.entry('ξ', "x"),
            Map.entry('ο', "o"),
            Map.entry('π', "p"),
            Map.entry('ρ', "r"),
            Map.entry('σ', "s"),
            Map.entry('ς', "s"),
            Map.entry('τ', "t"),
            Map.entry('υ', "y"),
            Map.entry('φ', "f"),
            Map.entry('χ', "ch"),
            Map.entry('ψ', "ps"),
            Map.entry('ω', "o"));

    /// Spellings that one and the same name meets in different languages and transliterations, and what both
    /// become. The order matters: longer ones first.
    private static final String[][] SPELLINGS = {
        {"tsch", "c"}, {"shch", "sc"}, {"sch", "s"}, {"sh", "s"}, {"ch", "c"}, {"cz", "c"}, {"tz", "c"}, {"ts", "c"},
        {"zh", "z"}, {"kh", "h"}, {"ph", "f"}, {"th", "t"}, {"ck", "k"}, {"ks", "x"}, {"ou", "u"}, {"ae", "a"},
        {"oe", "o"}, {"ue", "u"}, {"ij", "i"}, {"iy", "i"}, {"w", "v"}, {"y", "i"}, {"j", "i"}, {"q", "k"}
    };

    private Folding() {}

    /// {@code text} in small letters without accents, in Latin letters where its script is Cyrillic or Greek; other
    /// scripts stay as they are. {@code "Łukasz Żółw"} becomes {@code "lukasz zolw"}.
    static String fold(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String small = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(small.length() + 8);
        for (int i = 0; i < small.length(); i++) {
            boolean endsGreekDiphthong =
                    i > 0 && "υύ".indexOf(small.charAt(i)) >= 0 && "οό".indexOf(small.charAt(i - 1)) >= 0;
            if (endsGreekDiphthong) {
                folded.append('u');
            } else {
                foldOne(small.charAt(i), folded);
            }
        }
        return folded.toString();
    }

    private static void foldOne(char letter, StringBuilder folded) {
        if (letter < 128) {
            folded.append(letter);
            return;
        }
        if (isComposedByDesign(letter)) {
            folded.append(letter);
            return;
        }
        String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKD);
        for (int i = 0; i < parts.length(); i++) {
            char part = parts.charAt(i);
            if (Character.getType(part) != Character.NON_SPACING_MARK) {
                String latin = LATIN.get(part);
                if (latin == null) {
                    folded.append(part);
                } else {
                    folded.append(latin);
                }
            }
        }
    }

    /// Voiced kana and Korean syllables fall apart under decomposition, but their parts are no accents.
    private static boolean isComposedByDesign(char letter) {
        return (letter >= 0x3040 && letter <= 0x30FF) || (letter >= 0xAC00 && letter <= 0xD7A3);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /// The folded {@code word} with spellings that languages differ in made equal: {@code "Mueller"}, {@code
    /// "Müller"} and {@code "Muller"} have one skeleton, so have {@code "Sergey"}, {@code "Sergei"} and {@code
    /// "Sergej"}. It is coarser than the word and only ever compared with another skeleton.
    static String skeleton(String word) {
        StringBuilder skeleton = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            int step = 1;
            String letters = null;
            for (String[] spelling : SPELLINGS) {
                if (word.startsWith(spelling[0], at)) {
                    letters = spelling[1];
                    step = spelling[0].length();
                    break;
                }
            }
            append(skeleton, letters == null ? word.substring(at, at + 1) : letters);
            at += step;
        }
        return skeleton.toString();
    }

    private static void append(StringBuilder skeleton, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            if (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) != letter) {
                skeleton.append(letter);
            }
        }
    }
}
