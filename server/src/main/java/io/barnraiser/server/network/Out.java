package io.barnraiser.server.network;

import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Where the result goes, and how a command can end. A command has it as a {@code @Mixin}.
@Command(
        exitCodeListHeading = Told.EXITS_HEADING,
        exitCodeList = {Told.DONE, Told.BAD, Told.ABSENT, Told.UNAVAILABLE})
public final class Out {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the result goes; it appears whole or not at all. Default: -, standard output.")
    private Path file = TextFile.STANDARD;

    /// Writes a result.
    public interface Content {
        void write(Writer out) throws IOException;
    }

    /// Looks whether the result can be written there, before anybody waits for it.
    ///
    /// @param in the files that are read
    /// @throws ProblemException when it cannot, or when it would take the place of what is read
    public void check(Path... in) {
        if (file.equals(TextFile.STANDARD)) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw wrong("%s is a folder.".formatted(file));
        }
        if (!Files.isDirectory(folder)) {
            throw Problem.notFound("There is no folder %s for the result.".formatted(folder))
                    .exception();
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw unwritable("it may not be written by who runs this");
        }
        for (Path read : in) {
            if (isSame(read)) {
                throw wrong("%s is read and cannot be written at the same time.".formatted(file));
            }
        }
    }

    private boolean isSame(Path read) {
        try {
            return Files.exists(read) && Files.exists(file) && Files.isSameFile(read, file);
        } catch (IOException e) {
            return false;
        }
    }

    /// Writes the result: first aside, then to its place.
    public void write(Console console, Content content) {
        try {
            if (file.equals(TextFile.STANDARD)) {
                content.write(console.out());
                console.out().flush();
            } else if (Files.exists(file) && !Files.isRegularFile(file)) {
                // A pipe or a device: nothing can be put in its place.
                write(file, content);
            } else {
                replace(Files.exists(file) ? file.toRealPath() : file, content);
            }
        } catch (IOException e) {
            throw unwritable(String.valueOf(e.getMessage()));
        }
    }

    private static void replace(Path place, Content content) throws IOException {
        Path unfinished = place.resolveSibling(place.getFileName() + ".unfinished");
        // Whoever interrupts the program leaves nothing behind.
        unfinished.toFile().deleteOnExit();
        try {
            write(unfinished, content);
            Files.move(unfinished, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(Path file, Content content) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            content.write(writer);
        }
    }

    private static ProblemException wrong(String message) {
        return Problem.invalid("The result has no place", List.of(new FieldError("--out", message)))
                .exception();
    }

    private ProblemException unwritable(String reason) {
        return Problem.of(ErrorCode.UNAVAILABLE, "The result cannot be written", "%s: %s.".formatted(file, reason))
                .exception();
    }
}
