package io.barnraiser.server;

import io.barnraiser.testbed.TruthTables;
import io.barnraiser.testbed.wire.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the demonstration needs to know of its truth: who is no member, and whom the stories
/// are about. The product itself never sees it.
///
/// @param tables all that is true
record DemoTruth(TruthTables tables) {

    /// Somebody of the brand, or a program.
    ///
    /// @param source the word of the source
    /// @param what {@code staff}, {@code bot}, {@code bridge} or {@code spam}
    record NotMember(String source, String id, String what) {}

    List<NotMember> notMembers() {
        return rows(Table.NOT_MEMBERS).stream()
                .map(row -> new NotMember(row.of("source"), row.of("id"), row.of("what")))
                .toList();
    }

    /// The forum's ids of those whom the stories are about, by the word under which the tour
    /// looks for them.
    Map<String, String> people() {
        Map<String, String> forum = forum();
        Map<String, String> people = new HashMap<>();
        for (TruthTables.Row story : rows(Table.STORIES)) {
            Optional<String> who = Optional.ofNullable(forum.get(story.of("who")));
            switch (story.of("story")) {
                case "tired-hero" -> who.ifPresent(id -> people.put("hero", id));
                case "heard-critic" -> {
                    who.ifPresent(id -> people.put("critic", id));
                    customer(story.of("who")).ifPresent(shop -> {
                        people.put("critic-name", shop.of("name"));
                        people.put("critic-address", shop.of("email"));
                        people.put("critic-customer", shop.of("id"));
                    });
                }
                case "closing-tribe" -> oldest(story.of("where"), forum).ifPresent(id -> people.put("closing", id));
                default -> {
                    // The others are about no single person.
                }
            }
        }
        return people;
    }

    /// How the shop knows somebody; empty where it knows no address.
    private Optional<TruthTables.Row> customer(String member) {
        return rows(Table.IDENTITIES).stream()
                .filter(row -> row.of("member").equals(member)
                        && row.of("source").equals("shop")
                        && !row.of("email").isEmpty())
                .findFirst();
    }

    /// The forum's ids of those who are in each tribe at the end, by the number of the tribe in
    /// its cell.
    Map<Integer, List<String>> tribes() {
        Map<String, String> forum = forum();
        Map<Integer, List<String>> tribes = new HashMap<>();
        rows(Table.TRIBE_SPELLS).stream()
                .filter(spell -> spell.of("to").isEmpty() && forum.containsKey(spell.of("member")))
                .forEach(spell -> tribes.computeIfAbsent(
                                Integer.parseInt(spell.of("tribe").replaceFirst(".*-", "")), tribe -> new ArrayList<>())
                        .add(forum.get(spell.of("member"))));
        return tribes;
    }

    /// The true kind of feedback, by what its source calls the activity.
    Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        rows(Table.FEEDBACK).forEach(row -> kinds.put(row.of("activity"), row.of("kind")));
        return kinds;
    }

    private Map<String, String> forum() {
        Map<String, String> forum = new HashMap<>();
        rows(Table.IDENTITIES).stream()
                .filter(row -> row.of("source").equals("forum"))
                .forEach(row -> forum.put(row.of("member"), row.of("id")));
        return forum;
    }

    /// Somebody who has been in the tribe from its beginning, and still is.
    private Optional<String> oldest(String tribe, Map<String, String> forum) {
        return rows(Table.TRIBE_SPELLS).stream()
                .filter(spell ->
                        spell.of("tribe").equals(tribe) && spell.of("to").isEmpty())
                .flatMap(spell -> Optional.ofNullable(forum.get(spell.of("member"))).stream())
                .findFirst();
    }

    private List<TruthTables.Row> rows(Table table) {
        return tables.rows(table);
    }
}
