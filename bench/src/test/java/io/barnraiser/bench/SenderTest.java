package io.barnraiser.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SenderTest {

    private final List<String> received = new ArrayList<>();
    private HttpServer server;
    private URI address;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void batches_go_over_one_connection_with_the_write_key() throws IOException {
        server.createContext("/v1/batch", exchange -> {
            received.add(exchange.getRemoteAddress().getPort() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = "{\"success\":true}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(received.size() == 1 ? 200 : 429, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        try (Sender sender = new Sender(address, "key")) {
            assertThat(sender.post("{\"a\":\"ö\"}".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(200);
            assertThat(sender.post("{}".getBytes(StandardCharsets.UTF_8))).isEqualTo(429);
        }
        String port = received.getFirst().split(" ")[0];
        assertThat(received).containsExactly(port + " Basic a2V5Og== {\"a\":\"ö\"}", port + " Basic a2V5Og== {}");
    }

    @Test
    void an_answer_that_does_not_come_is_an_error() throws IOException {
        server.createContext("/v1/batch", exchange -> {
            throw new IOException("gone");
        });
        try (Sender sender = new Sender(address, "key")) {
            assertThatThrownBy(() -> sender.post(new byte[0])).isInstanceOf(IOException.class);
        }
    }
}
