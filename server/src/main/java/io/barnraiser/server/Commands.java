package io.barnraiser.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What several commands need.
final class Commands {

    /// How the audit log names whoever uses the command line.
    static final String ACTOR = "command line";

    private Commands() {}

    /// Removes a file that was begun in vain.
    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
