package io.barnraiser.activity.connect;

import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Files that somebody handed in: they wait here while they are looked at and read.
final class Uploads {

    /// Whatever was not read in this time is not going to be.
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int LONGEST_NAME = 60;

    private final Path folder;
    private final InstantSource clock;

    Uploads(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// Keeps a file and returns the name under which {@link #find} finds it.
    String keep(Upload upload) {
        String plain = upload.fileName().replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^[._]+", "");
        String shown = plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
        String name = clock.millis() + "-" + (shown.isEmpty() ? "file" : shown);
        try {
            Files.createDirectories(folder);
            removeOld();
            upload.moveTo(folder.resolve(name));
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file of that name.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException (not found) when it is gone or was never there
    Path find(String name) {
        Path file = folder.resolve(name).normalize();
        if (!name.matches("[0-9]+-[A-Za-z0-9._-]+") || !folder.equals(file.getParent()) || !Files.isRegularFile(file)) {
            throw Problem.notFound("The file %s is not here any more. Upload it again.".formatted(name))
                    .exception();
        }
        return file;
    }

    /// The name that a file came with.
    static String shown(String name) {
        return name.substring(name.indexOf('-') + 1);
    }

    /// Which kind of connector probably reads a file of that name.
    static Optional<String> kind(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "");
        if (Stream.of(".csv", ".tsv", ".txt").anyMatch(lower::endsWith)) {
            return Optional.of("csv");
        }
        if (Stream.of(".jsonl", ".ndjson", ".json").anyMatch(lower::endsWith)) {
            return Optional.of("jsonl");
        }
        if (lower.endsWith(".xml")) {
            return Optional.of("stackexchange");
        }
        return lower.endsWith(".mbox") ? Optional.of("mbox") : Optional.empty();
    }

    private void removeOld() throws IOException {
        Instant border = clock.instant().minus(KEPT);
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.toList();
        }
        for (Path file : files) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(border)) {
                Files.deleteIfExists(file);
            }
        }
    }
}
