package io.barnraiser.activity.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// A file, packed by gzip or not, that knows how much of it was read: nobody knows how many records it holds before it
/// was
/// read to its end, but how long it is is known at once.
final class CountedFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final long length;
    private final Counter counter;
    private final InputStream content;

    private CountedFile(long length, Counter counter, InputStream content) {
        this.length = length;
        this.counter = counter;
        this.content = content;
    }

    /// @throws IOException when it cannot be read, or is called .gz and is not packed
    static CountedFile open(Path path) throws IOException {
        Counter counter = new Counter(Files.newInputStream(path));
        try {
            InputStream plain = new BufferedInputStream(counter, BUFFER);
            InputStream content = path.toString().endsWith(".gz") ? new GZIPInputStream(plain, BUFFER) : plain;
            return new CountedFile(Files.size(path), counter, content);
        } catch (IOException e) {
            counter.close();
            throw e;
        }
    }

    /// What is in it, unpacked.
    InputStream content() {
        return content;
    }

    /// How much of it was read, from 0 to 1.
    double share() {
        return length == 0 ? 1 : Math.min(1, (double) counter.count / length);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    /// Counts what is read; readers of rows do not go back.
    private static final class Counter extends FilterInputStream {
        private long count;

        Counter(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
