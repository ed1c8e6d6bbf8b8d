package io.barnraiser.platform.config;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// What was set, by origin, before anybody knows what it means.
///
/// @param file keys and values of the file
/// @param environment keys and values of the environment, only those that begin with {@code BARNRAISER_}
/// @param flags keys and values of the command line
public record SettingSources(Map<String, String> file, Map<String, String> environment, Map<String, String> flags) {

    /// The name of the file in the data folder.
    public static final String FILE = "barnraiser.properties";

    private static final String PREFIX = "BARNRAISER_";

    /// How much memory the launcher lets the program have: said to the launcher, and no key.
    private static final String HEAP = PREFIX + "HEAP";

    public SettingSources {
        file = Map.copyOf(file);
        environment = Map.copyOf(environment);
        flags = Map.copyOf(flags);
    }

    /// Reads the file in {@code folder}, if there is one (Java properties in UTF-8), and picks from the
    /// environment.
    ///
    /// @throws ProblemException when the file is there but cannot be read
    public static SettingSources read(Path folder, Map<String, String> environment, Map<String, String> flags) {
        Map<String, String> ours = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !name.equals(HEAP)) {
                ours.put(name, value);
            }
        });
        return new SettingSources(file(folder.resolve(FILE)), ours, flags);
    }

    /// The name in the environment for {@code key}: {@code BARNRAISER_SERVER_PUBLIC_URL} for {@code
    /// server.public-url}.
    static String environmentName(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static Map<String, String> file(Path path) {
        if (!Files.exists(path)) {
            return Map.of();
        }
        try (Reader reader = Files.newBufferedReader(path)) {
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, String> read = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
            return read;
        } catch (IOException | IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.of(
                            ErrorCode.INVALID,
                            "The configuration cannot be read",
                            "The file %s is not readable as Java properties in UTF-8 (%s)."
                                    .formatted(path, e.getMessage())),
                    e);
        }
    }
}
