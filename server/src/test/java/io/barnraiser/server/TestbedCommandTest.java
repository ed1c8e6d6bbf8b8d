package io.barnraiser.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class TestbedCommandTest {

    private final Shell shell = new Shell();

    @TempDir
    private Path folder;

    private Map<String, Long> imported(JsonNode source, Path from) {
        List<String> arguments = new ArrayList<>(List.of(
                "import",
                "--data",
                folder.resolve("data").toString(),
                "--source",
                source.path("source").asString(),
                "--format",
                source.path("format").asString()));
        if (source.has("preset")) {
            arguments.addAll(List.of("--preset", source.path("preset").asString()));
        } else {
            arguments.addAll(List.of(
                    "--mapping", from.resolve(source.path("mapping").asString()).toString()));
        }
        arguments.add(from.resolve(source.path("file").asString()).toString());
        assertThat(shell.run(arguments.toArray(String[]::new))).as(shell.err()).isZero();
        Map<String, Long> counts = new TreeMap<>();
        shell.out().lines().map(line -> line.split("\t")).forEach(pair -> counts.put(pair[0], Long.parseLong(pair[1])));
        return counts;
    }

    @Test
    void what_is_simulated_comes_in_by_the_public_door_and_only_duplicates_stay_outside() throws IOException {
        Path out = folder.resolve("tiny");
        assertThat(shell.run(
                        "testbed", "--preset", "tiny", "--size", "60", "--at", "2026-01-01", "--out", out.toString()))
                .as(shell.err())
                .isZero();
        JsonNode manifest = JsonMapper.shared().readTree(Files.readString(out.resolve("manifest.json")));
        assertThat(manifest.path("sources").size()).isEqualTo(7);
        for (JsonNode source : manifest.path("sources").values()) {
            assertThat(imported(source, out))
                    .as("%s", source)
                    .containsEntry("records", source.path("events").asLong())
                    .containsEntry("accepted", source.path("activities").asLong())
                    .containsEntry("dropped", 0L);
        }
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_nothing_is_written() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(taken.resolve("letter.txt"), "mine");
        assertThat(shell.run(
                        "testbed", "--preset", "huge", "--size", "3", "--at", "tomorrow", "--out", taken.toString()))
                .isEqualTo(2);
        assertThat(shell.err())
                .contains("'huge' is none of tiny, demo, million, hard", "50 to 10000000", "'tomorrow' is no day")
                .contains("holds other things");
        assertThat(taken.resolve("manifest.json")).doesNotExist();
    }

    @Test
    void a_simulation_may_be_written_over_an_earlier_one() {
        String out = folder.resolve("again").toString();
        assertThat(shell.run("testbed", "--preset", "tiny", "--size", "50", "--at", "2026-01-01", "--out", out))
                .isZero();
        String first = shell.out();
        assertThat(shell.run("testbed", "--preset", "tiny", "--size", "50", "--at", "2026-01-01", "--out", out))
                .isZero();
        assertThat(shell.out()).isEqualTo(first).contains("forum\t");
    }
}
