package io.barnraiser.server;

import io.barnraiser.people.account.Account;
import io.barnraiser.platform.command.Console;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the team.
@Command(name = "list", description = "Lists the team: number, address, name, role, state, since when.")
final class UserListCommand implements Runnable {

    private final Console console;

    @Mixin
    private final Place place;

    UserListCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.place = new Place(environment);
    }

    @Override
    public void run() {
        place.existing();
        try (Desk desk = Desk.open(place)) {
            desk.account().accounts().list().forEach(account -> console.print(line(account)));
        }
    }

    private static String line(Account account) {
        return String.join(
                "\t",
                account.id().toString(),
                account.email(),
                account.name(),
                account.role().word(),
                account.state().name().toLowerCase(Locale.ROOT),
                account.createdAt().toString());
    }
}
