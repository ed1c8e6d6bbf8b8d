package io.barnraiser.server;

import io.barnraiser.activity.source.Run;
import io.barnraiser.activity.source.Source;
import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Understands anew what was kept of a source.
@Command(
        name = "reprocess",
        description = {
            "Understands anew everything that was kept of a source as it came, and then does a rebuild: after a change"
                    + " of the source's settings, or with a newer version. What was dropped and is understood now"
                    + " becomes an activity. What was stopped goes on where it was.",
            "Counts go to standard output, a word and a number a line; messages to standard error."
        })
final class ReprocessCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final Place place;

    @Option(names = "--source", required = true, paramLabel = "NAME", description = "What the team calls the source.")
    private String source = "";

    ReprocessCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.place = new Place(environment);
    }

    @Override
    public Integer call() {
        place.existing();
        try (Workshop workshop = Workshop.open(place, "command reprocess " + source)) {
            Wings wings = workshop.wings();
            Source known = wings.sources()
                    .find(source.strip())
                    .orElseThrow(() -> Problem.notFound("There is no source with the name " + source + ".")
                            .exception());
            Counts before = Counts.of(wings.sources().state(known.id()));
            Run run = wings.ingest().runs().reprocessNow(known.id());
            Counts.of(wings.sources().state(known.id())).since(before).print(console);
            return switch (run.state()) {
                case DONE -> 0;
                case FAILED, CANCELLED -> {
                    console.say(run.error().orElse("It was cancelled."));
                    yield ErrorCode.INVALID.exit();
                }
                case WAITING, RUNNING, CANCELLING -> {
                    console.say("%s works on it already; see the page of the source.".formatted(run.node()));
                    yield ErrorCode.CONFLICT.exit();
                }
            };
        }
    }
}
