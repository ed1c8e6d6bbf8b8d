package io.barnraiser.build.idea;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.Terms;
import java.time.Instant;
import java.util.Optional;

/// What a member proposed.
///
/// @param author who proposed it; identity 0 where that person was erased
/// @param title of the newest version; empty where its words were erased with their author
/// @param text in Markdown; may be empty
/// @param version the number of the newest version, from 1
/// @param own the status that the team gave it, whatever it is merged into
/// @param mergedInto the idea that it was said to be the same as
/// @param root the idea that carries its votes: itself, or the last of those that it was merged into
/// @param product what it is about, as the team wrote it; may be empty
/// @param path where to see what was shipped; may be empty
/// @param hidden why the team hid it; empty while it is shown
/// @param votes members who voted for it or for one merged into it, each once
/// @param comments what was said of it and of those merged into it, hidden comments left out
/// @param heat what it is sorted by as trending, see {@link Heat}
/// @param decidedAt when its status was last changed; the epoch for never
/// @param answeredAt when the team last said anything of it; the epoch for never
public record Idea(
        IdeaId id,
        IdentityId author,
        String title,
        String text,
        int version,
        IdeaStatus own,
        Optional<IdeaId> mergedInto,
        IdeaId root,
        String product,
        String path,
        String hidden,
        int votes,
        int comments,
        double heat,
        Instant createdAt,
        Instant decidedAt,
        Instant answeredAt) {

    /// The longest title, in characters.
    public static final int LONGEST_TITLE = 100;

    /// The shortest title, in characters.
    public static final int SHORTEST_TITLE = 4;

    /// The longest text, in characters.
    public static final int LONGEST_TEXT = 10_000;

    private static final int LONGEST_SLUG = 60;

    /// How far the team is with it, as members see it.
    public IdeaStatus status() {
        return mergedInto.isPresent() ? IdeaStatus.MERGED : own;
    }

    /// Whether it can be voted for.
    public boolean isVotable() {
        return status().isVotable() && !isHidden();
    }

    /// Whether the team took it off the board.
    public boolean isHidden() {
        return !hidden.isEmpty();
    }

    /// The address of its page in the hub.
    public String address() {
        StringBuilder slug = new StringBuilder();
        for (String word : Terms.words(title)) {
            if (word.matches("[a-z0-9]+") && slug.length() + word.length() < LONGEST_SLUG) {
                slug.append(slug.isEmpty() ? "/" : "-").append(word);
            }
        }
        return "/ideas/" + id.value() + slug;
    }

    /// The address of its page on the desk.
    public String desk() {
        return "/desk/ideas/" + id.value();
    }
}
