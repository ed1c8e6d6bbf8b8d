package io.barnraiser.build.idea;

import io.barnraiser.platform.error.FieldError;
import java.util.ArrayList;
import java.util.List;

/// What members and the team may write, and how it is kept: without characters that nobody sees.
final class Texts {

    private Texts() {}

    /// One line: control characters and runs of spaces are one space each.
    static String line(String typed) {
        return typed.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ")
                .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
    }

    /// Several lines, ended by line feeds.
    static String lines(String typed) {
        return typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
    }

    /// The beginning of a text, at most so many characters.
    static String cut(String text, int most) {
        return length(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /// Everything that is wrong with an idea, by field.
    static List<FieldError> faults(String title, String text) {
        List<FieldError> errors = new ArrayList<>();
        if (length(title) < Idea.SHORTEST_TITLE) {
            errors.add(new FieldError("title", "idea.fault.title.short"));
        } else if (length(title) > Idea.LONGEST_TITLE) {
            errors.add(new FieldError("title", "idea.fault.title.long"));
        }
        if (length(text) > Idea.LONGEST_TEXT) {
            errors.add(new FieldError("text", "idea.fault.text.long"));
        }
        return errors;
    }

    /// What is wrong with a reason: it must be there, and not too long.
    static List<FieldError> reasonFaults(String field, String reason) {
        if (reason.isEmpty()) {
            return List.of(new FieldError(field, "idea.fault." + field + ".missing"));
        }
        return length(reason) > IdeaChange.LONGEST
                ? List.of(new FieldError(field, "idea.fault.reason.long"))
                : List.of();
    }
}
