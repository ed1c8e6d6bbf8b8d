package io.barnraiser.server;

import io.barnraiser.people.account.Actor;
import io.barnraiser.people.account.Fault;
import io.barnraiser.people.account.Invitation;
import io.barnraiser.people.account.NewAccount;
import io.barnraiser.people.account.Outcome;
import io.barnraiser.people.account.Role;
import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Adds somebody to the team and prints the link with which they choose their password.
@Command(
        name = "add",
        description = "Adds somebody to the team and prints, alone, the link with which they choose a password.")
final class UserAddCommand implements Runnable {

    private final Console console;

    @Mixin
    private final Place place;

    @Option(names = "--email", paramLabel = "ADDRESS", required = true, description = "The address they sign in with.")
    private String email = "";

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "What the team calls them.")
    private String name = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "staff",
            description = "owner, manager, staff or member (default: ${DEFAULT-VALUE}).")
    private Role role = Role.STAFF;

    UserAddCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.place = new Place(environment);
    }

    @Override
    public void run() {
        try (Desk desk = Desk.open(place)) {
            var general = desk.account().settings().general();
            NewAccount wanted = new NewAccount(email, name, role, general.language(), general.zone());
            switch (desk.account().accounts().invite(Actor.COMMAND_LINE, wanted)) {
                case Outcome.Done<Invitation>(Invitation invitation) -> console.print(desk.url(invitation.path()));
                case Outcome.Faulty<Invitation>(List<Fault> faults) ->
                    throw Problem.invalid(
                                    "Nobody was added",
                                    faults.stream().map(UserAddCommand::said).toList())
                            .exception();
                case Outcome.Refused<Invitation>(Outcome.Refusal refusal) ->
                    throw Problem.of(ErrorCode.FORBIDDEN, "Nobody was added", refusal.toString())
                            .exception();
            }
        }
    }

    private static FieldError said(Fault fault) {
        return new FieldError(
                "--" + fault.field(),
                switch (fault.kind()) {
                    case NAME_MISSING -> "must not be empty.";
                    case NAME_LONG -> "must have at most 100 characters.";
                    case EMAIL_WRONG -> "is not an address such as name@example.org.";
                    case EMAIL_TAKEN -> "is the address of somebody on the team already. See user list.";
                    default -> "is not right (%s).".formatted(fault.kind());
                });
    }
}
