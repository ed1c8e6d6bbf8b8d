package io.barnraiser.build.idea;

import io.barnraiser.people.member.Terms;
import java.util.List;
import java.util.Optional;

/// Keeping the board in order: tags, products, and hiding what must not stand there.
final class Curation {

    /// The longest tag or product, in characters.
    static final int LONGEST = 40;

    /// So many tags on one idea.
    static final int MOST_TAGS = 10;

    private final Bench bench;

    Curation(Bench bench) {
        this.bench = bench;
    }

    /// The tag that was typed, as tags are written: folded, words with hyphens between them. Empty where it is none.
    static String tag(String typed) {
        String tag = String.join("-", Terms.words(typed));
        return tag.length() <= LONGEST ? tag : "";
    }

    /// Adds a tag; returns whether it could be added.
    boolean tag(String actor, IdeaId id, String typed) {
        String tag = tag(typed);
        return bench.write(handle -> {
            Idea idea = Bench.get(handle, id);
            List<String> known = LabelStore.tags(handle, List.of(id.value())).getOrDefault(id.value(), List.of());
            if (tag.isEmpty() || known.size() >= MOST_TAGS) {
                return false;
            }
            LabelStore.tag(handle, idea.id(), tag);
            bench.audit(handle, actor, "idea.tag", id.toString(), tag);
            return true;
        });
    }

    void untag(String actor, IdeaId id, String tag) {
        bench.write(handle -> {
            LabelStore.untag(handle, id, tag);
            bench.audit(handle, actor, "idea.untag", id.toString(), tag);
            return id;
        });
    }

    /// Says which product an idea is about; empty for none. Returns whether the name is short enough.
    boolean product(String actor, IdeaId id, String typed) {
        String product = Texts.line(typed);
        if (Texts.length(product) > LONGEST) {
            return false;
        }
        return bench.write(handle -> {
            Bench.get(handle, id);
            IdeaStore.product(handle, id, product);
            bench.audit(handle, actor, "idea.product", id.toString(), product);
            return true;
        });
    }

    /// Takes an idea off the board. Its author is told why, and can still see it. Returns whether
    /// there was a reason.
    boolean hide(String actor, IdeaId id, String typed) {
        String reason = Texts.line(typed);
        if (reason.isEmpty() || Texts.length(reason) > IdeaChange.LONGEST) {
            return false;
        }
        show(actor, id, reason);
        return true;
    }

    /// Puts it back on the board.
    void restore(String actor, IdeaId id) {
        show(actor, id, "");
    }

    private void show(String actor, IdeaId id, String reason) {
        bench.write(handle -> {
            Idea idea = Bench.get(handle, id);
            IdeaStore.hide(handle, id, reason);
            bench.audit(handle, actor, reason.isEmpty() ? "idea.restore" : "idea.hide", id.toString(), "");
            News.Kind kind = reason.isEmpty() ? News.Kind.RESTORED : News.Kind.HIDDEN;
            bench.tell(
                    handle,
                    List.of(idea.author()),
                    new News(kind, "hiding:" + bench.now().toEpochMilli(), idea, reason, idea.address()),
                    Optional.empty());
            return id;
        });
    }
}
