package io.barnraiser.server;

import io.barnraiser.people.account.Key;
import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.web.Permission;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the keys, not the secrets.
@Command(
        name = "list",
        description =
                "Lists the keys: number, kind, hint, name, what it may do, when made, when last used, when revoked.")
final class KeyListCommand implements Runnable {

    private final Console console;

    @Mixin
    private final Place place;

    KeyListCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.place = new Place(environment);
    }

    @Override
    public void run() {
        place.existing();
        try (Desk desk = Desk.open(place)) {
            desk.account().keys().list().forEach(key -> console.print(line(key)));
        }
    }

    private static String line(Key key) {
        return String.join(
                "\t",
                key.id().toString(),
                key.kind().word(),
                key.hint(),
                key.name(),
                key.scopes().stream().map(Permission::name).sorted().collect(Collectors.joining(",")),
                key.createdAt().toString(),
                key.lastUsedAt().map(Instant::toString).orElse("-"),
                key.revokedAt().map(Instant::toString).orElse("-"));
    }
}
