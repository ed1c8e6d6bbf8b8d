package io.barnraiser.connectors.discourse;

import io.barnraiser.activity.ingest.Connector;
import io.barnraiser.activity.ingest.Position;
import io.barnraiser.activity.ingest.Sink;
import io.barnraiser.connectors.discourse.Cursor.Phase;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a forum: all posts from the newest back, 50 a request; all members, 100 a request; then {@link Likes}. Called
/// again later, it reads what came since.
///
/// Each call of {@link #fetch} is one question to the forum, or two where a cache is empty. Nothing but caches lives
/// between calls: killed anywhere, it goes on from the position stored last.
final class Pull implements Connector.Puller {

    /// The posts that older versions of Discourse look through for one answer: an empty one is not the end.
    private static final int WINDOW = 50;

    private final Client client;
    private final Rule rule;
    private final InstantSource clock;
    private final boolean withEmails;
    private final Likes likes;
    private @Nullable Map<Long, String> categories;

    Pull(Client client, Rule rule, InstantSource clock, boolean withEmails) {
        this.client = client;
        this.rule = rule;
        this.clock = clock;
        this.withEmails = withEmails;
        this.likes = new Likes(client, rule, clock);
    }

    @Override
    public Optional<Position> fetch(Position from, Sink sink) throws InterruptedException {
        Cursor cursor = Cursor.of(from);
        return switch (cursor.phase()) {
            case POSTS -> posts(cursor, sink);
            case MEMBERS -> members(cursor, sink);
            case LIKES -> likes.fetch(cursor, sink);
            case DONE -> again(cursor, sink);
            case NEWS -> news(cursor, sink);
        };
    }

    private Optional<Position> posts(Cursor cursor, Sink sink) throws InterruptedException {
        List<JsonNode> posts = page(cursor);
        Cursor known = cursor.text("newest").isPresent() ? cursor : cursor.with("newest", newest(posts));
        long top = known.number("newest", 0);
        sink.progress("reading posts", top - cursor.number("before", top), top);
        long next = hand(posts, known, 0, sink);
        return on(next <= 1 ? known.in(Phase.MEMBERS).without("before") : known.with("before", next), sink);
    }

    private Optional<Position> members(Cursor cursor, Sink sink) throws InterruptedException {
        long page = cursor.number("members", 1);
        long skip = cursor.number("skip", 0);
        sink.progress("reading members, page " + page, page, 0);
        List<JsonNode> users = client.find("/admin/users/list/active.json?order=created&asc=true&page=" + page
                        + (withEmails ? "&show_emails=true" : ""))
                .map(Client::elements)
                .orElse(List.of());
        for (int i = (int) skip; i < users.size(); i++) {
            sink.put(
                    rule.parse(Client.record("user", users.get(i))),
                    cursor.with("skip", i + 1).position());
        }
        // Whoever joins next stands on the last page that had anybody.
        return on(
                users.isEmpty()
                        ? cursor.in(Phase.LIKES)
                                .with("members", Math.max(1, page - 1))
                                .without("skip")
                        : cursor.with("members", page + 1).without("skip"),
                sink);
    }

    private Optional<Position> again(Cursor cursor, Sink sink) throws InterruptedException {
        boolean due = clock.millis() - cursor.number("liked", 0) >= Likes.EVERY.toMillis();
        return due && cursor.text("asked").isPresent()
                ? on(cursor.in(Phase.MEMBERS).without("asked"), sink)
                : news(cursor.in(Phase.NEWS).with("until", cursor.number("newest", 0)), sink);
    }

    private Optional<Position> news(Cursor cursor, Sink sink) throws InterruptedException {
        long until = cursor.number("until", 0);
        List<JsonNode> posts = page(cursor);
        Cursor known =
                cursor.text("before").isPresent() ? cursor : cursor.with("newest", Math.max(until, newest(posts)));
        sink.progress("reading new posts", 0, 0);
        long next = hand(posts, known, until, sink);
        boolean reached = next <= until + 1 || posts.stream().anyMatch(post -> id(post) <= until);
        if (!reached) {
            return on(known.with("before", next), sink);
        }
        Cursor done = known.in(Phase.DONE).without("before", "until").with("asked", clock.millis());
        sink.reached(done.position());
        return Optional.empty();
    }

    /// Hands over the posts that lie below the cursor and above {@code until}, the newest first, and says below
    /// which number to go on.
    private long hand(List<JsonNode> posts, Cursor cursor, long until, Sink sink) throws InterruptedException {
        long before = cursor.number("before", Long.MAX_VALUE);
        long next = before;
        for (JsonNode post : posts) {
            if (id(post) < next && id(post) > until) {
                next = id(post);
                sink.put(
                        rule.parse(Client.record("post", categorised(post))),
                        cursor.with("before", next).position());
            }
        }
        if (next < before) {
            return next;
        }
        return before == Long.MAX_VALUE ? 0 : before - WINDOW;
    }

    private static Optional<Position> on(Cursor cursor, Sink sink) {
        sink.reached(cursor.position());
        return Optional.of(cursor.position());
    }

    private List<JsonNode> page(Cursor cursor) throws InterruptedException {
        String before = cursor.text("before").map(id -> "?before=" + id).orElse("");
        return Client.elements(client.get("/posts.json" + before).path("latest_posts")).stream()
                .sorted(Comparator.comparingLong(Pull::id).reversed())
                .toList();
    }

    private static long newest(List<JsonNode> posts) {
        return posts.isEmpty() ? 0 : id(posts.getFirst());
    }

    private static long id(JsonNode post) {
        return post.path("id").asLong(0);
    }

    /// The post with the short name of its category, as webhooks send it.
    private JsonNode categorised(JsonNode post) throws InterruptedException {
        if (!(post instanceof ObjectNode named) || post.has("category_slug")) {
            return post;
        }
        Map<Long, String> slugs = categories;
        if (slugs == null) {
            slugs = new HashMap<>();
            for (JsonNode category : client.get("/site.json").path("categories")) {
                slugs.put(id(category), category.path("slug").asString(""));
            }
            categories = slugs;
        }
        named.put("category_slug", slugs.getOrDefault(post.path("category_id").asLong(0), ""));
        return named;
    }
}
