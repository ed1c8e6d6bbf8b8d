package io.barnraiser.server.network;

import io.barnraiser.connectors.Unpacked;
import io.barnraiser.network.file.BadLine;
import io.barnraiser.network.file.Reading;
import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Reads a file of lines from beginning to end, packed with gzip or not, and says how far it is.
final class TextFile {

    /// What stands for standard input and output.
    static final Path STANDARD = Path.of("-");

    private static final int BUFFER = 1 << 16;

    private final Console console;
    private final InstantSource clock;

    TextFile(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    /// Understands the bytes of a file.
    ///
    /// @param <T> what they say
    interface Form<T> {
        Reading<T> read(InputStream in) throws IOException;
    }

    /// What {@code file} says.
    ///
    /// @throws ProblemException when it is not there, cannot be read, has lines that are not as they should
    ///     be, or says more than fits
    <T> T read(Path file, Form<T> form) {
        boolean standard = file.equals(STANDARD);
        String name = standard ? "standard input" : file.toString();
        Progress progress = new Progress(console, clock, "reading " + name, standard ? 0 : size(file));
        try (InputStream in = Unpacked.of(new Watched(standard ? System.in : Files.newInputStream(file), progress))) {
            Reading<T> reading = form.read(in);
            progress.end();
            return switch (reading) {
                case Reading.Read<T> read -> read.value();
                case Reading.Refused<T> refused -> throw refusal(name, refused.lines(), refused.more());
            };
        } catch (NoSuchFileException e) {
            throw Problem.notFound("There is no file %s.".formatted(name)).exception();
        } catch (AccessDeniedException e) {
            throw unreadable(name, "it may not be read by who runs this");
        } catch (IOException e) {
            throw unreadable(name, String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) {
            throw Problem.of(ErrorCode.TOO_LARGE, "The graph is too large", "%s: %s.".formatted(name, e.getMessage()))
                    .exception();
        } finally {
            progress.end();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            // Whoever opens the file says why.
            return 0;
        }
    }

    private static ProblemException unreadable(String name, String reason) {
        return Problem.of(ErrorCode.INVALID, "The file cannot be read", "%s: %s.".formatted(name, reason))
                .exception();
    }

    private static ProblemException refusal(String name, List<BadLine> lines, boolean more) {
        List<FieldError> errors = new ArrayList<>();
        for (BadLine line : lines) {
            errors.add(new FieldError("line %d".formatted(line.number()), line.reason()));
        }
        if (more) {
            errors.add(new FieldError("and", "further lines"));
        }
        String detail = "%s has lines that are not as they should be; nothing was written.".formatted(name);
        return new Problem(ErrorCode.INVALID, "The file cannot be understood", detail, errors).exception();
    }

    /// Counts what is read.
    private static final class Watched extends FilterInputStream {
        private final Progress progress;
        private long bytes;

        Watched(InputStream in, Progress progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = super.read(target, from, length);
            count(read);
            return read;
        }

        private void count(int read) {
            bytes += Math.max(0, read);
            progress.at(bytes);
        }
    }
}
