package io.barnraiser.server;

import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.server.config.Configuration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Looks whether all is well, changes nothing, and says what to do.
@Command(name = "doctor", description = "Checks the machine, the folder, the database, mail and the clock.")
final class DoctorCommand implements Runnable {

    private final Console console;

    @Mixin
    private final Place place;

    DoctorCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.place = new Place(environment);
    }

    @Override
    public void run() {
        Configuration configuration = place.configuration();
        List<Finding> findings = new Doctor(place.existing(), configuration, InstantSource.system()).examine();
        for (Finding finding : findings) {
            console.print("%-5s %-9s %s".formatted(finding.state().label(), finding.part(), finding.text()));
        }
        long bad = findings.stream()
                .filter(finding -> finding.state() == Finding.State.BAD)
                .count();
        if (bad > 0) {
            throw Problem.of(
                            ErrorCode.UNAVAILABLE,
                            "Not well",
                            "See the lines that begin with \"bad\" (%d).".formatted(bad))
                    .exception();
        }
    }
}
