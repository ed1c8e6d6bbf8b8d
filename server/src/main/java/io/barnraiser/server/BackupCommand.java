package io.barnraiser.server;

import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Backs an installation up into one file.
@Command(name = "backup", description = "Copies an installation into one file, also beside a running server.")
final class BackupCommand implements Runnable {

    private final Console console;

    @Mixin
    private final Place place;

    @Option(names = "--out", required = true, paramLabel = "FILE.zip", description = "The file to write.")
    private Path out = Path.of("");

    BackupCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.place = new Place(environment);
    }

    @Override
    public void run() {
        if (place.configuration().database().url().isPresent()) {
            throw Problem.of(
                            ErrorCode.INVALID,
                            "PostgreSQL has a backup of its own",
                            "Use pg_dump, and keep secret.key and barnraiser.properties from %s with what it writes."
                                    .formatted(place.folder()))
                    .exception();
        }
        Backup.write(place.existing(), out);
        console.say("Backed up to %s. It holds the secret key: keep it safe.".formatted(out));
    }
}
