package io.barnraiser.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server as a process of its own.
class ServeProcessTest {

    private static final String READY = "Barnraiser is ready: ";

    @TempDir
    private Path folder;

    private Process process;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        process = serve();
        address = readyAddress(process);
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    @Test
    void it_says_on_standard_output_where_it_is_and_answers_there() throws Exception {
        assertThat(health()).isEqualTo(200);
    }

    @Test
    void told_to_stop_it_ends_with_exit_code_0() throws Exception {
        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void a_second_server_in_the_same_folder_is_refused() throws Exception {
        Process second = serve();

        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(5);
        assertThat(health()).isEqualTo(200);
    }

    @Test
    void after_being_killed_it_starts_again() throws Exception {
        process.destroyForcibly().waitFor();

        process = serve();
        address = readyAddress(process);

        assertThat(health()).isEqualTo(200);
    }

    private Process serve() throws IOException {
        List<String> command = Stream.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "io.barnraiser.server.Main",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("data").toString())
                .toList();
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static URI readyAddress(Process process) throws IOException {
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(READY)) {
                return URI.create(line.substring(READY.length()));
            }
        }
        throw new IllegalStateException("the server ended before it was ready");
    }

    private int health() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(address.resolve("/health")).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
