package io.barnraiser.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteCheckpointsTest {

    private static final int PAGE = 4096;

    @TempDir
    private Path folder;

    private Connection writing;
    private Connection looking;
    private Statement writer;
    private Statement looker;

    @BeforeEach
    void open() throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("some.db");
        writing = DriverManager.getConnection(url);
        writer = writing.createStatement();
        writer.execute("PRAGMA journal_mode = WAL");
        writer.execute("PRAGMA wal_autocheckpoint = 0");
        writer.execute("CREATE TABLE page (body BLOB)");
        looking = DriverManager.getConnection(url);
        looker = looking.createStatement();
    }

    @AfterEach
    void close() throws SQLException {
        looking.close();
        writing.close();
    }

    @Test
    void many_pages_are_moved() throws SQLException {
        write(SqliteCheckpoints.WORTH);

        SqliteCheckpoints.look(looker);

        assertThat(SqliteCheckpoints.waiting(looker)).isZero();
    }

    @Test
    void few_pages_are_left_to_gather() throws SQLException {
        write(3);
        long before = SqliteCheckpoints.waiting(looker);

        SqliteCheckpoints.look(looker);

        assertThat(before).isPositive();
        assertThat(SqliteCheckpoints.waiting(looker)).isEqualTo(before);
    }

    @Test
    void what_was_committed_is_moved_while_somebody_writes() throws SQLException {
        write(SqliteCheckpoints.WORTH);
        writer.execute("BEGIN IMMEDIATE");
        write(5);

        SqliteCheckpoints.look(looker);

        assertThat(SqliteCheckpoints.waiting(looker)).isZero();
        writer.execute("COMMIT");
        assertThat(SqliteCheckpoints.waiting(looker)).isPositive();
    }

    private void write(int pages) throws SQLException {
        writer.execute("INSERT INTO page (body) VALUES (zeroblob(%d))".formatted(pages * PAGE));
    }
}
