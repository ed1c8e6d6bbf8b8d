package io.barnraiser.connectors.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.barnraiser.activity.ingest.Connector;
import io.barnraiser.activity.ingest.ConnectorException;
import io.barnraiser.activity.source.Source;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.platform.security.Outgoing;
import io.barnraiser.platform.security.OutgoingConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Answering in a forum, in the shapes of the API of Discourse.
final class DiscourseAnswerTest {

    private static final String MADE = """
            {"id":4711,"username":"quill","topic_id":7,"post_number":12,"raw":"Take the large one.",
             "cooked":"<p>Take the large one.</p>","reply_to_post_number":3,"post_type":1}
            """;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Outgoing outgoing = new Outgoing(new OutgoingConfig(List.of("127.0.0.1")));
    private final HttpServer forum;
    private int status = 200;
    private String answer = MADE;

    DiscourseAnswerTest() throws IOException {
        forum = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void a_forum() {
        forum.createContext("/", exchange -> {
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            heard.add(exchange.getRequestHeaders().getFirst("Api-Key") + " as "
                    + exchange.getRequestHeaders().getFirst("Api-Username"));
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        forum.start();
    }

    @AfterEach
    void close() {
        forum.stop(0);
        outgoing.close();
    }

    private String address() {
        return "http://127.0.0.1:" + forum.getAddress().getPort();
    }

    private Connector.Poster poster() {
        Source source = new Source(
                new SourceId(1),
                "forum",
                "discourse",
                Map.of("address", address(), "username", "quill"),
                Optional.of("0123456789abcdef"),
                true,
                false,
                Instant.EPOCH);
        DiscourseConnector connector = new DiscourseConnector(outgoing, () -> Instant.EPOCH, time -> {});
        return connector.poster(source).orElseThrow();
    }

    @Test
    void an_answer_replies_to_the_post_and_says_where_it_stands() throws InterruptedException {
        assertThat(poster().post("t/7/3", "Take the \"large\" one.")).isEqualTo(address() + "/t/7/12");
        assertThat(heard)
                .containsExactly(
                        "POST /posts.json",
                        "0123456789abcdef as quill",
                        "{\"topic_id\":7,\"reply_to_post_number\":3,\"raw\":\"Take the \\\"large\\\" one.\"}");
    }

    @Test
    void what_the_forum_refuses_is_said_in_its_own_words() {
        status = 422;
        answer = "{\"action\":\"create_post\",\"errors\":[\"Body is too short (minimum is 20 characters)\"]}";
        assertThatThrownBy(() -> poster().post("t/7/3", "Yes"))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("Body is too short");
    }

    @Test
    void a_key_that_may_not_write_is_named() {
        status = 403;
        answer = "{\"errors\":[\"You are not permitted to view the requested resource.\"]}";
        assertThatThrownBy(() -> poster().post("t/7/3", "Take the large one."))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("key is not accepted");
    }

    @Test
    void what_is_no_post_is_not_answered() {
        assertThatThrownBy(() -> poster().post("product:4", "Hello")).hasMessageContaining("not said in a post");
        assertThat(heard).isEmpty();
    }
}
