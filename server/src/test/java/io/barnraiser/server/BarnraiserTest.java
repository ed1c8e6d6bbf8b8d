package io.barnraiser.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.TestPlace;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class BarnraiserTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Installation installation;
    private Barnraiser server;

    BarnraiserTest(TestPlace place) {
        installation = Installations.make(
                place.folder(),
                place.url().map(url -> Map.of("database.url", url)).orElse(Map.of()));
    }

    @BeforeEach
    void start() {
        server = Barnraiser.start(installation);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
        installation.close();
    }

    @Test
    void it_says_that_it_is_up_and_ready() throws Exception {
        assertThat(get("/health").statusCode()).isEqualTo(200);
        assertThat(get("/health").body()).isEqualTo("{\"status\":\"up\"}");
        assertThat(get("/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void metrics_tell_of_requests_and_are_for_this_machine() throws Exception {
        get("/health");

        assertThat(get("/metrics").body()).contains("web_request_seconds_count", "route=\"/health\"", "jvm_memory");
        HttpRequest forwarded = HttpRequest.newBuilder(at("/metrics"))
                .header("X-Forwarded-For", "203.0.113.9")
                .build();
        assertThat(client.send(forwarded, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void a_port_in_use_is_a_problem_and_not_a_crash(TestPlace place) {
        Map<String, String> taken =
                Map.of("server.port", Integer.toString(server.address().getPort()));
        try (Installation second = Installations.make(place.folder().resolve("second"), taken)) {
            assertThatThrownBy(() -> Barnraiser.start(second)).isInstanceOfSatisfying(ProblemException.class, e -> {
                assertThat(e.problem().code()).isEqualTo(ErrorCode.UNAVAILABLE);
                assertThat(e.problem().detail()).contains("Choose another port");
            });
        }
    }

    @Test
    void a_folder_has_one_server_at_a_time(TestPlace place) throws IOException {
        try (ServerLock first = ServerLock.take(place.folder())) {
            assertThat(first.isHeld()).isTrue();
            assertThatThrownBy(() -> ServerLock.take(place.folder()))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("Another server");
        }
        try (ServerLock next = ServerLock.take(place.folder())) {
            assertThat(next.isHeld()).isTrue();
        }
    }

    private URI at(String path) {
        return server.address().resolve(path);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }
}
