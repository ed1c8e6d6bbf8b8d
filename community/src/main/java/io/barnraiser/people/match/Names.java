package io.barnraiser.people.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes names apart into folded words, leaving out what is no part of a name.
final class Names {

    private static final Set<String> TITLES = Set.of(
            "dr", "prof", "mr", "mrs", "ms", "mme", "herr", "frau", "jr", "sr", "phd", "msc", "ing", "dipl", "via");
    private static final Pattern AFTER_NAME = Pattern.compile("\\s(via|@|\\||at)\\s.*$|[(\\[<{|].*$");
    private static final Pattern BETWEEN_HUMPS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L})['’`](?=\\p{L})");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final int MOST_WORDS = 6;

    private Names() {}

    /// The folded words of {@code name}, in its order, at most six. {@code "Müller, Prof. Anna-Lena (ACME)"} gives
    /// {@code muller anna lena}.
    static List<String> words(String name) {
        String kept = AFTER_NAME.matcher(name.strip()).replaceFirst("");
        String whole = kept.isBlank() ? name.strip() : kept;
        if (!whole.contains(" ")) {
            whole = BETWEEN_HUMPS.matcher(whole).replaceAll(" ");
        }
        whole = APOSTROPHES.matcher(whole).replaceAll("");
        List<String> words = new ArrayList<>(4);
        for (String piece : NO_LETTERS.split(whole)) {
            String word = Folding.fold(piece);
            if (!word.isEmpty() && !TITLES.contains(word) && !words.contains(word) && words.size() < MOST_WORDS) {
                words.add(word);
            }
        }
        return words;
    }

    /// Whether {@code name} or {@code handle} says of itself that it is a program.
    static boolean isBot(String name, String handle) {
        return name.endsWith("[bot]") || handle.endsWith("[bot]");
    }
}
