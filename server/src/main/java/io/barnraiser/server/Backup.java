package io.barnraiser.server;

import io.barnraiser.platform.config.SettingSources;
import io.barnraiser.platform.database.DatabaseExam;
import io.barnraiser.platform.database.Databases;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Puts an installation into one file and takes it out again: the database as it was at one moment, the master key and
/// the configuration. Whoever has the file has everything, so only its owner may read it.
final class Backup {

    private static final String KEY = "secret.key";
    private static final List<String> FILES = List.of(Databases.FILE, KEY, SettingSources.FILE);
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private Backup() {}

    /// Writes the installation in {@code folder} to {@code archive}, also beside a running server.
    ///
    /// @throws ProblemException when there is nothing to back up, or {@code archive} is there already or cannot be
    ///     written
    static void write(Path folder, Path archive) {
        if (!Files.exists(folder.resolve(Databases.FILE))) {
            throw Problem.notFound("There is no database in %s.".formatted(folder))
                    .exception();
        }
        if (Files.exists(archive)) {
            throw Problem.of(
                            ErrorCode.CONFLICT,
                            "The file is there already",
                            "%s is not overwritten. Choose another with --out.".formatted(archive))
                    .exception();
        }
        Path target = archive.toAbsolutePath();
        List<Path> aside = new ArrayList<>();
        try {
            Path copies = Files.createTempDirectory(target.getParent(), ".backup-");
            aside.add(copies);
            Path copy = copies.resolve(Databases.FILE);
            aside.add(copy);
            Databases.copy(folder.resolve(Databases.FILE), copy);
            Path packed = Files.createFile(copies.resolve("packed.zip"), OWNER_ONLY);
            aside.add(packed);
            pack(packed, copy, folder);
            Files.move(packed, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failed("The backup could not be written", "%s (%s)".formatted(archive, e.getMessage()), e);
        } finally {
            remove(aside);
        }
    }

    /// Takes the installation out of {@code archive} into {@code folder}, which must be empty or not there, and
    /// looks whether its database is sound.
    ///
    /// @throws ProblemException when {@code folder} is not empty or {@code archive} is not a backup; nothing is
    ///     then left
    static void restore(Path archive, Path folder) {
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw Problem.of(
                                    ErrorCode.CONFLICT,
                                    "The folder is not empty",
                                    "%s holds files already. Name an empty folder with --data.".formatted(folder))
                            .exception();
                }
            }
            unpack(archive, folder, written);
            requireSound(archive, folder);
        } catch (IOException e) {
            remove(written);
            throw failed("The backup could not be restored", "%s (%s)".formatted(archive, e.getMessage()), e);
        } catch (ProblemException e) {
            remove(written);
            throw e;
        }
    }

    private static void pack(Path packed, Path database, Path folder) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(packed))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (String name : FILES) {
                Path file = name.equals(Databases.FILE) ? database : folder.resolve(name);
                if (Files.exists(file)) {
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
        }
    }

    private static void unpack(Path archive, Path folder, List<Path> written) throws IOException {
        try (InputStream in = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!FILES.contains(entry.getName())) {
                    throw notABackup(archive);
                }
                Path file = Files.createFile(folder.resolve(entry.getName()), OWNER_ONLY);
                written.add(file);
                try (OutputStream out = Files.newOutputStream(file)) {
                    zip.transferTo(out);
                }
            }
        }
    }

    private static void requireSound(Path archive, Path folder) {
        Optional<DatabaseExam> exam =
                Files.exists(folder.resolve(KEY)) ? DatabaseExam.of(folder, Optional.empty()) : Optional.empty();
        if (exam.isEmpty() || !exam.get().damages().isEmpty()) {
            throw notABackup(archive);
        }
    }

    private static ProblemException notABackup(Path archive) {
        return Problem.of(
                        ErrorCode.INVALID,
                        "Not a backup",
                        "%s is not a whole backup that this program has made.".formatted(archive))
                .exception();
    }

    private static ProblemException failed(String title, String detail, IOException cause) {
        return new ProblemException(
                Problem.of(
                        ErrorCode.UNAVAILABLE, title, "%s. Check the path and the room on the disk.".formatted(detail)),
                cause);
    }

    private static void remove(List<Path> files) {
        for (Path file : files.reversed()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw failed("A file could not be removed", file.toString(), e);
            }
        }
    }
}
