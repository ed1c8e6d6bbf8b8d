package io.barnraiser.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.json.Json;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The public Segment SDK for Node, unchanged, against a running server. Skipped where there is no Node, or where the
/// package registry does not answer; not where CI is set.
@EnabledIf(
        value = "hasNode",
        disabledReason = "There is no node and npm on the PATH, so the Node SDK was not tried. Install them"
                + " (apt-get install nodejs npm).")
final class SegmentNodeSdkTest {

    private static final int MEMBERS = 40;
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    private RunningServer server;
    private String reader = "";

    static boolean hasNode() {
        List<String> folders = Arrays.asList(
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator));
        return Stream.of("node", "npm")
                .allMatch(name -> folders.stream().anyMatch(path -> Files.isExecutable(Path.of(path, name))));
    }

    @BeforeEach
    void start() {
        server = RunningServer.start(folder.resolve("data"), Map.of());
        reader = server.run("key", "add", "--kind", "server", "--name", "Reports");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everything_that_the_sdk_sends_is_taken_once() throws IOException, InterruptedException {
        install();
        String key = server.run("key", "add", "--kind", "write", "--name", "Shop");
        String sent = run("node", "send.mjs", server.address().toString(), key, String.valueOf(MEMBERS));
        assertThat(Json.read(sent)).isEqualTo(Json.read("{\"sent\":%d,\"failed\":0}".formatted(3 * MEMBERS)));

        JsonNode shop = read("/api/v1/sources").at("/sources/0");
        assertThat(shop.get("received").asInt()).isEqualTo(3 * MEMBERS);
        assertThat(shop.get("accepted").asInt()).isEqualTo(3 * MEMBERS);
        assertThat(shop.get("dropped")).isEmpty();

        String search = "/api/v1/members?q=node7@example.com";
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(read(search).at("/members")).hasSize(1));
        String member = "/api/v1/members/" + read(search).at("/members/0/id").asLong();
        assertThat(read(member).at("/spend/0/minor").asInt()).isEqualTo(2700);
        assertThat(read(member + "/activities").at("/activities"))
                .extracting(activity -> activity.get("kind").asString())
                .containsExactlyInAnyOrder("update", "purchase", "view");
    }

    /// Installs exactly the versions of the lock file.
    private void install() throws IOException, InterruptedException {
        Path sources = Path.of("src/test/node").toAbsolutePath();
        for (String name : List.of("package.json", "package-lock.json", "send.mjs")) {
            Files.copy(sources.resolve(name), folder.resolve(name));
        }
        try {
            run("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");
        } catch (AssertionError failed) {
            Assumptions.assumeTrue(
                    System.getenv("CI") != null, "npm could not install the SDK, so it was not tried: " + failed);
            throw failed;
        }
    }

    /// Runs a program in the folder and returns what it printed.
    private String run(String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .as("%s: %s", String.join(" ", command), Files.readString(err))
                .isTrue();
        return Files.readString(out);
    }

    private JsonNode read(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Authorization", "Bearer " + reader)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return Json.read(client.send(request, BodyHandlers.ofString()).body());
        }
    }
}
