package io.barnraiser.server;

import io.barnraiser.people.account.Actor;
import io.barnraiser.people.account.KeyId;
import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.error.Problem;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Makes a key worthless.
@Command(name = "revoke", description = "Makes a key worthless; a running server refuses it within a second.")
final class KeyRevokeCommand implements Runnable {

    private final Console console;

    @Mixin
    private final Place place;

    @Parameters(paramLabel = "NUMBER", description = "The key's number, as key list shows it.")
    private long number;

    KeyRevokeCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.place = new Place(environment);
    }

    @Override
    public void run() {
        place.existing();
        try (Desk desk = Desk.open(place)) {
            if (!desk.account().keys().revoke(Actor.COMMAND_LINE, new KeyId(number))) {
                throw Problem.notFound("There is no living key %d. See key list.".formatted(number))
                        .exception();
            }
            console.say("The key %d is revoked.".formatted(number));
        }
    }
}
