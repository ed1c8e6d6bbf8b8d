package io.barnraiser.understand.tribe;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// Somebody who wrote for the first time in the window.
final class Arrival {

    private final long member;
    private final long firstAt;
    private final Voices before = new Voices();
    private PostStore.@Nullable Post first;
    private @Nullable Opening opening;
    private long lastAt;

    /// @param firstAt when they first wrote, in epoch milliseconds
    Arrival(long member, long firstAt) {
        this.member = member;
        this.firstAt = firstAt;
        this.lastAt = firstAt;
    }

    /// Takes in something that they wrote.
    void wrote(PostStore.Post post) {
        if (first == null || post.isBefore(first.at(), first.id())) {
            first = post;
        }
        if (post.opens() && post.object() != 0) {
            Opening next = new Opening(post);
            opening = opening == null ? next : Opening.earlier(opening, next);
        }
        lastAt = Math.max(lastAt, post.at());
    }

    /// Takes in something that was written in the conversation into which they came.
    ///
    /// @param group of the one who wrote it
    void heard(PostStore.Post post, int group) {
        if (first != null && post.member() != member && post.isBefore(first.at(), first.id())) {
            before.add(group);
        }
    }

    /// The group into whose talk they came: the conversation, if others had spoken in it before; else the channel. What
    /// came after plays no part, so those whom nobody answered count like all others.
    ///
    /// @param ofChannel whose place a channel is
    OptionalInt group(LongFunction<OptionalInt> ofChannel) {
        OptionalInt ofConversation = before.mostly(1);
        return ofConversation.isPresent() || first == null ? ofConversation : ofChannel.apply(first.channel());
    }

    long member() {
        return member;
    }

    long firstAt() {
        return firstAt;
    }

    /// When they last wrote, up to the end of the window.
    long lastAt() {
        return lastAt;
    }

    /// The conversation into which they came; 0 for none.
    long conversation() {
        return first == null ? 0 : first.conversation();
    }

    /// The first conversation that they opened.
    Optional<Opening> opening() {
        return Optional.ofNullable(opening);
    }
}
