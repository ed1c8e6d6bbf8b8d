package io.barnraiser.server;

import io.barnraiser.activity.log.Activities;
import io.barnraiser.activity.source.Source;
import io.barnraiser.people.match.Suggestion;
import io.barnraiser.people.match.SuggestionFilter;
import io.barnraiser.people.member.BridgePattern;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.member.Standing;
import io.barnraiser.platform.command.Console;
import io.barnraiser.testbed.Export;
import io.barnraiser.testbed.TruthTables;
import io.barnraiser.testbed.setting.Settings;
import io.barnraiser.testbed.wire.SourceFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Fills an empty installation with a simulated brand: its two years come in through the same
/// door as everybody's.
final class DemoFill {

    private static final String ACTOR = "demonstration";
    private static final String RELAYED = "<{nick}> {text}";
    private static final SuggestionFilter NEARLY_CERTAIN =
            new SuggestionFilter(Suggestion.State.OPEN, Optional.empty(), 0.95, 2, 0);
    private static final int MOST_ACCEPTED = 100_000;
    static final Console QUIET =
            new Console(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()));

    private final Installation installation;
    private final Wings wings;
    private final DemoPast clock;
    private final Console console;

    /// @param clock that of the installation
    DemoFill(Installation installation, Wings wings, DemoPast clock, Console console) {
        this.installation = installation;
        this.wings = wings;
        this.clock = clock;
        this.console = console;
    }

    /// What the team calls the source of {@code file}.
    static String name(SourceFile file) {
        String word = file.word();
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /// What its connector needs to know.
    static Map<String, String> settings(SourceFile file) {
        Map<String, String> settings = new HashMap<>();
        if (file.preset().isEmpty()) {
            settings.put("mapping", file.mapping());
        } else {
            settings.put("preset", file.preset());
        }
        return settings;
    }

    /// Fills it, and says who the stories are about.
    Map<String, String> run(Settings settings) {
        Path folder = folder();
        try {
            console.say("Simulating two years of %,d members ...".formatted(settings.members()));
            Export.Report report = Export.write(settings, folder, cell -> {});
            DemoGuests.moveIn(wings.account());
            DemoTruth truth = new DemoTruth(TruthTables.read(folder.resolve("truth")));
            readIn(folder, report, truth);
            console.say("Looking for people who are one ...");
            wings.matches().runs().run();
            // Who is one is known before anything is added up: then it is added up once.
            console.say("Adding up what was read ...");
            acceptNearlyCertain();
            console.say("Opening the hub ...");
            DemoGuests.welcome(wings.account(), truth.people());
            unite(truth.people());
            console.say("Letting the team answer ...");
            new DemoTeam(this, wings, clock, clock.instant(), settings.seed()).run(truth);
            new DemoHub(this, wings, clock, clock.instant(), settings.seed()).run(truth);
            new DemoVoices(wings, new Activities(installation.database()), truth).run(clock.instant());
            return truth.people();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(folder);
        }
    }

    /// The team knows the critic, whom visitors may be: the forum tells no address by which a
    /// rule could.
    private void unite(Map<String, String> people) {
        Optional<Identity> talks =
                Optional.ofNullable(people.get("critic")).flatMap(id -> identity(SourceFile.FORUM, id));
        Optional<Identity> buys =
                Optional.ofNullable(people.get("critic-customer")).flatMap(id -> identity(SourceFile.SHOP, id));
        // Small simulations have no such story.
        if (talks.isPresent() && buys.isPresent()) {
            wings.members().merge(ACTOR, talks.get().member(), buys.get().member(), "met them at the shop", false);
        }
    }

    /// Reads all files of {@code folder}, with what a team would know of bridges, programs and
    /// its own people. Nothing is added up yet.
    void readIn(Path folder, Export.Report report, DemoTruth truth) throws IOException {
        declareBridges(truth, folder);
        for (SourceFile file : SourceFile.values()) {
            long events = Optional.ofNullable(report.sources().get(file))
                    .map(Export.Count::events)
                    .orElse(0L);
            console.say("Reading %s: %,d events ...".formatted(name(file), events));
            read(file, folder.resolve(file.file()));
        }
        truth.notMembers().forEach(this::mark);
    }

    private void read(SourceFile file, Path path) {
        wings.fileImport(QUIET).run(new ImportPlan(name(file), "jsonl", settings(file), List.of(path)));
    }

    /// A bridge has to be declared before what it says for others comes in. It is known from
    /// its first line on.
    private void declareBridges(DemoTruth truth, Path folder) throws IOException {
        for (DemoTruth.NotMember bridge : truth.notMembers()) {
            if (bridge.what().equals("bridge")) {
                SourceFile file = file(bridge);
                Path first = folder.resolve("first.jsonl");
                try (var lines = Files.lines(folder.resolve(file.file()))) {
                    Files.write(
                            first,
                            lines.filter(line -> line.contains('"' + bridge.id() + '"'))
                                    .limit(1)
                                    .toList());
                }
                read(file, first);
                identity(bridge)
                        .ifPresent(
                                known -> wings.members().declareBridge(ACTOR, known.id(), BridgePattern.of(RELAYED)));
            }
        }
    }

    /// As a team does that knows its own people and programs.
    private void mark(DemoTruth.NotMember one) {
        Optional<Standing> standing = switch (one.what()) {
            case "staff" -> Optional.of(Standing.STAFF);
            case "bot" -> Optional.of(Standing.BOT);
            default -> Optional.empty();
        };
        standing.ifPresent(mark ->
                identity(one).ifPresent(identity -> wings.members().setStanding(ACTOR, identity.member(), mark)));
    }

    private Optional<Identity> identity(DemoTruth.NotMember one) {
        return identity(file(one), one.id());
    }

    /// Whom the source of {@code file} calls {@code id}.
    Optional<Identity> identity(SourceFile file, String id) {
        Members members = wings.members();
        Optional<Source> source = wings.sources().find(name(file));
        return source.flatMap(known -> installation
                .database()
                .read(handle -> members.identity(handle, known.id().value(), id)));
    }

    /// What the member behind an identity is called.
    String called(IdentityId identity) {
        Members members = wings.members();
        return installation
                .database()
                .read(handle -> members.get(handle, members.memberOf(handle, identity)))
                .name();
    }

    /// Merges those who are nearly certainly one, as a team does; returns how many suggestions it took.
    int acceptNearlyCertain() {
        int accepted = wings.matches().acceptAll(ACTOR, NEARLY_CERTAIN, MOST_ACCEPTED);
        wings.followers().catchUp();
        return accepted;
    }

    private static SourceFile file(DemoTruth.NotMember one) {
        return SourceFile.valueOf(one.source().toUpperCase(Locale.ROOT));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("barnraiser-demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(Commands::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
