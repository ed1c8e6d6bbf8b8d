package io.barnraiser.connectors.mailbox;

import io.barnraiser.activity.ingest.ConnectorException;
import io.barnraiser.connectors.Lines;
import io.barnraiser.connectors.Unpacked;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// The messages of a mailbox, one after the other. A message begins at a line of {@link Envelopes} that stands first or
/// after an empty line; {@code >From } inside a message is what a mailbox makes of a sentence that begins so. A file
/// that
/// begins with a header instead is one message.
final class Messages {

    /// Bytes of one message at most.
    static final int LARGEST = 32 << 20;

    private static final int LONGEST_LINE = 1 << 20;
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,60}:.*");
    private static final Pattern ESCAPED = Pattern.compile(">+From .*");

    private final Lines lines;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream(1 << 14);
    private String envelope = "";
    private boolean open;
    private boolean whole = true;
    private boolean blankBefore = true;

    private Messages(Lines lines) {
        this.lines = lines;
    }

    static Messages open(InputStream file) throws IOException {
        return new Messages(new Lines(Unpacked.withoutMark(Unpacked.of(file)), LONGEST_LINE));
    }

    /// The next message; empty at the end.
    ///
    /// @throws ConnectorException when the file does not begin as a mailbox does
    Optional<RawMessage> next() throws IOException {
        Optional<Lines.Line> line = lines.next();
        while (line.isPresent()) {
            byte[] bytes = line.get().bytes();
            String text = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
            boolean blank = text.isBlank();
            if (blankBefore && Envelopes.isEnvelope(text)) {
                Optional<RawMessage> done = take();
                envelope = text;
                open = true;
                blankBefore = false;
                if (done.isPresent()) {
                    return done;
                }
            } else {
                if (!open && !blank) {
                    begin(text);
                }
                if (open) {
                    add(line.get(), ESCAPED.matcher(text).matches() ? 1 : 0);
                }
                blankBefore = blank;
            }
            line = lines.next();
        }
        return take();
    }

    private void begin(String first) {
        if (!HEADER.matcher(first).matches()) {
            throw ConnectorException.lasting("This is no mailbox: it begins neither with a line such as"
                    + " 'From name@host Mon Jan 6 10:00:00 2025' nor with the header of a message.");
        }
        open = true;
    }

    private void add(Lines.Line line, int from) {
        if (message.size() + line.bytes().length > LARGEST) {
            whole = false;
        }
        if (whole) {
            message.write(line.bytes(), from, line.bytes().length - from);
            message.write('\n');
        }
    }

    private Optional<RawMessage> take() {
        if (!open) {
            return Optional.empty();
        }
        RawMessage done = new RawMessage(envelope, message.toByteArray(), whole);
        message.reset();
        whole = true;
        open = false;
        envelope = "";
        return Optional.of(done);
    }
}
