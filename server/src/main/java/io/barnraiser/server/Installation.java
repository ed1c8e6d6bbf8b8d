package io.barnraiser.server;

import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.database.Databases;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import io.barnraiser.platform.security.Secrets;
import io.barnraiser.server.config.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Set;

/// One installation, opened: what the server and every command that works on its data begin with.
///
/// @param clock what time it is for the community: in a demonstration not that of the wall
record Installation(
        Path folder,
        Configuration configuration,
        Database database,
        Secrets secrets,
        InstantSource clock,
        SecureRandom random)
        implements AutoCloseable {

    /// Members' data: nobody else on the machine may look into the folder.
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /// Opens the installation in {@code folder}; makes the folder, the master key and the database where they are
    /// not there yet.
    ///
    /// @throws ProblemException when the folder cannot be written or the database not be opened
    static Installation open(Path folder, Configuration configuration) {
        return open(folder, configuration, InstantSource.system());
    }

    /// As the other {@code open}, with a clock of its own.
    static Installation open(Path folder, Configuration configuration, InstantSource clock) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, OWNER_ONLY);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(
                            ErrorCode.UNAVAILABLE,
                            "The data folder cannot be made",
                            "%s cannot be made (%s). Choose another with --data.".formatted(folder, e.getMessage())),
                    e);
        }
        if (!Files.isWritable(folder)) {
            throw Problem.of(
                            ErrorCode.UNAVAILABLE,
                            "The data folder cannot be written",
                            "%s is not writable. Change its permissions or choose another with --data."
                                    .formatted(folder))
                    .exception();
        }
        SecureRandom random = new SecureRandom();
        Secrets secrets = Secrets.open(folder, random);
        Database database = Databases.open(folder, configuration.database().url());
        return new Installation(folder, configuration, database, secrets, clock, random);
    }

    @Override
    public void close() {
        database.close();
    }
}
