package io.barnraiser.server;

import io.barnraiser.testbed.wire.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the demonstration needs to know of its truth: who is no member, and whom the stories are about. The product
/// itself never sees it.
///
/// @param folder where the tables of truth are
record DemoTruth(Path folder) {

    /// Somebody of the brand, or a program.
    ///
    /// @param source the word of the source
    /// @param what {@code staff}, {@code bot}, {@code bridge} or {@code spam}
    record NotMember(String source, String id, String what) {}

    List<NotMember> notMembers() {
        return rows(Table.NOT_MEMBERS).stream()
                .map(row -> new NotMember(row.get("source"), row.get("id"), row.get("what")))
                .toList();
    }

    /// The forum's ids of those whom the stories are about, by the word under which the tour looks for them.
    Map<String, String> people() {
        Map<String, String> forum = new HashMap<>();
        rows(Table.IDENTITIES).stream()
                .filter(row -> "forum".equals(row.get("source")))
                .forEach(row -> forum.put(row.get("member"), row.get("id")));
        Map<String, String> people = new HashMap<>();
        for (Map<String, String> story : rows(Table.STORIES)) {
            switch (story.getOrDefault("story", "")) {
                case "tired-hero" -> put(people, "hero", forum.get(story.get("who")));
                case "heard-critic" -> put(people, "critic", forum.get(story.get("who")));
                case "closing-tribe" -> oldest(story.getOrDefault("where", ""), forum)
                        .ifPresent(id -> people.put("closing", id));
                default -> {
                    // The others are about no single person.
                }
            }
        }
        return people;
    }

    private static void put(Map<String, String> people, String word, @org.jspecify.annotations.Nullable String id) {
        if (id != null) {
            people.put(word, id);
        }
    }

    /// Somebody who has been in the tribe from its beginning, and still is.
    private Optional<String> oldest(String tribe, Map<String, String> forum) {
        return rows(Table.TRIBE_SPELLS).stream()
                .filter(spell -> tribe.equals(spell.get("tribe")))
                .filter(spell -> spell.getOrDefault("to", "").isEmpty())
                .filter(spell -> forum.containsKey(spell.get("member")))
                .map(spell -> forum.getOrDefault(spell.get("member"), ""))
                .findFirst();
    }

    private List<Map<String, String>> rows(Table table) {
        try {
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : Files.readAllLines(folder.resolve(table.file()))) {
                String[] cells = line.split("\t", -1);
                if (!line.startsWith("#") && cells.length == table.columns().size() && !isHead(cells, table)) {
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < cells.length; i++) {
                        row.put(table.columns().get(i), cells[i]);
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isHead(String[] cells, Table table) {
        return List.of(cells).equals(table.columns());
    }
}
