package io.barnraiser.build.idea;

import java.util.Optional;

/// Where a page of ideas ended: what the last was sorted by, and its number.
record Cursor(String key, long id) {

    /// The place of {@code idea} in a list sorted by {@code sort}.
    static Cursor of(Idea idea, IdeaSort sort) {
        return new Cursor(sort.key(idea), idea.id().value());
    }

    /// As addresses write it.
    String code() {
        return key + "_" + id;
    }

    static Optional<Cursor> read(String code) {
        int line = code.lastIndexOf('_');
        if (line < 1 || !code.substring(line + 1).matches("\\d{1,18}")) {
            return Optional.empty();
        }
        try {
            double value = Double.parseDouble(code.substring(0, line));
            return Double.isFinite(value)
                    ? Optional.of(new Cursor(code.substring(0, line), Long.parseLong(code.substring(line + 1))))
                    : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
