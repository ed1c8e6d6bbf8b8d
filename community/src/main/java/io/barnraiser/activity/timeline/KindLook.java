package io.barnraiser.activity.timeline;

import io.barnraiser.platform.html.View;

/// How a kind of activity looks in a timeline.
public final class KindLook {

    private KindLook() {}

    /// The picture of a kind.
    public static String icon(String kind) {
        return switch (kind) {
            case "create" -> "message-square";
            case "reply" -> "reply";
            case "like", "dislike" -> "heart";
            case "mention" -> "at-sign";
            case "share" -> "share-2";
            case "join", "invite" -> "user-plus";
            case "leave" -> "log-out";
            case "follow" -> "users";
            case "attend" -> "calendar";
            case "purchase", "add", "remove" -> "shopping-cart";
            case "refund", "cancel" -> "receipt";
            case "view" -> "eye";
            case "search" -> "search";
            case "review" -> "star";
            case "update" -> "pencil";
            case "accept" -> "circle-check";
            default -> "circle-dot";
        };
    }

    /// Its tone: money in is good, money back needs a look.
    public static String tone(String kind) {
        return switch (kind) {
            case "purchase" -> "good";
            case "refund", "cancel" -> "warn";
            case "create", "reply", "review" -> "info";
            default -> "plain";
        };
    }

    /// What somebody did, in words. A kind that a source brought along keeps its own word.
    public static String name(View view, String kind) {
        String key = "kind." + kind;
        return view.messages().has(view.locale(), key) ? view.text(key) : kind;
    }

    /// What was done, as the verb of a sentence.
    public static String did(View view, String kind) {
        String key = "did." + kind;
        return view.messages().has(view.locale(), key) ? view.text(key) : kind;
    }

    /// How often something was done, in words: "3 replies". A kind that a source brought along keeps its own word.
    public static String times(View view, Contact.Times times) {
        String key = "count." + times.kind();
        return view.messages().has(view.locale(), key)
                ? view.text(key, times.count())
                : view.number(times.count()) + " × " + times.kind();
    }

    /// Whether an address may be linked to: what came from outside may be anything.
    public static boolean isWeb(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }
}
