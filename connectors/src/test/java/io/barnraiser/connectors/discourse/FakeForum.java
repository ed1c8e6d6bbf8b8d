package io.barnraiser.connectors.discourse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A Discourse that nobody runs: answers as the real one does, in its shapes and with its limits, for invented people.
final class FakeForum implements AutoCloseable {

    static final String KEY = "0123456789abcdef";

    record Post(
            long id,
            long topic,
            long number,
            String author,
            @Nullable Long replyTo,
            String cooked,
            String createdAt) {}

    record Like(String liker, Post post, String createdAt) {}

    final List<Post> posts = new CopyOnWriteArrayList<>();
    final List<Like> likes = new CopyOnWriteArrayList<>();
    final List<String> people = new CopyOnWriteArrayList<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile int postsAPage = 4;
    volatile int peopleAPage = 3;
    volatile boolean withoutAdmin;
    volatile int slowDownAt = -1;
    volatile int breakAt = -1;
    private final HttpServer server;

    FakeForum() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Adds a post; the first of a topic opens it.
    Post post(long topic, String author, @Nullable Long replyTo, String cooked) {
        long number = posts.stream().filter(post -> post.topic() == topic).count() + 1;
        long id = 1000 + posts.size() * 3L;
        Post post = new Post(
                id, topic, number, author, replyTo, cooked, "2025-01-01T10:%02d:00.000Z".formatted(posts.size() % 60));
        posts.add(post);
        return post;
    }

    void like(String liker, Post post, String createdAt) {
        likes.add(new Like(liker, post, createdAt));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        asked.add(exchange.getRequestURI().toString());
        if (!KEY.equals(exchange.getRequestHeaders().getFirst("Api-Key"))) {
            send(
                    exchange,
                    403,
                    "{\"errors\":[\"You are not permitted to view the requested resource.\"],\"error_type\":\"invalid_access\"}");
        } else if (asked.size() == slowDownAt) {
            exchange.getResponseHeaders().set("Retry-After", "17");
            send(
                    exchange,
                    429,
                    "{\"errors\":[\"You've performed this action too many times\"],\"error_type\":\"rate_limit\"}");
        } else if (asked.size() == breakAt) {
            send(exchange, 502, "Bad gateway");
        } else {
            switch (path) {
                case "/posts.json" -> send(exchange, 200, latest(query));
                case "/site.json" ->
                    send(exchange, 200, "{\"categories\":[{\"id\":5,\"name\":\"Gear\",\"slug\":\"gear\"}]}");
                case "/admin/users/list/active.json" -> send(exchange, withoutAdmin ? 404 : 200, members(query));
                case "/directory_items.json" -> send(exchange, 200, directory(query));
                case "/user_actions.json" -> send(exchange, 200, actions(query));
                default -> send(exchange, 404, "{\"errors\":[\"not found\"]}");
            }
        }
    }

    private String latest(Map<String, String> query) {
        long before = Long.parseLong(query.getOrDefault("before", String.valueOf(Long.MAX_VALUE)));
        List<String> found = posts.stream()
                .filter(post -> post.id() <= before)
                .sorted(Comparator.comparingLong(Post::id).reversed())
                .limit(postsAPage)
                .map(FakeForum::json)
                .toList();
        return "{\"latest_posts\":[" + String.join(",", found) + "]}";
    }

    static String json(Post post) {
        return """
                {"id":%d,"username":"%s","name":"%s","user_id":%d,"topic_id":%d,"topic_title":"Topic %d","category_id":5,\
                "post_number":%d,"post_type":1,"reply_to_post_number":%s,"cooked":"%s","created_at":"%s","trust_level":1,\
                "moderator":false,"admin":false,"staff":%s}""".formatted(
                post.id(),
                post.author(),
                post.author().toUpperCase(Locale.ROOT),
                post.author().equals("system") ? -1 : 100 + post.author().length(),
                post.topic(),
                post.topic(),
                post.number(),
                post.replyTo(),
                post.cooked().replace("\"", "\\\""),
                post.createdAt(),
                post.author().equals("staffer"));
    }

    private String members(Map<String, String> query) {
        int page = Integer.parseInt(query.get("page"));
        List<String> found = new ArrayList<>();
        for (int i = (page - 1) * peopleAPage; i < Math.min(people.size(), page * peopleAPage); i++) {
            found.add("{\"id\":%d,\"username\":\"%s\",\"created_at\":\"2024-01-01T00:00:00.000Z\",\"days_visited\":3%s}"
                    .formatted(
                            i + 1,
                            people.get(i),
                            query.containsKey("show_emails")
                                    ? ",\"email\":\"" + people.get(i) + "@example.org\""
                                    : ""));
        }
        return "[" + String.join(",", found) + "]";
    }

    private String directory(Map<String, String> query) {
        int page = Integer.parseInt(query.get("page"));
        List<String> sorted = people.stream().sorted().toList();
        List<String> found = new ArrayList<>();
        for (int i = page * peopleAPage; i < Math.min(sorted.size(), (page + 1) * peopleAPage); i++) {
            String name = sorted.get(i);
            long given =
                    likes.stream().filter(like -> like.liker().equals(name)).count();
            found.add("{\"likes_given\":%d,\"user\":{\"username\":\"%s\"}}".formatted(given, name));
        }
        return "{\"directory_items\":[" + String.join(",", found) + "]}";
    }

    private String actions(Map<String, String> query) {
        List<String> found = likes.stream()
                .filter(like -> like.liker().equals(query.get("username")))
                .sorted(Comparator.comparing(Like::createdAt).reversed())
                .skip(Integer.parseInt(query.getOrDefault("offset", "0")))
                .limit(2)
                .map(like ->
                        "{\"action_type\":1,\"created_at\":\"%s\",\"acting_username\":\"%s\",\"username\":\"%s\",\"post_id\":%d,\"topic_id\":%d,\"post_number\":%d}"
                                .formatted(
                                        like.createdAt(),
                                        like.liker(),
                                        like.post().author(),
                                        like.post().id(),
                                        like.post().topic(),
                                        like.post().number()))
                .toList();
        return "{\"user_actions\":[" + String.join(",", found) + "]}";
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw != null) {
            for (String part : raw.split("&")) {
                String[] sides = part.split("=", 2);
                query.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
