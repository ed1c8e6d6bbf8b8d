package io.barnraiser.server;

import io.barnraiser.platform.database.DatabaseExam;
import io.barnraiser.platform.error.ProblemException;
import io.barnraiser.platform.mail.Mailer;
import io.barnraiser.platform.mail.Sending;
import io.barnraiser.server.config.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks at everything an installation stands on.
final class Doctor {

    private static final int JAVA = 25;
    private static final long MEGABYTE = 1024 * 1024L;
    private static final long TOO_LITTLE = 100;
    private static final long LITTLE = 2048;

    private final Path folder;
    private final Configuration configuration;
    private final InstantSource clock;

    Doctor(Path folder, Configuration configuration, InstantSource clock) {
        this.folder = folder;
        this.configuration = configuration;
        this.clock = clock;
    }

    List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(folder());
        findings.add(disk());
        findings.add(database());
        findings.add(key());
        findings.add(mail());
        findings.add(clock());
        return findings;
    }

    private static Finding java() {
        Runtime.Version version = Runtime.version();
        return version.feature() >= JAVA
                ? Finding.good("java", version.toString())
                : Finding.bad("java", "%s; use a JDK %d.".formatted(version, JAVA));
    }

    private Finding folder() {
        return Files.isWritable(folder)
                ? Finding.good("folder", "%s can be written.".formatted(folder))
                : Finding.bad("folder", "%s cannot be written. Change its permissions.".formatted(folder));
    }

    private Finding disk() {
        try {
            long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
            String text = "%,d MB are free.".formatted(free);
            if (free < TOO_LITTLE) {
                return Finding.bad("disk", text + " Make room: the database cannot grow.");
            }
            return free < LITTLE ? Finding.doubtful("disk", text + " Make room soon.") : Finding.good("disk", text);
        } catch (IOException e) {
            return Finding.doubtful("disk", "The free room cannot be told (%s).".formatted(e.getMessage()));
        }
    }

    private Finding database() {
        try {
            Optional<DatabaseExam> exam =
                    DatabaseExam.of(folder, configuration.database().url());
            return exam.map(Doctor::database)
                    .orElseGet(() -> Finding.good("database", "There is none yet; the first start makes it."));
        } catch (ProblemException e) {
            return Finding.bad("database", e.problem().detail());
        }
    }

    private static Finding database(DatabaseExam exam) {
        String text = "%s answers, %,d MB, schema %s."
                .formatted(
                        exam.dialect(),
                        exam.sizeInBytes() / MEGABYTE,
                        exam.schema().orElse("none"));
        if (!exam.damages().isEmpty()) {
            return Finding.bad(
                    "database",
                    "It is damaged; restore a backup. " + exam.damages().getFirst());
        }
        if (exam.newer()) {
            return Finding.bad("database", text + " It is newer than this program: start the newer version.");
        }
        return exam.pending() == 0
                ? Finding.good("database", text)
                : Finding.doubtful("database", text + " The next start adds %d steps.".formatted(exam.pending()));
    }

    private Finding key() {
        Path file = folder.resolve("secret.key");
        if (!Files.exists(file)) {
            return Finding.doubtful("key", "There is no secret.key; the next start makes a new one.");
        }
        try {
            return Files.getPosixFilePermissions(file).stream()
                            .anyMatch(permission -> !permission.name().startsWith("OWNER"))
                    ? Finding.doubtful("key", "Others may read %s; take that from them (chmod 600).".formatted(file))
                    : Finding.good("key", "secret.key is readable by its owner alone.");
        } catch (IOException | UnsupportedOperationException e) {
            return Finding.doubtful("key", "The permissions of secret.key cannot be told.");
        }
    }

    private Finding mail() {
        return switch (Mailer.of(configuration.mail()).check()) {
            case Sending.Sent _ -> Finding.good("mail", "The mail server answers.");
            case Sending.NotConfigured _ -> Finding.doubtful("mail", "None is sent; set mail.host to change that.");
            case Sending.Refused refused -> Finding.bad("mail", refused.why());
            case Sending.Failed failed -> Finding.bad("mail", failed.why());
        };
    }

    /// Nothing in the folder was written in the future.
    private Finding clock() {
        Instant now = clock.instant();
        try (var files = Files.list(folder)) {
            boolean ahead = files.map(Doctor::modified)
                    .flatMap(Optional::stream)
                    .anyMatch(time -> time.isAfter(now.plusSeconds(60)));
            return ahead
                    ? Finding.bad("clock", "It shows %s, but files were written later. Set the clock.".formatted(now))
                    : Finding.good("clock", "It shows %s.".formatted(now));
        } catch (IOException e) {
            return Finding.doubtful("clock", "It shows %s.".formatted(now));
        }
    }

    private static Optional<Instant> modified(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
