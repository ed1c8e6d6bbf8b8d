package io.barnraiser.connectors;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Reads text whose encoding nobody stated. UTF-16 is known by its mark; everything else is taken for UTF-8, and each
/// byte that is none for Windows-1252, the other encoding that spreadsheets write. Bytes that are valid UTF-8 by
/// accident
/// in a Windows-1252 file are rare (two accented capitals in a row), and no sample of the file has to be read ahead.
public final class Utf8OrWestern extends Reader {

    private static final int BUFFER = 1 << 15;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private boolean ended;

    private Utf8OrWestern(InputStream in) {
        this.in = in;
    }

    /// A reader of {@code in}, without the mark of the encoding; closing it closes {@code in}.
    public static Reader of(InputStream in) throws IOException {
        InputStream marked = in.markSupported() ? in : new BufferedInputStream(in);
        marked.mark(2);
        int first = marked.read();
        int second = marked.read();
        if (first == 0xff && second == 0xfe) {
            return new InputStreamReader(marked, StandardCharsets.UTF_16LE);
        }
        if (first == 0xfe && second == 0xff) {
            return new InputStreamReader(marked, StandardCharsets.UTF_16BE);
        }
        marked.reset();
        return new Utf8OrWestern(Unpacked.withoutMark(marked));
    }

    /// The text of {@code bytes}.
    public static String text(byte[] bytes) {
        StringWriter text = new StringWriter(bytes.length);
        try (Reader reader = new Utf8OrWestern(new ByteArrayInputStream(bytes))) {
            reader.transferTo(text);
        } catch (IOException e) {
            throw new IllegalStateException("an array cannot fail to be read", e);
        }
        return text.toString();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        if (result.isError()) {
            for (int i = 0; i < result.length() && chars.hasRemaining(); i++) {
                chars.put(WESTERN.decode(ByteBuffer.wrap(new byte[] {bytes.get()})));
            }
        } else if (result.isUnderflow() && !ended) {
            fill();
        }
        chars.flip();
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
