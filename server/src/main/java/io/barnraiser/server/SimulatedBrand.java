package io.barnraiser.server;

import io.barnraiser.build.release.Cures;
import io.barnraiser.build.release.Releases;
import io.barnraiser.listen.feedback.Feedbacks;
import io.barnraiser.people.match.Matches;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.notice.Notices;
import io.barnraiser.platform.config.SettingSources;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Task;
import io.barnraiser.server.config.Configuration;
import io.barnraiser.testbed.Export;
import io.barnraiser.testbed.TruthTables;
import io.barnraiser.testbed.setting.Settings;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.understand.influence.Carriers;
import io.barnraiser.understand.journey.Analyses;
import io.barnraiser.understand.journey.Journeys;
import io.barnraiser.understand.tribe.TribeModule;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An installation that took in a simulated brand through the same door as everybody's, without a
/// server: for those who
/// compare what its estimates say with what is true. Nothing is estimated before it is asked for. Its clock stands
/// still at the end of the simulation, or where it is put.
public final class SimulatedBrand implements AutoCloseable {

    private static final URI NOWHERE = URI.create("http://localhost");
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final DemoPast clock;
    private final Installation installation;
    private final Wings wings;
    private final DemoFill fill;
    private final Path files;
    private final TruthTables truth;
    private final List<Task> tasks;

    private SimulatedBrand(DemoPast clock, Installation installation, Wings wings, Path files, Settings settings)
            throws IOException {
        this.clock = clock;
        this.installation = installation;
        this.wings = wings;
        this.fill = new DemoFill(
                installation, wings, new DemoPast(installation.clock().instant()), DemoFill.QUIET);
        this.files = files;
        Export.Report report = Export.write(settings, files, cell -> {});
        this.truth = TruthTables.read(files.resolve("truth"));
        fill.readIn(files, report, new DemoTruth(truth));
        wings.followers().catchUp();
        this.tasks = wings.features().stream()
                .flatMap(feature -> feature.tasks().stream())
                .toList();
        // Work that somebody asks for; nothing that begins by itself.
        wings.jobs().start(tasks.stream().filter(Task.Durable.class::isInstance).toList(), DRAIN);
    }

    /// Simulates a brand and takes it in. Time grows with the events, a few seconds for fifty thousand.
    ///
    /// @param folder a new one; data and files go there, and stay
    /// @throws IOException when it cannot be written
    public static SimulatedBrand fill(Path folder, Settings settings) throws IOException {
        Configuration configuration = Configuration.read(new SettingSources(Map.of(), Map.of(), Map.of()));
        DemoPast clock =
                new DemoPast(settings.end().atStartOfDay(ZoneOffset.UTC).toInstant());
        Installation installation =
                Installation.open(Files.createDirectories(folder.resolve("data")), configuration, clock);
        Wings wings = new Wings(installation, "truth", () -> NOWHERE);
        try {
            return new SimulatedBrand(
                    clock, installation, wings, Files.createDirectories(folder.resolve("files")), settings);
        } catch (IOException | RuntimeException e) {
            wings.close();
            installation.close();
            throw e;
        }
    }

    /// What is true.
    public TruthTables truth() {
        return truth;
    }

    /// What a source sent.
    public Path file(SourceFile source) {
        return files.resolve(source.file());
    }

    /// Where all is kept.
    public Database database() {
        return installation.database();
    }

    /// Whom the source of {@code file} calls {@code id}, as it stands now.
    public Optional<Identity> identity(SourceFile file, String id) {
        return fill.identity(file, id);
    }

    /// Who is who.
    public Members members() {
        return wings.members();
    }

    /// Who may be one.
    public Matches matches() {
        return wings.matches();
    }

    /// Merges those who are nearly certainly one, as a team does; returns how many suggestions it took.
    public int acceptNearlyCertain() {
        return fill.acceptNearlyCertain();
    }

    /// Tribes, and the looks for them.
    public TribeModule tribes() {
        return wings.understanding().tribe();
    }

    /// Who carries a message.
    public Carriers carriers() {
        return wings.understanding().influence().carriers();
    }

    /// What members told.
    public Feedbacks feedbacks() {
        return wings.feedback().feedbacks();
    }

    /// What was shipped.
    public Releases releases() {
        return wings.building().releases();
    }

    /// Whether it cured what it was meant to.
    public Cures cures() {
        return wings.building().cures();
    }

    /// Lets somebody allow to be asked short questions, as on their own page.
    public void allowQuestions(IdentityId who) {
        database().run(handle -> wings.building().notices().decide(handle, who, Notices.RESEARCH, true, "Ask me"));
    }

    /// Puts the clock to a time and does what a feature does by itself from time to time, once.
    ///
    /// @param names of its tasks, in the order in which they are done
    public void goOn(Instant time, List<String> names) {
        clock.show(time);
        for (String name : names) {
            tasks.stream()
                    .filter(Task.Every.class::isInstance)
                    .map(Task.Every.class::cast)
                    .filter(task -> task.name().equals(name))
                    .forEach(task -> task.work().run());
        }
    }

    /// Where members stand.
    public Journeys journeys() {
        return wings.understanding().journey().journeys();
    }

    /// What is concluded from all journeys.
    public Analyses analyses() {
        return wings.understanding().journey().analyses();
    }

    @Override
    public void close() {
        try (installation) {
            wings.close();
        }
    }
}
