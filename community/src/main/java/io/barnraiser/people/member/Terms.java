package io.barnraiser.people.member;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Words as search compares them: in every script, without case and accents. {@code Jérôme Ångström} becomes
/// {@code jerome} and {@code angstrom}.
public final class Terms {

    /// Words an identity is found by, at most.
    static final int MOST = 16;

    private static final int LONGEST = 60;
    private static final int MOST_SEARCHED = 6;
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Terms() {}

    /// The text in lower case, without accents, in one spelling of what looks the same.
    public static String fold(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String plain = MARKS.matcher(apart).replaceAll("");
        return Normalizer.normalize(plain.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ı", "i");
    }

    /// The words of a text, folded.
    public static List<String> words(String text) {
        return BETWEEN.splitAsStream(fold(text)).filter(word -> !word.isEmpty()).toList();
    }

    /// The words that an identity is found by: those of its name, its handle and the local part of its address, and
    /// the address as a whole.
    static Set<String> of(Optional<String> name, Optional<String> handle, Optional<String> email) {
        Set<String> terms = new LinkedHashSet<>();
        name.ifPresent(text -> addWords(terms, text));
        handle.ifPresent(text -> addWords(terms, text));
        email.flatMap(Emails::normal).ifPresent(address -> {
            addWords(terms, Emails.localPart(address));
            add(terms, fold(address));
        });
        return terms;
    }

    /// The words somebody searches for, each the beginning of a term; an address counts as one word.
    public static List<String> searched(String query) {
        Set<String> words = new LinkedHashSet<>();
        for (String part : SPACES.split(query.strip())) {
            if (part.indexOf('@') > 0) {
                words.add(cut(fold(part)));
            } else {
                for (String word : BETWEEN.split(fold(part))) {
                    if (!word.isEmpty()) {
                        words.add(cut(word));
                    }
                }
            }
        }
        return words.stream().limit(MOST_SEARCHED).toList();
    }

    private static void addWords(Set<String> terms, String text) {
        for (String word : BETWEEN.split(fold(text))) {
            add(terms, word);
            addEndings(terms, word);
        }
    }

    /// Scripts without spaces write a full name as one word: each of its endings can be searched for.
    private static void addEndings(Set<String> terms, String word) {
        for (int i = word.offsetByCodePoints(0, word.isEmpty() ? 0 : 1);
                i < word.length() && Character.isIdeographic(word.codePointAt(i));
                i = word.offsetByCodePoints(i, 1)) {
            add(terms, word.substring(i));
        }
    }

    private static void add(Set<String> terms, String term) {
        if (!term.isEmpty() && terms.size() < MOST) {
            terms.add(cut(term));
        }
    }

    private static String cut(String term) {
        return term.codePointCount(0, term.length()) <= LONGEST
                ? term
                : term.substring(0, term.offsetByCodePoints(0, LONGEST));
    }
}
