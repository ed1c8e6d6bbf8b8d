package io.barnraiser.server;

import io.barnraiser.activity.log.FollowerLag;
import io.barnraiser.platform.command.Console;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Derives everything anew that is derived from the log.
@Command(
        name = "rebuild",
        description = {
            "Derives anew from the log what is derived from it: the figures of members, who talks with whom, ties,"
                    + " journeys, which questions wait. Changes nothing if nothing was wrong. Beside a running server, the lists fill"
                    + " up again while it runs; what a kill breaks off, the server goes on with.",
            "How far each reader of the log has come goes to standard output, a name and the number of an activity a"
                    + " line."
        })
final class RebuildCommand implements Runnable {

    private final Console console;

    @Mixin
    private final Place place;

    @Option(names = "--only", paramLabel = "NAME", description = "Only what this reader of the log derives: journey.")
    private Optional<String> only = Optional.empty();

    RebuildCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.place = new Place(environment);
    }

    @Override
    public void run() {
        place.existing();
        try (Workshop workshop = Workshop.open(place, "command rebuild")) {
            RebuildLines lines = new RebuildLines(console);
            only.ifPresentOrElse(
                    name -> workshop.wings().followers().rebuild(name, lines::say),
                    () -> workshop.wings().followers().rebuildAll(lines::say));
            for (FollowerLag lag : workshop.wings().followers().lags()) {
                console.print(lag.follower() + "\t" + lag.read().value());
            }
        }
    }
}
