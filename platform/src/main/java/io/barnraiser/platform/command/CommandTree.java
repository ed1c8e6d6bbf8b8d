package io.barnraiser.platform.command;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/// All commands of a program: finds the one that is meant, runs it, and turns whatever comes of it into an exit code.
public final class CommandTree {

    private static final String DEBUG = "--debug";

    private final Console console;
    private final CommandLine line;

    /// @param name the program's, as people type it
    /// @param commands {@link CommandGroup}s and objects of classes with picocli's {@code @Command}
    public CommandTree(String name, String description, String version, Console console, List<Object> commands) {
        this.console = console;
        this.line = group(name, description, commands);
        line.getCommandSpec().version(version);
        line.getCommandSpec()
                .addOption(OptionSpec.builder(DEBUG)
                        .type(boolean.class)
                        .description("Show where a problem comes from.")
                        .scopeType(ScopeType.INHERIT)
                        .build());
        line.setOut(console.out());
        line.setErr(console.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((exception, arguments) -> misunderstood(exception));
        line.setExecutionExceptionHandler(
                (exception, command, result) -> explain(exception, isDebug(result.originalArgs())));
    }

    /// Runs the command that {@code arguments} name and returns the exit code.
    public int run(String... arguments) {
        try {
            return line.execute(arguments);
        } catch (RuntimeException | Error defect) {
            return explain(defect, isDebug(List.of(arguments)));
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    private static boolean isDebug(List<String> arguments) {
        return arguments.contains(DEBUG);
    }

    private static CommandLine group(String name, String description, List<Object> commands) {
        CommandSpec spec = CommandSpec.create().name(name).mixinStandardHelpOptions(true);
        spec.usageMessage(new UsageMessageSpec().description(description).synopsisSubcommandLabel("COMMAND"));
        CommandLine group = new CommandLine(spec);
        for (Object command : commands) {
            CommandLine child = command instanceof CommandGroup inner
                    ? group(inner.name(), inner.description(), inner.commands())
                    : new CommandLine(command);
            if (!(command instanceof CommandGroup)) {
                child.getCommandSpec().mixinStandardHelpOptions(true);
            }
            group.addSubcommand(child.getCommandName(), child);
        }
        return group;
    }

    private int misunderstood(ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        console.say(String.valueOf(exception.getMessage()));
        console.say("Try: %s --help".formatted(command.getCommandSpec().qualifiedName()));
        return ErrorCode.INVALID.exit();
    }

    private int explain(Throwable thrown, boolean debug) {
        if (debug) {
            thrown.printStackTrace(console.err());
        }
        if (thrown instanceof ProblemException known) {
            Problem problem = known.problem();
            console.say("%s: %s".formatted(problem.title(), problem.detail()));
            for (FieldError error : problem.fields()) {
                console.say("  %s %s".formatted(error.field(), error.message()));
            }
            return problem.code().exit();
        }
        console.say("This is a defect of the program: %s. Please report it; %s shows where it comes from."
                .formatted(thrown, DEBUG));
        return ErrorCode.INTERNAL.exit();
    }
}
