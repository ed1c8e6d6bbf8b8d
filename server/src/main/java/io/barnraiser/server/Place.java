package io.barnraiser.server;

import io.barnraiser.platform.config.SettingSources;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.server.config.Configuration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options with which every command says which installation it means. A command has it as a {@code @Mixin}.
final class Place {

    private final Map<String, String> environment;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "The data folder (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("data");

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "A PostgreSQL database, postgresql://user:password@host:5432/name.")
    private Optional<String> databaseUrl = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Sets one key of the configuration; see config print.")
    private Map<String, String> settings = new HashMap<>();

    Place(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /// For a command whose folder has another default.
    Place(Path folder, Map<String, String> environment) {
        this(environment);
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /// The configuration in force.
    Configuration configuration() {
        return configuration(Map.of());
    }

    /// The configuration in force, with flags of the command's own.
    Configuration configuration(Map<String, String> more) {
        Map<String, String> flags = new HashMap<>(settings);
        databaseUrl.ifPresent(url -> flags.put("database.url", url));
        flags.putAll(more);
        return Configuration.read(SettingSources.read(folder, environment, flags));
    }

    /// Opens the installation, and makes it when there is none yet. Close it.
    Installation open() {
        return Installation.open(folder, configuration());
    }

    /// The folder, which must be there already.
    Path existing() {
        if (!Files.isDirectory(folder)) {
            throw Problem.notFound("There is no folder %s. Name the data folder with --data.".formatted(folder))
                    .exception();
        }
        return folder;
    }
}
