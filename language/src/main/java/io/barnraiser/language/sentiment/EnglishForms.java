package io.barnraiser.language.sentiment;

import java.util.List;

/// The regular forms of English words. Some that nobody uses come out too; they do no harm.
final class EnglishForms {

    private static final String VOWELS = "aeiou";

    private EnglishForms() {}

    static List<String> of(char kind, String base) {
        return switch (kind) {
            case 'a' -> List.of(adverb(base), with(base, "er"), with(base, "est"), noun(base));
            case 'v' -> List.of(plural(base), with(base, "ed"), with(base, "ing"), with(base, "in"));
            case 'n' -> List.of(plural(base), base + "'s");
            default -> List.of();
        };
    }

    private static String adverb(String base) {
        if (base.endsWith("le")) {
            return base.substring(0, base.length() - 1) + "y";
        }
        if (base.endsWith("ic")) {
            return base + "ally";
        }
        return endsInConsonantAndY(base) ? base.substring(0, base.length() - 1) + "ily" : base + "ly";
    }

    private static String noun(String base) {
        return endsInConsonantAndY(base) ? base.substring(0, base.length() - 1) + "iness" : base + "ness";
    }

    private static String plural(String base) {
        if (endsInConsonantAndY(base)) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        boolean hissing = base.endsWith("s")
                || base.endsWith("x")
                || base.endsWith("z")
                || base.endsWith("ch")
                || base.endsWith("sh");
        return base + (hissing ? "es" : "s");
    }

    /// Joined as English does it: loved, cried, stopping.
    private static String with(String base, String ending) {
        boolean vowel = ending.startsWith("e");
        if (base.endsWith("e")) {
            return base.substring(0, base.length() - 1) + ending;
        }
        if (endsInConsonantAndY(base)) {
            return vowel ? base.substring(0, base.length() - 1) + "i" + ending : base + ending;
        }
        return isShort(base) ? base + base.charAt(base.length() - 1) + ending : base + ending;
    }

    private static boolean endsInConsonantAndY(String base) {
        int length = base.length();
        return length > 2 && base.endsWith("y") && VOWELS.indexOf(base.charAt(length - 2)) < 0;
    }

    /// One syllable of consonant, vowel, consonant doubles its last letter.
    private static boolean isShort(String base) {
        int length = base.length();
        if (length < 3
                || "wxyaeiou".indexOf(base.charAt(length - 1)) >= 0
                || VOWELS.indexOf(base.charAt(length - 2)) < 0) {
            return false;
        }
        return base.chars().filter(letter -> VOWELS.indexOf(letter) >= 0).count() == 1;
    }
}
