package io.barnraiser.connectors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Reads bytes line by line without ever holding more than one line of a stated size: a file of any size, with lines of
/// any
/// length, costs constant memory. Where the bytes are cut by the one who delivers them makes no difference.
public final class Lines {

    /// One line without its end ({@code \n} or {@code \r\n}).
    ///
    /// @param bytes the line, or its beginning if it is longer than the limit
    /// @param whole whether {@code bytes} is the whole line
    public record Line(byte[] bytes, boolean whole) {

        /// The line as UTF-8 text; bytes that are none become U+FFFD.
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;

    /// @param limit bytes of a line that are kept; what is longer is read over, and said
    public Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /// The next line, or nothing at the end.
    public Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        long length = 0;
        boolean any = false;
        while (true) {
            if (from == to) {
                to = in.read(buffer, 0, buffer.length);
                from = 0;
                if (to <= 0) {
                    to = 0;
                    return any ? Optional.of(line(line, length)) : Optional.empty();
                }
            }
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            int room = (int) Math.max(0, Math.min(end - from, limit - length));
            line.write(buffer, from, room);
            length += end - from;
            from = end;
            if (end < to) {
                from++;
                return Optional.of(line(line, length));
            }
        }
    }

    private Line line(ByteArrayOutputStream line, long length) {
        byte[] bytes = line.toByteArray();
        boolean whole = length <= limit;
        if (whole && bytes.length > 0 && bytes[bytes.length - 1] == '\r') {
            bytes = Arrays.copyOf(bytes, bytes.length - 1);
        }
        return new Line(bytes, whole);
    }
}
