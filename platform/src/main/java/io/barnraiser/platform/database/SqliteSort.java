package io.barnraiser.platform.database;

import java.nio.file.Path;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/// Settings under which SQLite sorts many rows fast, for as long as an index is made.
///
/// What a connection is opened with (much cache, nothing temporary on disk) suits single rows. Under it, all rows of
/// an index are sorted as one list in memory; pieces as small as a processor's own cache, merged from a file, take
/// half the time, and less again with a second thread that writes them. The file is made beside the database, where
/// the index needs room as well, and is gone at the end.
final class SqliteSort {

    private static final int PIECE_KIBIBYTES = 4_000;

    private SqliteSort() {}

    /// Does {@code work}, which makes an index, and puts the settings back whatever comes of it. Only the folder
    /// stays named, for the whole process: nothing else of it has temporary files.
    static void during(Handle handle, Runnable work) {
        int cache = number(handle, "cache_size");
        int store = number(handle, "temp_store");
        int threads = number(handle, "threads");
        try {
            set(handle, "temp_store_directory", "'" + folder(handle).replace("'", "''") + "'");
            set(handle, "temp_store", "FILE");
            set(handle, "cache_size", Integer.toString(-PIECE_KIBIBYTES));
            set(handle, "threads", "1");
            work.run();
        } finally {
            set(handle, "threads", Integer.toString(threads));
            set(handle, "cache_size", Integer.toString(cache));
            set(handle, "temp_store", Integer.toString(store));
        }
    }

    private static int number(Handle handle, String pragma) {
        return handle.createQuery("PRAGMA " + pragma).mapTo(Integer.class).one();
    }

    private static void set(Handle handle, String pragma, String value) {
        handle.execute("PRAGMA " + pragma + " = " + value);
    }

    private static String folder(Handle handle) {
        String file = handle.createQuery("SELECT file FROM pragma_database_list WHERE name = 'main'")
                .mapTo(String.class)
                .one();
        return Objects.requireNonNull(Path.of(file).getParent()).toString();
    }
}
