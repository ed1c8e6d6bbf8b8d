package io.barnraiser.server;

import io.barnraiser.activity.ingest.Connectors;
import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.security.Outgoing;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads files into a source, beside a stopped or a running server.
@Command(
        name = "import",
        description = {
            "Reads files into a source, which is added when there is none of that name. Reading a file again changes"
                    + " nothing; an import that was stopped goes on where it was.",
            "Counts go to standard output, a word and a number a line; messages to standard error."
        })
final class ImportCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final Place place;

    @Option(names = "--source", required = true, paramLabel = "NAME", description = "What the team calls the source.")
    private String source = "";

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "csv, jsonl, stackexchange or mbox.")
    private String format = "";

    @Option(
            names = "--preset",
            paramLabel = "PRESET",
            description = "What rows mean: activities, members, reviews, orders-shopify, orders-woocommerce,"
                    + " forum-posts, mail-messages, git-log or segment; found by the names of the columns otherwise.")
    private Optional<String> preset = Optional.empty();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What rows mean, as JSON: {\"fields\": {\"member.email\": \"mail\", \"time\": \"date\"}}.")
    private Optional<Path> mapping = Optional.empty();

    @Option(names = "--site", paramLabel = "URL", description = "Where the originals can be opened.")
    private Optional<String> site = Optional.empty();

    @Option(
            names = "--option",
            paramLabel = "NAME=VALUE",
            description = "How the file is meant: zone, day-order (month-first, day-first), currency, as-of (the day of"
                    + " a list without days), text-format (plain, html, mail), delimiter, header, list.")
    private Map<String, String> options = new HashMap<>();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, packed with gzip or not, and folders.")
    private List<Path> paths = new ArrayList<>();

    ImportCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.place = new Place(environment);
    }

    @Override
    public Integer call() {
        Map<String, String> settings = new HashMap<>(options);
        preset.ifPresent(name -> settings.put("preset", name));
        site.ifPresent(address -> settings.put("site", address));
        ImportPlan plan = plan(settings);
        try (Workshop workshop = Workshop.open(place, "command import " + source)) {
            return workshop.wings().fileImport(console).run(plan);
        }
    }

    /// Everything is checked before anything is made.
    private ImportPlan plan(Map<String, String> settings) {
        try (Outgoing outgoing = new Outgoing(place.configuration().outgoing())) {
            Connectors connectors = Wings.connectors(outgoing, InstantSource.system());
            return ImportPlan.of(source, format, settings, mapping, paths, connectors);
        }
    }
}
