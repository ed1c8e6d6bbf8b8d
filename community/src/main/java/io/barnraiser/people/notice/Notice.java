package io.barnraiser.people.notice;

import java.util.List;

/// Something that a member is to be told, in words that are found in their language.
///
/// @param name what makes it one: the same person told of the same name again hears nothing new
/// ({@code idea:12:status:planned})
/// @param kind what sort of thing happened, one lower-case word: {@code answer}, {@code idea},
///     {@code release}
/// @param textKey the message of a bundle that says it in one sentence
/// @param arguments what is put into the message
/// @param path where there is more of it, a path of this site
public record Notice(String name, String kind, String textKey, List<String> arguments, String path) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_ARGUMENTS = 4_000;

    public Notice {
        arguments = List.copyOf(arguments);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a notice has a name of 1 to %d characters".formatted(LONGEST_NAME));
        }
        if (arguments.stream().mapToInt(String::length).sum() > LONGEST_ARGUMENTS) {
            throw new IllegalArgumentException("a notice is a sentence, not a text");
        }
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("not a path of this site: " + path);
        }
    }
}
