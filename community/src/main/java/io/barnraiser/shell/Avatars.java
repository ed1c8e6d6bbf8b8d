package io.barnraiser.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Initials and colour for people without a picture: always the same for the same name.
public final class Avatars {

    private static final int HUES = 7;

    private Avatars() {}

    /// One or two letters that stand for {@code name}; a question mark where it has none.
    public static String initials(String name) {
        List<String> words = Arrays.stream(name.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        return switch (words.size()) {
            case 0 -> "?";
            case 1 -> first(words.getFirst());
            default -> first(words.getFirst()) + first(words.getLast());
        };
    }

    /// The first letter that stands for {@code name}, for where there is room for one.
    public static String initial(String name) {
        String initials = initials(name);
        return initials.substring(0, initials.offsetByCodePoints(0, 1));
    }

    /// A number from 1 to 7 that picks the colour of {@code name}.
    public static int hue(String name) {
        return Math.floorMod(name.hashCode() * 31 + 17, HUES) + 1;
    }

    private static String first(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
