package io.barnraiser.server;

import io.barnraiser.people.account.Actor;
import io.barnraiser.people.account.IssuedKey;
import io.barnraiser.people.account.KeyKind;
import io.barnraiser.people.account.NewKey;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Permission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes a key and prints it alone, so that a script can keep it.
@Command(name = "add", description = "Makes a key and prints it, alone, on standard output. It is shown this once.")
final class KeyAddCommand implements Runnable {

    private final Console console;

    @Mixin
    private final Place place;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            required = true,
            description =
                    "write: sends events to the source NAME, which is made where there is none; server: reads the API.")
    private KeyKind kind = KeyKind.WRITE;

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "What it is for.")
    private String name = "";

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            split = ",",
            description = "What a server key may do (default: members:read,sources:read).")
    private List<String> scopes = new ArrayList<>();

    KeyAddCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.place = new Place(environment);
    }

    @Override
    public void run() {
        Set<Permission> granted = granted();
        try (Desk desk = Desk.open(place)) {
            IssuedKey issued = desk.installation()
                    .database()
                    .write(handle -> desk.account()
                            .keys()
                            .add(
                                    handle,
                                    Actor.COMMAND_LINE,
                                    switch (kind) {
                                        case WRITE ->
                                            NewKey.write(name, desk.sources().open(handle, name.strip()));
                                        case SERVER -> NewKey.server(name, granted);
                                    }));
            console.print(issued.secret());
        }
    }

    private Set<Permission> granted() {
        List<FieldError> errors = new ArrayList<>();
        if (name.isBlank()) {
            errors.add(new FieldError("--name", "must not be empty."));
        }
        if (kind == KeyKind.WRITE && !scopes.isEmpty()) {
            errors.add(new FieldError("--scope", "is for server keys; a write key only sends events."));
        }
        Set<Permission> granted = new HashSet<>();
        for (String scope : scopes.isEmpty() ? List.of("members:read", "sources:read") : scopes) {
            Permission permission = new Permission(scope.strip());
            if (Permissions.SCOPES.contains(permission)) {
                granted.add(permission);
            } else {
                errors.add(new FieldError("--scope", "'%s' is none of %s.".formatted(scope, all())));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid("No key was made", errors).exception();
        }
        return granted;
    }

    private static String all() {
        return String.join(
                ", ", Permissions.SCOPES.stream().map(Permission::name).toList());
    }
}
