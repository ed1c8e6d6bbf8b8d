package io.barnraiser.activity.log;

import java.util.List;
import java.util.regex.Pattern;

/// What sort of thing somebody did, as one lower-case word: those of ActivityStreams 2.0, and ours where it has none.
/// The list is open: a source may bring words of its own, which are kept as they are.
///
/// @param name the word, such as {@code reply}; at most 40 of {@code a-z}, digits and {@code _}, a letter first
public record ActivityKind(String name) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /// Wrote something that opens a conversation: a topic, a question, an article.
    public static final ActivityKind CREATE = new ActivityKind("create");
    /// Answered something.
    public static final ActivityKind REPLY = new ActivityKind("reply");
    /// Liked something.
    public static final ActivityKind LIKE = new ActivityKind("like");
    /// Disliked something.
    public static final ActivityKind DISLIKE = new ActivityKind("dislike");
    /// Named somebody in a text.
    public static final ActivityKind MENTION = new ActivityKind("mention");
    /// Passed something on (in ActivityStreams: announce).
    public static final ActivityKind SHARE = new ActivityKind("share");
    /// Became part of a group, or of the place itself.
    public static final ActivityKind JOIN = new ActivityKind("join");
    /// Left a group.
    public static final ActivityKind LEAVE = new ActivityKind("leave");
    /// Invited somebody.
    public static final ActivityKind INVITE = new ActivityKind("invite");
    /// Began to follow somebody or something.
    public static final ActivityKind FOLLOW = new ActivityKind("follow");
    /// Took part in a gathering.
    public static final ActivityKind ATTEND = new ActivityKind("attend");
    /// Bought.
    public static final ActivityKind PURCHASE = new ActivityKind("purchase");
    /// Got money back.
    public static final ActivityKind REFUND = new ActivityKind("refund");
    /// Called an order off before it was carried out.
    public static final ActivityKind CANCEL = new ActivityKind("cancel");
    /// Looked at a page, a screen or a product.
    public static final ActivityKind VIEW = new ActivityKind("view");
    /// Looked for something.
    public static final ActivityKind SEARCH = new ActivityKind("search");
    /// Put something into a cart or a list.
    public static final ActivityKind ADD = new ActivityKind("add");
    /// Took something out of a cart or a list.
    public static final ActivityKind REMOVE = new ActivityKind("remove");
    /// Reviewed a product.
    public static final ActivityKind REVIEW = new ActivityKind("review");
    /// Changed something that was there; also: told something about oneself.
    public static final ActivityKind UPDATE = new ActivityKind("update");
    /// Accepted an answer, an offer or an invitation.
    public static final ActivityKind ACCEPT = new ActivityKind("accept");
    /// Anything that has no word of its own; the label says what.
    public static final ActivityKind ACT = new ActivityKind("act");

    /// The kinds that exist from the start.
    public static final List<ActivityKind> KNOWN = List.of(
            CREATE, REPLY, LIKE, DISLIKE, MENTION, SHARE, JOIN, LEAVE, INVITE, FOLLOW, ATTEND, PURCHASE, REFUND, CANCEL,
            VIEW, SEARCH, ADD, REMOVE, REVIEW, UPDATE, ACCEPT, ACT);

    public ActivityKind {
        if (!isWord(name)) {
            throw new IllegalArgumentException("not a word for a kind of activity: " + name);
        }
    }

    /// Whether {@code name} may be a kind.
    public static boolean isWord(String name) {
        return WORD.matcher(name).matches();
    }
}
