package io.barnraiser.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// Says whether a database has exactly the steps of the schema that this program knows, so that an ordinary start need
/// not wait for the migration library, which takes longer to look than everything else together. In any doubt the
/// answer
/// is no, and the library looks.
final class SchemaSteps {

    private static final String FOLDER = "db/migration";

    private SchemaSteps() {}

    /// Whether there is nothing to do: the same files with the same content, each done with success.
    static boolean areAllDone(Database database) {
        try {
            return database.read(SchemaSteps::done).equals(known());
        } catch (JdbiException | IOException | URISyntaxException inDoubt) {
            return false;
        }
    }

    /// The steps that the database has, as {@code file checksum}.
    private static Set<String> done(Handle handle) {
        return new TreeSet<>(handle.createQuery("""
                        SELECT script, checksum, success
                        FROM flyway_schema_history
                        """)
                .map((row, context) -> row.getString("script") + " " + row.getInt("checksum")
                        + (row.getBoolean("success") ? "" : " failed"))
                .list());
    }

    private static Set<String> known() throws IOException, URISyntaxException {
        Set<String> steps = new TreeSet<>();
        for (URL folder : Collections.list(SchemaSteps.class.getClassLoader().getResources(FOLDER))) {
            if (folder.openConnection() instanceof JarURLConnection jar) {
                addPacked(jar, steps);
            } else {
                addFiles(Path.of(folder.toURI()), steps);
            }
        }
        return steps;
    }

    private static void addPacked(JarURLConnection connection, Set<String> steps) throws IOException {
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(FOLDER + "/") && !entry.isDirectory()) {
                    add(entry.getName().substring(FOLDER.length() + 1), jar.getInputStream(entry), steps);
                }
            }
        }
    }

    private static void addFiles(Path folder, Set<String> steps) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                add(file.getFileName().toString(), Files.newInputStream(file), steps);
            }
        }
    }

    /// The library's own sum: CRC-32 of the lines without their ends.
    private static void add(String name, InputStream content, Set<String> steps) throws IOException {
        CRC32 sum = new CRC32();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        steps.add(name + " " + (int) sum.getValue());
    }
}
