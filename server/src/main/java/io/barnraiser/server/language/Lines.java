package io.barnraiser.server.language;

import io.barnraiser.connectors.Unpacked;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The lines of a stream of UTF-8, one by one; packed with gzip or not.
final class Lines {

    /// The longest line. A book has a megabyte.
    static final int MOST_BYTES = 16 << 20;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private long number;

    Lines(InputStream in) throws IOException {
        this.in = Unpacked.of(in);
    }

    /// How many were read.
    long number() {
        return number;
    }

    /// The next line, without its end; nothing behind the last one. A mark of the byte order is
    /// left out.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException when it is longer than {@link
    ///     #MOST_BYTES} or not UTF-8
    Optional<String> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        number++;
        while (read >= 0 && read != '\n') {
            bytes.write(read);
            if (bytes.size() > MOST_BYTES) {
                throw refused("The line is longer than %,d bytes.".formatted(MOST_BYTES));
            }
            read = in.read();
        }
        return Optional.of(decoded(bytes.toByteArray()));
    }

    private String decoded(byte[] bytes) {
        int end = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        try {
            String line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, end))
                    .toString();
            return number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        } catch (CharacterCodingException e) {
            throw refused("The line is not UTF-8.");
        }
    }

    private RuntimeException refused(String message) {
        return Problem.invalid(
                        "The file cannot be understood", List.of(new FieldError("line %d".formatted(number), message)))
                .exception();
    }
}
