package io.barnraiser.connectors;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// The bytes of a file as they were before somebody packed it. Whether it is packed is read from its first bytes, not
/// from its name.
public final class Unpacked {

    private static final int BUFFER = 1 << 16;

    private Unpacked() {}

    /// A stream of the unpacked bytes; closing it closes {@code in}.
    public static InputStream of(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, BUFFER);
        bytes.mark(2);
        int first = bytes.read();
        int second = bytes.read();
        bytes.reset();
        boolean packed = first == 0x1f && second == 0x8b;
        return packed ? new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER) : bytes;
    }

    /// {@code in} without the mark of UTF-8 (EF BB BF) that some programs write before the text.
    public static InputStream withoutMark(InputStream in) throws IOException {
        InputStream bytes = in.markSupported() ? in : new BufferedInputStream(in, BUFFER);
        bytes.mark(3);
        if (bytes.read() != 0xef || bytes.read() != 0xbb || bytes.read() != 0xbf) {
            bytes.reset();
        }
        return bytes;
    }
}
