package io.barnraiser.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/// SQLite in write-ahead mode with a full sync at every commit: one {@link SqliteWriter}, several readers.
final class SqliteDatabase implements Database {

    private static final int READERS = 4;

    private final SQLiteDataSource source;
    private final HikariDataSource readers;
    private final Jdbi reading;
    private final SqliteWriter writer;
    private final SqliteCheckpoints checkpoints;

    private SqliteDatabase(
            SQLiteDataSource source, HikariDataSource readers, SqliteWriter writer, SqliteCheckpoints checkpoints) {
        this.source = source;
        this.readers = readers;
        this.reading = Jdbi.create(readers);
        this.writer = writer;
        this.checkpoints = checkpoints;
    }

    static SqliteDatabase open(Path file) {
        try {
            SqliteWriter writer = new SqliteWriter(
                    source(file, -64_000, TransactionMode.IMMEDIATE).getConnection());
            SQLiteDataSource source = source(file, -16_000, TransactionMode.DEFERRED);
            HikariConfig pool = new HikariConfig();
            pool.setDataSource(source);
            pool.setMaximumPoolSize(READERS);
            pool.setMinimumIdle(1);
            pool.setAutoCommit(false);
            pool.setConnectionInitSql("PRAGMA query_only = ON");
            pool.setPoolName("sqlite-readers");
            return new SqliteDatabase(
                    source, new HikariDataSource(pool), writer, new SqliteCheckpoints(source.getConnection()));
        } catch (SQLException | RuntimeException e) {
            String detail = "The file %s cannot be opened for writing (%s). Check the folder and its permissions."
                    .formatted(file, e.getMessage());
            throw new ProblemException(Problem.of(ErrorCode.UNAVAILABLE, "The database cannot be opened", detail), e);
        }
    }

    private static SQLiteDataSource source(Path file, int cacheSize, TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(mode);
        config.setBusyTimeout(30_000);
        config.setCacheSize(cacheSize);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "1073741824");
        // Pages of the write-ahead log until they are moved: a page that changes often is then moved once, not always.
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, "32000");
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
        try (Handle handle = reading.open()) {
            T result = work.run(handle);
            handle.getConnection().rollback();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException("a read transaction could not be ended", e);
        }
    }

    @Override
    public <T extends @Nullable Object> T write(Work<T> work) {
        return writer.run(work);
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public DataSource dataSource() {
        return source;
    }

    @Override
    public void close() {
        checkpoints.close();
        writer.close();
        readers.close();
    }

    /// Makes the write-ahead log small again, for backups and tests. Returns whether everything was moved.
    static boolean checkpoint(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            return row.next() && row.getInt(1) == 0;
        }
    }
}
