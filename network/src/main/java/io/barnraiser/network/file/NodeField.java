package io.barnraiser.network.file;

import java.util.Optional;

/// A field that holds the name of a node.
final class NodeField {

    private static final int LONGEST_SHOWN = 40;

    private NodeField() {}

    /// What is wrong with the name, if anything is.
    static Optional<String> mistake(Lines lines, int field) {
        int begin = lines.begin(field);
        int end = lines.end(field);
        if (begin == end) {
            return Optional.of("a name is empty");
        }
        if (lines.bytes()[begin] == '#') {
            return Optional.of(
                    "the name \"%s\" begins with #, which marks lines to be left out".formatted(shown(lines, field)));
        }
        if (!Names.isText(lines.bytes(), begin, end)) {
            return Optional.of("a name is not UTF-8 text");
        }
        return Optional.empty();
    }

    /// A field for the eyes of a person: cut where it gets long, with marks in place of what would disturb a
    /// terminal.
    static String shown(Lines lines, int field) {
        String text = lines.text(field);
        String cut = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
        return cut.replaceAll("\\p{Cntrl}", "?");
    }
}
