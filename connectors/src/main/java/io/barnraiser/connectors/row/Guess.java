package io.barnraiser.connectors.row;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the columns of a table probably mean, from their names.
public final class Guess {

    private Guess() {}

    /// What was guessed.
    ///
    /// @param preset the preset whose columns these are; empty when they are nobody's
    /// @param fields which field each column holds, where one is likely; a column holds one field at most
    public record Guessed(Optional<String> preset, Map<Field, String> fields) {
        public Guessed {
            fields = Map.copyOf(fields);
        }
    }

    /// Columns that only the exports of one preset carry.
    private static final Map<String, List<String>> MARKS = Map.of(
            "orders-shopify", List.of("name", "financial status", "lineitem name"),
            "git-log", List.of("hash", "author_email", "author_date"),
            "forum-posts", List.of("topic_id", "post_no"),
            "mail-messages", List.of("msg_id", "in_reply_to", "subject"));

    private static final List<List<String>> WOOCOMMERCE = List.of(
            List.of("order_number", "billing_email"),
            List.of("order_id", "billing_email"),
            List.of("order number", "email (billing)"),
            List.of("order #", "n. revenue"));

    /// What {@code columns} probably mean.
    public static Guessed of(List<String> columns) {
        Map<String, String> byKey = new HashMap<>();
        columns.forEach(column -> byKey.putIfAbsent(TableRow.key(column), column));
        Map<Field, String> fields = new EnumMap<>(Field.class);
        Set<String> taken = new HashSet<>();
        for (Field field : Field.values()) {
            field.synonyms().stream()
                    .filter(byKey::containsKey)
                    .filter(name -> !taken.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        taken.add(name);
                        fields.put(field, byKey.get(name));
                    });
        }
        return new Guessed(preset(byKey.keySet(), fields), fields);
    }

    private static Optional<String> preset(Set<String> keys, Map<Field, String> fields) {
        Optional<String> marked = MARKS.entrySet().stream()
                .filter(entry -> keys.containsAll(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
        if (marked.isPresent()) {
            return marked;
        }
        if (WOOCOMMERCE.stream().anyMatch(keys::containsAll)) {
            return Optional.of("orders-woocommerce");
        }
        boolean rated = keys.stream().anyMatch(Set.of("rating", "stars", "overall", "score")::contains);
        boolean reviewed = keys.stream().anyMatch(key -> key.contains("review"));
        if (rated && reviewed) {
            return Optional.of("reviews");
        }
        boolean person = fields.containsKey(Field.MEMBER_EMAIL) || fields.containsKey(Field.MEMBER_HANDLE);
        boolean deed =
                fields.containsKey(Field.KIND) || fields.containsKey(Field.TEXT) || fields.containsKey(Field.AMOUNT);
        return person && !deed ? Optional.of("members") : Optional.empty();
    }
}
