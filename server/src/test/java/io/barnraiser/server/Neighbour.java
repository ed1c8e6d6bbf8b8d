package io.barnraiser.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// Another server on this machine: a small Discourse with two people, and at {@code /shop} a page of a site. The forum
/// tells its posts at once when it is tried, and again only after {@link #speak}, so that a test sees the wait.
public final class Neighbour implements AutoCloseable {

    /// The key that its forum accepts.
    public static final String KEY = "0123456789abcdef";

    private static final String POST = """
            {"id":%d,"username":"%s","name":"%s","user_id":%d,"topic_id":7,"topic_title":"Which saddle?","category_id":5,\
            "post_number":%d,"post_type":1,"reply_to_post_number":null,"cooked":"<p>%s</p>",\
            "created_at":"2025-01-01T10:00:00.000Z","trust_level":1,"moderator":false,"admin":false,"staff":false}""";

    private static final String POSTS = "{\"latest_posts\":["
            + POST.formatted(12, "ben", "Ben Birch", 2, 2, "Leather") + ","
            + POST.formatted(11, "ann", "Ann Ash", 1, 1, "Which one?") + "]}";

    private static final Map<String, String> ANSWERS = Map.of(
            "/posts.json", POSTS,
            "/site.json", "{\"categories\":[{\"id\":5,\"name\":\"Gear\",\"slug\":\"gear\"}]}",
            "/admin/users/list/active.json", "[]",
            "/directory_items.json", "{\"directory_items\":[]}");

    private final CountDownLatch spoken = new CountDownLatch(1);
    private final HttpServer server;
    private boolean wasTried;

    /// Starts on any free port.
    public Neighbour() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /// Where it answers, without a slash at the end.
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Lets the forum answer whoever reads it in.
    public void speak() {
        spoken.countDown();
    }

    @Override
    public void close() {
        speak();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/shop")) {
            send(exchange, 200, "text/html", "<!doctype html><title>Coats</title>");
        } else if (!KEY.equals(exchange.getRequestHeaders().getFirst("Api-Key"))) {
            send(exchange, 403, "application/json", "{\"error_type\":\"invalid_access\"}");
        } else if (ANSWERS.containsKey(path)) {
            hold();
            send(exchange, 200, "application/json", ANSWERS.get(path));
        } else {
            send(exchange, 404, "application/json", "{\"errors\":[\"not found\"]}");
        }
    }

    private void hold() {
        if (!wasTried) {
            wasTried = true;
            return;
        }
        try {
            spoken.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
