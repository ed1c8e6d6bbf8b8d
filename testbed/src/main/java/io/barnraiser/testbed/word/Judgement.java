package io.barnraiser.testbed.word;

import java.util.Locale;

/// How a simulated text is meant: by the word of judgement that its grammar put into it.
public enum Judgement {
    KIND,
    UNKIND,
    /// Without such a word.
    NONE;

    /// How a text of this grammar is meant, in either language.
    public static Judgement of(String text) {
        return holds(text, false) ? UNKIND : holds(text, true) ? KIND : NONE;
    }

    private static boolean holds(String text, boolean kind) {
        String small = text.toLowerCase(Locale.ROOT);
        return holds(small, false, kind) || holds(small, true, kind);
    }

    private static boolean holds(String small, boolean german, boolean kind) {
        return Phrases.judgement(german, kind).stream().anyMatch(word -> small.contains(word.toLowerCase(Locale.ROOT)));
    }
}
