package io.barnraiser.server;

import io.barnraiser.people.privacy.Erasure;
import io.barnraiser.people.privacy.Privacy;
import io.barnraiser.platform.command.Console;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the proofs of erasures.
@Command(
        name = "proofs",
        description = "Lists the proofs of the newest 500 erasures: number, when, until when, rows, who, why.")
final class PrivacyProofsCommand implements Runnable {

    private static final int MOST = 500;

    private final Console console;

    @Mixin
    private final Place place;

    PrivacyProofsCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.place = new Place(environment);
    }

    @Override
    public void run() {
        place.existing();
        try (Workshop workshop = Workshop.open(place, "privacy-proofs")) {
            Privacy privacy = workshop.wings().privacy();
            List<Erasure> proofs =
                    workshop.installation().database().read(handle -> privacy.proofs(handle, Long.MAX_VALUE, MOST));
            proofs.forEach(proof -> console.print(String.join(
                    "\t",
                    String.valueOf(proof.id()),
                    proof.at().toString(),
                    proof.finishedAt().map(Instant::toString).orElse("under way"),
                    String.valueOf(proof.total()),
                    proof.actor(),
                    proof.reason())));
        }
    }
}
