package io.barnraiser.server;

import io.barnraiser.activity.ingest.Connector;
import io.barnraiser.activity.ingest.Connectors;
import io.barnraiser.activity.source.Source;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is to be read into which source, checked before anything is touched.
///
/// @param source the source's name
/// @param kind the kind of connector that reads it
/// @param settings what the connector needs to know
/// @param files what is read, in this order
record ImportPlan(String source, String kind, Map<String, String> settings, List<Path> files) {

    ImportPlan {
        settings = Map.copyOf(settings);
        files = List.copyOf(files);
    }

    /// @throws io.barnraiser.platform.error.ProblemException with everything that is wrong
    static ImportPlan of(
            String source,
            String format,
            Map<String, String> options,
            Optional<Path> mapping,
            List<Path> paths,
            Connectors connectors) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, String> settings = new HashMap<>(options);
        mapping.ifPresent(file -> read(file, errors).ifPresent(json -> settings.put("mapping", json)));
        List<Path> files = new ArrayList<>();
        paths.forEach(path -> expand(path, files, errors));
        Optional<Connector> connector = connectors
                .find(format)
                .filter(found -> found.reader(draft(format, settings)).isPresent());
        if (connector.isEmpty()) {
            errors.add(new FieldError("--format", "'" + format + "' is none of " + formats(connectors)));
        } else {
            if (format.equals("stackexchange") && !paths.isEmpty()) {
                settings.putIfAbsent("folder", folder(paths.getFirst()).toString());
            }
            errors.addAll(connector.get().check(draft(format, settings)));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid("The import cannot begin", errors).exception();
        }
        return new ImportPlan(source, format, settings, files);
    }

    private static String formats(Connectors connectors) {
        return connectors.all().stream()
                .filter(connector ->
                        connector.reader(draft(connector.kind(), Map.of())).isPresent())
                .map(Connector::kind)
                .sorted()
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private static Source draft(String kind, Map<String, String> settings) {
        return new Source(new SourceId(0), "draft", kind, settings, Optional.empty(), true, false, Instant.EPOCH);
    }

    private static Optional<String> read(Path mapping, List<FieldError> errors) {
        try {
            return Optional.of(Files.readString(mapping));
        } catch (IOException e) {
            errors.add(new FieldError("--mapping", mapping + " cannot be read"));
            return Optional.empty();
        }
    }

    /// A file as it is; of a folder every file below, in the order of their names, without hidden ones and notes.
    private static void expand(Path path, List<Path> files, List<FieldError> errors) {
        if (Files.isDirectory(path)) {
            try (Stream<Path> below = Files.walk(path)) {
                List<Path> found = below.filter(Files::isRegularFile)
                        .filter(ImportPlan::isData)
                        .sorted()
                        .toList();
                files.addAll(found);
                if (found.isEmpty()) {
                    errors.add(new FieldError("PATH", "there is no file in " + path));
                }
            } catch (IOException | java.io.UncheckedIOException e) {
                errors.add(new FieldError("PATH", path + " cannot be read"));
            }
        } else if (Files.isReadable(path)) {
            files.add(path);
        } else {
            errors.add(
                    new FieldError("PATH", Files.exists(path) ? path + " cannot be read" : "there is no file " + path));
        }
    }

    private static boolean isData(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.endsWith(".md");
    }

    private static Path folder(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return Files.isDirectory(absolute) || parent == null ? absolute : parent;
    }
}
