package io.barnraiser.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// A fresh database of one of the two kinds, with full durability, that goes away with the run.
record Store(String name, Path folder, Optional<String> url, Optional<EmbeddedPostgres> server)
        implements AutoCloseable {

    /// Opens a fresh one: {@code sqlite} or {@code postgresql}.
    static Store open(String name) {
        try {
            Path folder = Files.createTempDirectory(Path.of("."), "bench-data-");
            if (name.equals("sqlite")) {
                return new Store(name, folder, Optional.empty(), Optional.empty());
            }
            // Tests of others switch the syncs off; what is measured here must survive a loss of power.
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("max_wal_size", "4GB")
                    .setDataDirectory(folder.resolve("postgresql"))
                    .start();
            String url = "postgresql://postgres:postgres@localhost:" + postgres.getPort() + "/postgres";
            return new Store(name, folder, Optional.of(url), Optional.of(postgres));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (server.isPresent()) {
                server.get().close();
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
