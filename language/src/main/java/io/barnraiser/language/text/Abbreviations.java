package io.barnraiser.language.text;

import java.util.Locale;
import java.util.Set;

/// Words behind which a full stop ends no sentence.
final class Abbreviations {

    private static final Set<String> ENGLISH = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "vs", "eg", "ie", "cf", "al", "approx", "dept", "est", "fig", "figs",
            "inc", "ltd", "corp", "co", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
            "dec", "mon", "tue", "wed", "thu", "fri", "vol", "nr", "ca", "min", "max", "resp", "tel", "ver", "gen",
            "sgt", "jr", "sr", "p", "pp", "etc", "ext", "ref", "incl", "excl");

    private static final Set<String> GERMAN = Set.of(
            "hr", "hrn", "fr", "dr", "prof", "dipl", "ing", "nr", "str", "bzw", "ca", "evtl", "ggf", "inkl", "exkl",
            "vgl", "usw", "etc", "bspw", "sog", "tel", "abs", "art", "aufl", "bd", "bes", "bsp", "zzgl", "abzgl",
            "allg", "max", "min", "mind", "mio", "mrd", "std", "sek", "tgl", "urspr", "vorm", "nachm", "jan", "feb",
            "mär", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dez", "mo", "di", "mi", "do", "sa", "so",
            "st", "geb", "gest", "eigtl", "ehem", "kl", "gr", "versch", "zz", "dh", "zb", "ua", "uvm", "ggü", "entspr",
            "gem", "hl", "kath", "ev");

    /// These often end a sentence too.
    private static final Set<String> CLOSING =
            Set.of("etc", "usw", "uvm", "inc", "ltd", "co", "corp", "jr", "sr", "al");

    private Abbreviations() {}

    static boolean has(String word, Language language) {
        String folded = word.toLowerCase(Locale.ROOT);
        // An initial, or a part of "z. B." and "e.g."; "I" is a word.
        boolean initial =
                word.codePointCount(0, word.length()) == 1 && !(language == Language.ENGLISH && word.equals("I"));
        return initial || (language == Language.GERMAN ? GERMAN : ENGLISH).contains(folded);
    }

    static boolean mayClose(String word) {
        return CLOSING.contains(word.toLowerCase(Locale.ROOT));
    }
}
