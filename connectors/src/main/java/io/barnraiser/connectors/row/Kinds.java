package io.barnraiser.connectors.row;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The house's word for what a file calls an activity.
final class Kinds {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("post", "create"),
            Map.entry("posted", "create"),
            Map.entry("topic", "create"),
            Map.entry("question", "create"),
            Map.entry("created", "create"),
            Map.entry("comment", "reply"),
            Map.entry("commented", "reply"),
            Map.entry("answer", "reply"),
            Map.entry("replied", "reply"),
            Map.entry("liked", "like"),
            Map.entry("reaction", "like"),
            Map.entry("upvote", "like"),
            Map.entry("downvote", "dislike"),
            Map.entry("mentioned", "mention"),
            Map.entry("shared", "share"),
            Map.entry("repost", "share"),
            Map.entry("announce", "share"),
            Map.entry("joined", "join"),
            Map.entry("signup", "join"),
            Map.entry("registered", "join"),
            Map.entry("left", "leave"),
            Map.entry("invited", "invite"),
            Map.entry("attended", "attend"),
            Map.entry("order", "purchase"),
            Map.entry("purchased", "purchase"),
            Map.entry("bought", "purchase"),
            Map.entry("sale", "purchase"),
            Map.entry("refunded", "refund"),
            Map.entry("cancelled", "cancel"),
            Map.entry("viewed", "view"),
            Map.entry("page", "view"),
            Map.entry("pageview", "view"),
            Map.entry("reviewed", "review"),
            Map.entry("rating", "review"),
            Map.entry("updated", "update"),
            Map.entry("accepted", "accept"));

    private Kinds() {}

    /// One word; empty when {@code said} cannot be made one.
    static String of(String said) {
        String word = said.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        String known = SAME.getOrDefault(word, word);
        return WORD.matcher(known).matches() ? known : "";
    }
}
