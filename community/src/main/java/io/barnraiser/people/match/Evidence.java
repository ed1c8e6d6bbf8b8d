package io.barnraiser.people.match;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// One thing that speaks for or against two rows being one person.
///
/// @param kind what was compared and how it came out
/// @param detail what they have in common, or what differs, as it was compared: folded to plain small letters
public record Evidence(Kind kind, String detail) {

    /// What can be said of two rows; the message bundles have a sentence for each.
    public enum Kind {
        SAME_KEY,
        SAME_EMAIL,
        HANDLE_IN_NOREPLY_ADDRESS,
        SAME_NAME,
        SIMILAR_NAME,
        NAME_DIFFERS,
        SAME_HANDLE,
        SIMILAR_HANDLE,
        SAME_LOCAL_PART,
        NAME_IN_HANDLE,
        SAME_BORN,
        BORN_DIFFERS,
        SAME_PLACE,
        PLACE_DIFFERS,
        SAME_PHONE,
        SEVERAL_CANDIDATES;

        /// The end of the message key: {@code same-name}.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Whether it speaks for one person.
        public boolean speaksFor() {
            return switch (this) {
                case NAME_DIFFERS, BORN_DIFFERS, PLACE_DIFFERS, SEVERAL_CANDIDATES -> false;
                case SAME_KEY,
                        SAME_EMAIL,
                        HANDLE_IN_NOREPLY_ADDRESS,
                        SAME_NAME,
                        SIMILAR_NAME,
                        SAME_HANDLE,
                        SIMILAR_HANDLE,
                        SAME_LOCAL_PART,
                        NAME_IN_HANDLE,
                        SAME_BORN,
                        SAME_PLACE,
                        SAME_PHONE -> true;
            };
        }
    }

    /// All evidence as one text, a line each, for keeping it.
    static String write(List<Evidence> evidence) {
        return evidence.stream()
                .map(piece -> piece.kind() + " " + piece.detail().replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    /// Reads what {@link #write} wrote.
    static List<Evidence> read(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> {
                    int blank = line.indexOf(' ');
                    return blank < 0
                            ? new Evidence(Kind.valueOf(line), "")
                            : new Evidence(Kind.valueOf(line.substring(0, blank)), line.substring(blank + 1));
                })
                .toList();
    }
}
