package io.barnraiser.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// A database of one of the two kinds, with full durability, and a folder for what else a run needs.
///
/// @param isKept whether the folder stays when the run ends
record Store(String name, Path folder, boolean isKept, Optional<String> url, Optional<EmbeddedPostgres> server)
        implements AutoCloseable {

    /// Opens a fresh one, {@code sqlite} or {@code postgresql}, in the folder for temporary files; it goes away with
    /// the run, however that ends.
    static Store open(String name) {
        try {
            Path folder = Files.createTempDirectory("barnraiser-bench-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return open(name, folder, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Opens the one below {@code folder}, which stays.
    static Store kept(String name, Path folder) {
        try {
            return open(name, Files.createDirectories(folder.toAbsolutePath().resolve(name)), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Store open(String name, Path folder, boolean isKept) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        if (name.equals("sqlite")) {
            return new Store(name, folder, isKept, Optional.empty(), Optional.empty());
        }
        // Tests of others switch the syncs off; what is measured here must survive a loss of power.
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "4GB")
                .setDataDirectory(folder.resolve("postgresql"))
                .setCleanDataDirectory(false)
                .start();
        String url = "postgresql://postgres:postgres@localhost:" + postgres.getPort() + "/postgres";
        return new Store(name, folder, isKept, Optional.of(url), Optional.of(postgres));
    }

    /// The data folder of the installation.
    Path data() {
        return folder.resolve("data");
    }

    @Override
    public void close() {
        if (server.isPresent()) {
            try {
                server.get().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!isKept) {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
