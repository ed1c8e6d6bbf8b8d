package io.barnraiser.connectors.discourse;

import io.barnraiser.activity.ingest.Position;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How far a pull has come, readable for people: {@code likes newest=81234 page=3 user=ann}.
///
/// @param phase what is being read
/// @param marks where in it, and what later phases need to know
record Cursor(Phase phase, Map<String, String> marks) {

    /// What a pull reads, one after the other.
    enum Phase {
        /// All posts, from the newest back to the first.
        POSTS,
        /// All members, by the day they joined.
        MEMBERS,
        /// Who liked what, member by member.
        LIKES,
        /// Everything was read; what is new comes next.
        DONE,
        /// Posts that came since, from the newest back to the last known.
        NEWS
    }

    Cursor {
        marks = Map.copyOf(marks);
    }

    static Cursor of(Position position) {
        if (position.isStart()) {
            return new Cursor(Phase.POSTS, Map.of());
        }
        String[] parts = position.value().split(" ");
        Map<String, String> marks = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            marks.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
        }
        return new Cursor(Phase.valueOf(parts[0].toUpperCase(Locale.ROOT)), marks);
    }

    Position position() {
        String words = new TreeMap<>(marks)
                .entrySet().stream()
                        .map(mark -> " " + mark.getKey() + "=" + mark.getValue())
                        .collect(Collectors.joining());
        return new Position(phase.name().toLowerCase(Locale.ROOT) + words);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(marks.get(name));
    }

    long number(String name, long otherwise) {
        return text(name).map(Long::parseLong).orElse(otherwise);
    }

    Cursor with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(marks);
        more.put(name, String.valueOf(value));
        return new Cursor(phase, more);
    }

    Cursor without(String... names) {
        Map<String, String> fewer = new TreeMap<>(marks);
        for (String name : names) {
            fewer.remove(name);
        }
        return new Cursor(phase, fewer);
    }

    Cursor in(Phase next) {
        return new Cursor(next, marks);
    }
}
