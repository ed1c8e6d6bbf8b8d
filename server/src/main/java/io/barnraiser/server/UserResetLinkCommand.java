package io.barnraiser.server;

import io.barnraiser.people.account.Actor;
import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.error.Problem;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Prints a link to choose a new password: for installations without mail, and for an owner who forgot theirs.
@Command(
        name = "reset-link",
        description = "Prints, alone, a link to choose a new password. It works once, for half an hour.")
final class UserResetLinkCommand implements Runnable {

    private final Console console;

    @Mixin
    private final Place place;

    @Option(names = "--email", paramLabel = "ADDRESS", required = true, description = "The address they sign in with.")
    private String email = "";

    UserResetLinkCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.place = new Place(environment);
    }

    @Override
    public void run() {
        place.existing();
        try (Desk desk = Desk.open(place)) {
            String path = desk.account()
                    .links()
                    .reset(Actor.COMMAND_LINE, email)
                    .orElseThrow(() -> Problem.notFound(
                                    "Nobody with the address %s may sign in. See user list.".formatted(email))
                            .exception());
            console.print(desk.url(path));
        }
    }
}
