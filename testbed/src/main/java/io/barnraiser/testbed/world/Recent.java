package io.barnraiser.testbed.world;

import java.util.Optional;

/// The last posts, as many as there is room for.
final class Recent {

    private final Post[] posts;
    private int count;

    Recent(int room) {
        posts = new Post[room];
    }

    void add(Post post) {
        posts[count % posts.length] = post;
        count++;
    }

    /// One of them by chance.
    Optional<Post> any(Chance chance) {
        return count == 0 ? Optional.empty() : Optional.of(posts[chance.below(Math.min(count, posts.length))]);
    }

    /// One of the last {@code newest}.
    Optional<Post> fresh(Chance chance, int newest) {
        int among = Math.min(Math.min(count, posts.length), newest);
        return among == 0
                ? Optional.empty()
                : Optional.of(posts[Math.floorMod(count - 1 - chance.below(among), posts.length)]);
    }
}
