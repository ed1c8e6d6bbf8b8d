package io.barnraiser.server;

import io.barnraiser.platform.command.Console;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Makes an installation out of a backup.
@Command(name = "restore", description = "Makes an installation out of a backup, in an empty folder.")
final class RestoreCommand implements Runnable {

    private final Console console;

    @Option(names = "--in", required = true, paramLabel = "FILE.zip", description = "The backup to read.")
    private Path in = Path.of("");

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder to fill, empty or new.")
    private Path folder = Path.of("");

    RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Backup.restore(in, folder);
        console.say("Restored to %s.".formatted(folder));
    }
}
