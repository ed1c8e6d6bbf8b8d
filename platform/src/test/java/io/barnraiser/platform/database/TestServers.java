package io.barnraiser.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The databases that the tests of one JVM share: a migrated SQLite file to copy, and a PostgreSQL server with a
/// migrated database to clone. Each is made when first needed.
final class TestServers implements AutoCloseable {

    private static final String TEMPLATE = "migrated";

    private final AtomicInteger clones = new AtomicInteger();
    private @Nullable Path sqliteTemplate;
    private @Nullable EmbeddedPostgres postgres;

    /// A fresh, migrated database of the given kind, and a folder for it.
    synchronized TestPlace fresh(Dialect dialect) {
        try {
            Path folder = Files.createTempDirectory("barnraiser-test-");
            return switch (dialect) {
                case SQLITE -> {
                    Files.copy(sqlite(), folder.resolve("barnraiser.db"));
                    yield new TestPlace(folder, Optional.empty());
                }
                case POSTGRESQL -> {
                    String name = "test_" + clones.incrementAndGet();
                    execute("CREATE DATABASE %s TEMPLATE %s STRATEGY FILE_COPY".formatted(name, TEMPLATE));
                    yield new TestPlace(folder, Optional.of(url(postgres(), name)));
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes what {@link #fresh} made.
    synchronized void remove(TestPlace place) {
        place.url()
                .ifPresent(url -> execute(
                        "DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(url.substring(url.lastIndexOf('/') + 1))));
        delete(place.folder());
    }

    private Path sqlite() throws IOException {
        if (sqliteTemplate == null) {
            Path folder = Files.createTempDirectory("barnraiser-template-");
            Databases.open(folder, Optional.empty()).close();
            sqliteTemplate = folder.resolve("barnraiser.db");
        }
        return sqliteTemplate;
    }

    private EmbeddedPostgres postgres() {
        if (postgres == null) {
            try {
                postgres = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setLocaleConfig("encoding", "UTF8")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            execute("CREATE DATABASE " + TEMPLATE);
            Databases.open(Path.of(""), Optional.of(url(postgres, TEMPLATE))).close();
        }
        return postgres;
    }

    private static String url(EmbeddedPostgres server, String database) {
        return "postgresql://postgres:postgres@localhost:%d/%s".formatted(server.getPort(), database);
    }

    private void execute(String sql) {
        try (var connection = postgres().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
        if (sqliteTemplate != null) {
            delete(sqliteTemplate.resolveSibling(""));
        }
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
