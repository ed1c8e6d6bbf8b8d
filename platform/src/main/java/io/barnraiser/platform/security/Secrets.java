package io.barnraiser.platform.security;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The secrets of one installation, all derived from one master key in the file {@code secret.key} of the data folder.
/// Whoever has the file can read what is sealed; whoever loses it must connect the sources anew.
public final class Secrets {

    private static final int BYTES = 32;

    private final byte[] master;
    private final SecureRandom random;

    private Secrets(byte[] master, SecureRandom random) {
        this.master = master;
        this.random = random;
    }

    /// Reads the master key in {@code folder}, or makes one, readable by its owner alone.
    ///
    /// @throws ProblemException when the file cannot be read or written, or is damaged
    public static Secrets open(Path folder, SecureRandom random) {
        Path file = folder.resolve("secret.key");
        try {
            if (!Files.exists(file)) {
                create(file, random);
            }
            return new Secrets(read(file), random);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(
                            ErrorCode.UNAVAILABLE,
                            "The secret key cannot be opened",
                            "The file %s cannot be read or written. Check the folder and its permissions."
                                    .formatted(file)),
                    e);
        }
    }

    /// The key for one purpose: 256 bits, the same at every start, of which no other purpose's key can be told.
    /// (HKDF-Expand of RFC 5869 with one block; the master key is uniform already.)
    public byte[] key(String purpose) {
        byte[] info = (purpose + "\u0001").getBytes(StandardCharsets.UTF_8);
        return Digests.hmac(master, info);
    }

    /// Seals texts for one purpose, such as the keys of connected places.
    public Seal seal(String purpose) {
        return new Seal(key("seal:" + purpose), random);
    }

    /// Written aside and moved, so that a crash leaves a whole key or none; a key that somebody else has made
    /// meanwhile stays.
    private static void create(Path file, SecureRandom random) throws IOException {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        Path aside = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "secret",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(aside, HexFormat.of().formatHex(bytes) + "\n");
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException another) {
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static byte[] read(Path file) throws IOException {
        String text = Files.readString(file).strip();
        if (!text.matches("[0-9a-f]{64}")) {
            throw Problem.of(
                            ErrorCode.UNAVAILABLE,
                            "The secret key is damaged",
                            "The file %s should hold 64 hexadecimal digits. Restore it from the backup."
                                    .formatted(file))
                    .exception();
        }
        return HexFormat.of().parseHex(text);
    }
}
