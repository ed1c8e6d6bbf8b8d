package io.barnraiser.build.idea;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import io.barnraiser.platform.html.Markdown;
import io.barnraiser.platform.web.RateLimit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Discussing ideas, in threads of one level.
final class Talk {

    /// So many comments of one member in ten minutes.
    static final RateLimit LIMIT = new RateLimit(10, Duration.ofMinutes(10));

    private static final int QUOTED = 200;

    private final Bench bench;

    Talk(Bench bench) {
        this.bench = bench;
    }

    /// Says {@code typed} of an idea.
    ///
    /// @param parent the comment that it answers, 0 for none; an answer to an answer joins its thread
    /// @param worry whether the author fears the idea
    /// @param official whether it is said for the team
    CommentResult say(IdeaId id, IdentityId author, long parent, String typed, boolean worry, boolean official) {
        String text = Texts.lines(typed);
        if (text.isEmpty()) {
            return new CommentResult.Faulty("idea.fault.comment.missing");
        }
        if (Texts.length(text) > IdeaComment.LONGEST) {
            return new CommentResult.Faulty("idea.fault.comment.long");
        }
        Optional<Duration> wait = official ? Optional.empty() : bench.tooMany("comment", author, LIMIT);
        if (wait.isPresent()) {
            return new CommentResult.TooMany(wait.get());
        }
        CommentResult result = bench.write(handle -> {
            Idea idea = Bench.get(handle, id);
            Idea root = Bench.get(handle, idea.root());
            if (root.isHidden()) {
                return new CommentResult.Faulty("idea.fault.comment.hidden");
            }
            Optional<IdeaComment> answered = parent == 0 ? Optional.empty() : Optional.of(get(handle, root, parent));
            IdeaComment comment = new IdeaComment(
                    Numbers.take(handle, "idea_comment"),
                    id,
                    answered.map(one -> one.parent() == 0 ? one.id() : one.parent())
                            .orElse(0L),
                    author,
                    text,
                    worry,
                    official,
                    "",
                    bench.now());
            CommentStore.insert(handle, comment);
            Counting.commented(handle, root, bench.now());
            if (official) {
                IdeaStore.answered(handle, root.id(), bench.now());
            }
            tell(handle, root, comment, answered);
            return new CommentResult.Said(comment.id());
        });
        if (result instanceof CommentResult.Said(long number)) {
            Idea root = bench.read(handle -> Bench.get(handle, id));
            bench.door().did(author, Door.Deed.COMMENTED, root, number, text, bench.now());
        }
        return result;
    }

    /// Takes a comment's words away, for whoever wrote them. Answers to it stay. Returns whether it was theirs.
    boolean takeBack(long comment, IdentityId who) {
        return bench.write(handle -> {
            Optional<IdeaComment> found =
                    CommentStore.find(handle, comment).filter(one -> bench.same(handle, one.author(), who));
            found.ifPresent(one -> {
                CommentStore.empty(handle, comment);
                Counting.anew(handle, Bench.get(handle, one.idea()).root());
            });
            return found.isPresent();
        });
    }

    /// Hides a comment, or shows it again where {@code reason} is empty. Its author is told.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException (not found) when there is none
    IdeaId hide(String actor, long comment, String reason) {
        return bench.write(handle -> {
            IdeaComment found = CommentStore.find(handle, comment).orElseThrow(Talk::gone);
            Idea idea = Bench.get(handle, found.idea());
            CommentStore.hide(handle, comment, Texts.line(reason));
            Counting.anew(handle, idea.root());
            News.Kind kind = reason.isEmpty() ? News.Kind.RESTORED : News.Kind.HIDDEN;
            bench.audit(
                    handle, actor, "idea.comment-" + Code.of(kind), idea.id().toString(), "comment:" + comment);
            bench.tell(
                    handle,
                    List.of(found.author()),
                    new News(kind, hiding(comment), idea, reason, idea.address()),
                    Optional.empty());
            return idea.root();
        });
    }

    private String hiding(long comment) {
        return "comment:%d:hiding:%d".formatted(comment, bench.now().toEpochMilli());
    }

    private void tell(Handle handle, Idea root, IdeaComment comment, Optional<IdeaComment> answered) {
        String path = root.address() + "#comment-" + comment.id();
        String quoted = Markdown.words(comment.text(), QUOTED);
        String mark = "comment:" + comment.id();
        Optional<IdentityId> actor = Optional.of(comment.author());
        if (comment.official()) {
            bench.tellFollowers(
                    handle,
                    root.id(),
                    new News(News.Kind.ANSWER, mark, root, quoted, path),
                    bench.knowing(handle, comment.author()));
        } else if (answered.isPresent()) {
            bench.tell(
                    handle,
                    List.of(answered.get().author()),
                    new News(News.Kind.REPLY, mark, root, quoted, path),
                    actor);
        } else {
            bench.tell(handle, List.of(root.author()), new News(News.Kind.COMMENT, mark, root, quoted, path), actor);
        }
    }

    private static IdeaComment get(Handle handle, Idea root, long comment) {
        return CommentStore.find(handle, comment)
                .filter(one -> Bench.get(handle, one.idea()).root().equals(root.id()))
                .orElseThrow(Talk::gone);
    }

    private static ProblemException gone() {
        return Problem.notFound("There is no such comment. It may have been taken back.")
                .exception();
    }
}
