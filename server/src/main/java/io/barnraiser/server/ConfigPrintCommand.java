package io.barnraiser.server;

import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.config.Setting;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Shows the configuration in force.
@Command(
        name = "print",
        description = "Shows every key with its value, where it comes from, and what it means. Secrets are hidden.")
final class ConfigPrintCommand implements Runnable {

    private final Console console;

    @Mixin
    private final Place place;

    ConfigPrintCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.place = new Place(environment);
    }

    @Override
    public void run() {
        for (Setting setting : place.configuration().settings()) {
            console.print("# %s".formatted(setting.about()));
            console.print("%s = %s  # %s"
                    .formatted(setting.key(), setting.value(), setting.origin().label()));
        }
    }
}
