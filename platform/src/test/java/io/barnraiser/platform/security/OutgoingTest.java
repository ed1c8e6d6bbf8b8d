package io.barnraiser.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutgoingTest {

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Outgoing outgoing =
            new Outgoing(new OutgoingConfig(List.of("forum.test", "127.0.0.1")), host -> loopback());
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(loopback()[0], 0), 0);
        server.setExecutor(Thread::startVirtualThread);
        server.createContext("/echo", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answer(
                    exchange,
                    200,
                    exchange.getRequestMethod() + " "
                            + exchange.getRequestHeaders().getFirst("Api-Key") + " " + body);
        });
        server.createContext("/here", exchange -> move(exchange, "/echo"));
        server.createContext("/round", exchange -> move(exchange, "/round"));
        server.createContext("/away", exchange -> move(exchange, "http://127.0.0.1:" + port() + "/echo"));
        server.createContext("/long", exchange -> answer(exchange, 200, "x".repeat(1001)));
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            hold();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        outgoing.close();
        server.stop(0);
    }

    /// The name exists nowhere but in the guard's resolver: that the request arrives shows that the connection goes
    /// to the very addresses that were judged.
    @Test
    void a_request_goes_to_the_addresses_that_were_judged() {
        Reply reply =
                outgoing.send(Call.post(at("/echo"), "text/plain", "hello").header("Api-Key", "secret"));

        assertThat(reply).isInstanceOfSatisfying(Reply.Answered.class, answered -> {
            assertThat(answered.status()).isEqualTo(200);
            assertThat(answered.text()).isEqualTo("POST secret hello");
            assertThat(answered.header("Content-Type")).contains("text/plain");
        });
    }

    @Test
    void a_name_is_forgotten_after_its_request() {
        outgoing.send(Call.get(at("/echo")));

        assertThat(PinnedHosts.INSTANCE.find("forum.test")).isEmpty();
    }

    @Test
    void a_private_address_is_not_asked() {
        try (Outgoing strict = new Outgoing(new OutgoingConfig(List.of()), host -> loopback())) {
            assertThat(strict.send(Call.get(at("/echo")))).isInstanceOf(Reply.Forbidden.class);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void a_redirect_on_the_same_host_is_followed() {
        assertThat(outgoing.send(Call.get(at("/here"))))
                .isInstanceOfSatisfying(
                        Reply.Answered.class,
                        answered -> assertThat(answered.text()).startsWith("GET"));
        assertThat(asked).containsExactly("/here", "/echo");
    }

    @Test
    void a_redirect_to_another_host_is_not_followed() {
        assertThat(outgoing.send(Call.get(at("/away"))))
                .isInstanceOfSatisfying(
                        Reply.Answered.class,
                        answered -> assertThat(answered.status()).isEqualTo(302));
        assertThat(asked).containsExactly("/away");
    }

    @Test
    void what_was_posted_is_not_posted_elsewhere() {
        outgoing.send(Call.post(at("/here"), "text/plain", "once"));

        assertThat(asked).containsExactly("/here");
    }

    @Test
    void redirects_in_a_circle_end() {
        assertThat(outgoing.send(Call.get(at("/round")))).isInstanceOf(Reply.Answered.class);
        assertThat(asked).hasSize(4);
    }

    @Test
    void an_answer_up_to_the_limit_is_taken_and_a_longer_one_is_not() {
        assertThat(outgoing.send(Call.get(at("/long")).upTo(1001))).isInstanceOf(Reply.Answered.class);
        assertThat(outgoing.send(Call.get(at("/long")).upTo(1000))).isInstanceOf(Reply.Failed.class);
    }

    @Test
    void an_answer_that_drips_is_given_up() {
        assertThat(outgoing.send(Call.get(at("/slow")).within(Duration.ofMillis(300))))
                .isInstanceOfSatisfying(
                        Reply.Failed.class, failed -> assertThat(failed.why()).contains("forum.test"));
    }

    @Test
    void that_nobody_listens_is_said_in_words() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(outgoing.send(Call.get(URI.create("http://forum.test:" + free + "/"))))
                .isEqualTo(new Reply.Failed("Nobody answers at forum.test:" + free + "."));
    }

    @Test
    void a_header_that_cannot_be_sent_is_said_in_words() {
        assertThat(outgoing.send(Call.get(at("/echo")).header("Bad\nHeader", "x")))
                .isInstanceOf(Reply.Forbidden.class);
    }

    private URI at(String path) {
        return URI.create("http://forum.test:" + port() + path);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static InetAddress[] loopback() {
        return new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
    }

    private void answer(HttpExchange exchange, int status, String text) throws IOException {
        asked.add(exchange.getRequestURI().getPath());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void move(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        answer(exchange, 302, "moved");
    }

    private void hold() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
