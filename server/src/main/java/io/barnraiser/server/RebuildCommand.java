package io.barnraiser.server;

import io.barnraiser.activity.log.FollowerLag;
import io.barnraiser.platform.command.Console;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Derives everything anew that is derived from the log.
@Command(
        name = "rebuild",
        description = {
            "Derives anew from the log what is derived from it: the figures of members, who talks with whom, ties,"
                    + " which questions wait. Changes nothing if nothing was wrong. Beside a running server, the lists fill"
                    + " up again while it runs; what a kill breaks off, the server goes on with.",
            "How far each reader of the log has come goes to standard output, a name and the number of an activity a"
                    + " line."
        })
final class RebuildCommand implements Runnable {

    private final Console console;

    @Mixin
    private final Place place;

    RebuildCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.place = new Place(environment);
    }

    @Override
    public void run() {
        place.existing();
        try (Workshop workshop = Workshop.open(place, "command rebuild")) {
            workshop.wings().followers().rebuildAll();
            for (FollowerLag lag : workshop.wings().followers().lags()) {
                console.print(lag.follower() + "\t" + lag.read().value());
            }
        }
    }
}
