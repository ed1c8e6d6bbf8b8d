package io.barnraiser.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.testbed.setting.Preset;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportTest {

    @TempDir
    private Path folder;

    private Export.Report written(String name) throws IOException {
        return Export.write(Preset.TINY.settings(1, 60, SimulationTest.END), folder.resolve(name), done -> {});
    }

    @Test
    void each_source_has_its_file_and_the_manifest_counts_it() throws IOException {
        Export.Report report = written("one");
        String manifest = Files.readString(folder.resolve("one/manifest.json"));
        for (SourceFile source : SourceFile.values()) {
            List<String> lines = Files.readAllLines(folder.resolve("one").resolve(source.file()));
            Export.Count count = report.sources().getOrDefault(source, Export.Count.NONE);
            assertThat(lines).hasSize((int) count.events()).isNotEmpty();
            assertThat(manifest).contains("\"file\":\"" + source.file() + "\"", "\"events\":" + count.events());
            assertThat(Files.size(folder.resolve("one").resolve(source.file()))).isEqualTo(count.bytes());
        }
        assertThat(folder.resolve("one/mail.mapping.json")).exists();
    }

    @Test
    void each_table_of_truth_says_what_it_is() throws IOException {
        written("one");
        for (Table table : Table.values()) {
            List<String> lines = Files.readAllLines(folder.resolve("one/truth").resolve(table.file()));
            assertThat(lines.get(0)).isEqualTo("# " + table.about());
            assertThat(lines.get(1)).isEqualTo(String.join("\t", table.columns()));
            assertThat(lines.subList(1, lines.size()))
                    .allMatch(line ->
                            line.split("\t", -1).length == table.columns().size());
        }
    }

    @Test
    void the_same_settings_give_the_same_files() throws IOException {
        written("one");
        written("two");
        try (var files = Files.walk(folder.resolve("one"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path other = folder.resolve("two").resolve(folder.resolve("one").relativize(file));
                assertThat(Files.mismatch(file, other)).as("%s", file).isEqualTo(-1);
            }
        }
    }
}
