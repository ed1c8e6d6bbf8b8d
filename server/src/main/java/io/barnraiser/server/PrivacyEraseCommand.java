package io.barnraiser.server;

import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.privacy.Erasure;
import io.barnraiser.platform.command.Console;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Erases a member for good and prints the number of the proof.
@Command(
        name = "erase",
        description = "Removes everything that is known of a member, for good, and prints the number of the proof.")
final class PrivacyEraseCommand implements Runnable {

    private final Console console;

    @Mixin
    private final Place place;

    @Parameters(paramLabel = "MEMBER", description = "The member's number, as it stands in the address of their page.")
    private long member;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why, without the person's name: it stays.")
    private String reason = "";

    PrivacyEraseCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.place = new Place(environment);
    }

    @Override
    public void run() {
        place.existing();
        try (Workshop workshop = Workshop.open(place, "privacy-erase")) {
            Erasure proof = workshop.wings().privacy().erase(Commands.ACTOR, new MemberId(member), reason);
            new TreeMap<>(proof.counts()).forEach((what, rows) -> console.say("%8d %s".formatted(rows, what)));
            console.print(String.valueOf(proof.id()));
        }
    }
}
