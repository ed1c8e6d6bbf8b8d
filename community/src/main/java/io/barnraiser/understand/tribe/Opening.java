package io.barnraiser.understand.tribe;

import java.util.OptionalLong;

/// The first conversation that somebody opened in a window, and when somebody else first answered in it.
final class Opening {

    private final PostStore.Post post;
    private long answeredAt = Long.MAX_VALUE;

    Opening(PostStore.Post post) {
        this.post = post;
    }

    /// The earlier of two conversations.
    static Opening earlier(Opening one, Opening other) {
        return other.post.isBefore(one.post.at(), one.post.id()) ? other : one;
    }

    PostStore.Post post() {
        return post;
    }

    /// Hears of a post. It is an answer when somebody else replies to what opened the conversation, or within it
    /// without saying to what.
    void hear(PostStore.Post other) {
        boolean isToIt = other.replyTo() == post.object() || other.parent() == post.object();
        boolean isWithin = other.replyTo() == 0 && other.parent() != 0 && other.parent() == post.parent();
        if (!other.opens() && other.member() != post.member() && (isToIt || isWithin)) {
            answeredAt = Math.min(answeredAt, Math.max(post.at(), other.at()));
        }
    }

    /// When it was first answered, in epoch milliseconds; empty while it waits.
    OptionalLong answeredAt() {
        return answeredAt == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(answeredAt);
    }

    /// How long it waited, or waits until {@code until}, in milliseconds.
    long waited(long until) {
        return Math.min(answeredAt, until) - post.at();
    }
}
