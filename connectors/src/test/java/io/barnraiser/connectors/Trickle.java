package io.barnraiser.connectors;

import java.io.InputStream;
import java.util.Random;

/// Bytes that arrive in pieces of any size, as they do from a disk or a network.
public final class Trickle extends InputStream {

    private final byte[] bytes;
    private final Random pieces;
    private int at;

    /// @param seed decides where the pieces end
    public Trickle(byte[] bytes, long seed) {
        this.bytes = bytes;
        this.pieces = new Random(seed);
    }

    @Override
    public int read() {
        return at == bytes.length ? -1 : bytes[at++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (at == bytes.length) {
            return -1;
        }
        int size = Math.min(Math.min(length, bytes.length - at), 1 + pieces.nextInt(7));
        System.arraycopy(bytes, at, target, offset, size);
        at += size;
        return size;
    }
}
