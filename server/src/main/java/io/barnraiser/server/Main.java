package io.barnraiser.server;

import io.barnraiser.platform.command.CommandGroup;
import io.barnraiser.platform.command.CommandTree;
import io.barnraiser.platform.command.Console;
import io.barnraiser.server.language.LanguageCommands;
import io.barnraiser.server.network.NetworkCommands;
import io.barnraiser.server.opinion.OpinionCommand;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// The program. Exit codes: 0 done, 2 not understood, 3 refused, 4 no such thing, 5 conflict, 6 too
/// often, 7 an outside
/// system failed, 8 unavailable, 70 a defect.
public final class Main {

    private Main() {}

    /// Runs the command that {@code arguments} name and ends the process with its exit code.
    public static void main(String[] arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(tree(Console.standard(), System.getenv()).run(arguments));
    }

    /// All commands. A new one is one line here and one small class.
    static CommandTree tree(Console console, Map<String, String> environment) {
        return new CommandTree(
                "barnraiser",
                "Software for community-driven marketing.",
                version(),
                console,
                List.of(
                        new DemoCommand(console, environment),
                        new ServeCommand(console, environment),
                        new CommandGroup(
                                "config", "The configuration.", List.of(new ConfigPrintCommand(console, environment))),
                        new CommandGroup(
                                "members", "The people.", List.of(new MatchCommand(console, InstantSource.system()))),
                        NetworkCommands.group(console, InstantSource.system()),
                        LanguageCommands.group(console, InstantSource.system()),
                        new OpinionCommand(console, InstantSource.system()),
                        new CommandGroup(
                                "user",
                                "The team: who may sign in.",
                                List.of(
                                        new UserAddCommand(console, environment),
                                        new UserListCommand(console, environment),
                                        new UserResetLinkCommand(console, environment))),
                        new CommandGroup(
                                "key",
                                "The keys that programs come with.",
                                List.of(
                                        new KeyAddCommand(console, environment),
                                        new KeyListCommand(console, environment),
                                        new KeyRevokeCommand(console, environment))),
                        new DoctorCommand(console, environment),
                        new ImportCommand(console, environment),
                        new TestbedCommand(console, InstantSource.system()),
                        new ReprocessCommand(console, environment),
                        new RebuildCommand(console, environment),
                        new BackupCommand(console, environment),
                        new RestoreCommand(console),
                        new CommandGroup(
                                "privacy",
                                "What a person may ask of us.",
                                List.of(
                                        new PrivacyExportCommand(console, environment),
                                        new PrivacyEraseCommand(console, environment),
                                        new PrivacyProofsCommand(console, environment))),
                        new WarmUpCommand()));
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
