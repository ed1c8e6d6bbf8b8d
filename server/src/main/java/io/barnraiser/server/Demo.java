package io.barnraiser.server;

import io.barnraiser.guide.tour.Tour;
import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.database.Databases;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.server.config.Configuration;
import io.barnraiser.testbed.Simulation;
import io.barnraiser.testbed.setting.Preset;
import io.barnraiser.testbed.setting.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A running demonstration: a simulated brand behind the server of everybody, with a clock of its
/// own beside which its
/// community lives on.
final class Demo implements AutoCloseable {

    private static final URI NOWHERE = URI.create("http://localhost");

    private final Path folder;
    private final DemoBook book;
    private final DemoClock clock;
    private final Tour tour;
    private final Installation installation;
    private final ServerLock lock;
    private final Barnraiser server;
    private final DemoLife life;
    private final DemoLooks looks;

    private Demo(
            Path folder,
            DemoBook book,
            DemoClock clock,
            Installation installation,
            ServerLock lock,
            Barnraiser server) {
        this.folder = folder;
        this.book = book;
        this.clock = clock;
        this.tour = DemoGuests.tour(book);
        this.installation = installation;
        this.lock = lock;
        this.server = server;
        this.life = DemoLife.begin(Simulation.of(settings(book)), book.reached(), clock, server.wings());
        this.looks = DemoLooks.begin(server.wings(), book.end());
    }

    /// What a demonstration is to be, where the folder does not hold one already.
    ///
    /// @param size how many members it has by the end of its two years
    /// @param end the day on which it is seen first
    /// @param pace how many of its seconds pass in a second
    record Plan(long size, long seed, LocalDate end, double pace) {}

    /// Makes the demonstration in {@code folder} unless it is there, and runs it.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException when the folder holds a real installation, or what a
    ///     server may say
    static Demo start(Path folder, Configuration configuration, Plan plan, Console console) {
        DemoBook book = DemoBook.find(folder).orElseGet(() -> fill(folder, configuration, plan, console));
        DemoClock clock = DemoClock.beginning(InstantSource.system(), book.reached(), plan.pace());
        Installation installation = Installation.open(folder, configuration, clock);
        try {
            ServerLock lock = ServerLock.take(folder);
            Barnraiser server = Barnraiser.start(installation, Optional.of(DemoGuests.tour(book)));
            return new Demo(folder, book, clock, installation, lock, server);
        } catch (RuntimeException e) {
            installation.close();
            throw e;
        }
    }

    private static DemoBook fill(Path folder, Configuration configuration, Plan plan, Console console) {
        if (Files.exists(folder.resolve(Databases.FILE))) {
            throw Problem.invalid(
                            "The demonstration cannot begin",
                            List.of(new FieldError(
                                    "--data",
                                    folder + " holds an installation of another kind. Choose an empty folder.")))
                    .exception();
        }
        Instant start = plan.end().atStartOfDay(ZoneOffset.UTC).toInstant();
        DemoBook unknown = new DemoBook(plan.seed(), plan.size(), plan.end(), start, Map.of());
        DemoPast clock = new DemoPast(start);
        try (Installation installation = Installation.open(folder, configuration, clock);
                Wings wings = new Wings(installation, "demonstration", () -> NOWHERE)) {
            DemoBook book = unknown.about(new DemoFill(installation, wings, clock, console).run(settings(unknown)));
            book.write(folder);
            return book;
        }
    }

    private static Settings settings(DemoBook book) {
        return Preset.DEMO.settings(book.seed(), book.size(), book.end());
    }

    /// Where visitors find it.
    URI address() {
        return server.address();
    }

    /// Whom they may be, and where it leads them.
    Tour tour() {
        return tour;
    }

    /// Ends it, and remembers what its clock showed.
    @Override
    public void close() {
        looks.close();
        life.close();
        server.close();
        book.reached(clock.instant()).write(folder);
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            installation.close();
        }
    }
}
