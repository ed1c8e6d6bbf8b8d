package io.barnraiser.server;

import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.privacy.ExportFormat;
import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes everything that is known of a member into a file.
@Command(name = "export", description = "Writes everything that is known of a member into a file.")
final class PrivacyExportCommand implements Runnable {

    private final Console console;

    @Mixin
    private final Place place;

    @Parameters(paramLabel = "MEMBER", description = "The member's number, as it stands in the address of their page.")
    private long member;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write; must not exist.")
    private Path out = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "json|html",
            defaultValue = "json",
            description = "For programs or for people (default: ${DEFAULT-VALUE}).")
    private ExportFormat format = ExportFormat.JSON;

    PrivacyExportCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.place = new Place(environment);
    }

    @Override
    public void run() {
        place.existing();
        try (Workshop workshop = Workshop.open(place, "privacy-export");
                OutputStream file =
                        new BufferedOutputStream(Files.newOutputStream(out, StandardOpenOption.CREATE_NEW))) {
            workshop.wings().privacy().export(Commands.ACTOR, new MemberId(member), format, file);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(
                            ErrorCode.UNAVAILABLE,
                            "The file cannot be written",
                            "%s cannot be written (%s). Name a file that does not exist yet, in a folder that does."
                                    .formatted(out, e.getMessage())),
                    e);
        } catch (ProblemException unknown) {
            Commands.delete(out);
            throw unknown;
        }
        console.say("Everything known of member %d is in %s.".formatted(member, out));
    }
}
