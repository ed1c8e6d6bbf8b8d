package io.barnraiser.testbed;

import io.barnraiser.testbed.setting.Settings;
import io.barnraiser.testbed.wire.Json;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.world.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Says what a folder holds and how each file is imported: {@code manifest.json}, and beside it a file for each
/// mapping.
final class Manifest {

    private Manifest() {}

    static void write(Settings settings, Export.Report report, Path folder) throws IOException {
        Json json = new Json()
                .open()
                .put("brand", Cell.BRAND)
                .put("about", "Simulated: neither the brand nor any member exists.")
                .put("seed", settings.seed())
                .put("members", settings.members())
                .put("from", settings.start().toString())
                .put("to", settings.end().toString())
                .put("truth", "truth")
                .list("sources");
        for (SourceFile source : SourceFile.values()) {
            Export.Count count = report.sources().getOrDefault(source, Export.Count.NONE);
            String mapping = source.mapping().isEmpty() ? "" : source.word() + ".mapping.json";
            if (!mapping.isEmpty()) {
                Files.writeString(folder.resolve(mapping), source.mapping());
            }
            json.item()
                    .put("source", source.word())
                    .put("file", source.file())
                    .put("format", "jsonl")
                    .put("preset", source.preset())
                    .put("mapping", mapping)
                    .put("events", count.events())
                    .put("duplicates", count.duplicates())
                    .put("activities", count.activities())
                    .close();
        }
        Files.write(folder.resolve("manifest.json"), json.endList().close().take());
    }
}
