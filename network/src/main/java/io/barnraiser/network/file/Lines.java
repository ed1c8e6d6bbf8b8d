package io.barnraiser.network.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Walks over the lines of a stream and over their fields without making a string of either, since a file may
/// have a hundred million of them.
final class Lines {

    /// A line may have this many bytes.
    static final int LONGEST = 1 << 20;

    /// More fields than these are counted, but not kept.
    private static final int FIELDS = 3;

    private final InputStream in;
    private final int[] begins = new int[FIELDS];
    private final int[] ends = new int[FIELDS];
    private byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private int fields;
    private long number;
    private boolean overlong;

    Lines(InputStream in) {
        this.in = in;
    }

    /// Goes to the next line that says something; false at the end.
    boolean next() throws IOException {
        while (line()) {
            if (overlong || !isSilent(begins[0], ends[0])) {
                split(begins[0], ends[0]);
                return true;
            }
        }
        return false;
    }

    /// The number of the line, from 1.
    long number() {
        return number;
    }

    /// Whether the line has more bytes than {@link #LONGEST}. Its fields are not there then.
    boolean isOverlong() {
        return overlong;
    }

    /// How many fields the line has.
    int fields() {
        return fields;
    }

    /// The bytes in which the fields stand, until {@link #next} is called again.
    byte[] bytes() {
        return buffer;
    }

    int begin(int field) {
        return begins[field];
    }

    int end(int field) {
        return ends[field];
    }

    /// A field as text.
    String text(int field) {
        return new String(buffer, begins[field], ends[field] - begins[field], StandardCharsets.UTF_8);
    }

    /// Puts the bounds of the whole next line into the first field.
    private boolean line() throws IOException {
        overlong = false;
        int scanned = position;
        while (true) {
            for (int at = scanned; at < limit; at++) {
                if (buffer[at] == '\n') {
                    return found(at, at + 1);
                }
            }
            scanned = limit - position;
            if (!fill()) {
                return (position < limit || overlong) && found(limit, limit);
            }
            scanned = overlong ? position : position + scanned;
        }
    }

    private boolean found(int end, int next) {
        number++;
        begins[0] = number == 1 ? position + mark() : position;
        ends[0] = end > position && buffer[end - 1] == '\r' ? end - 1 : end;
        position = next;
        return true;
    }

    /// How long the mark is with which some programs begin a file in UTF-8.
    private int mark() {
        boolean marked = limit - position >= 3
                && buffer[position] == (byte) 0xEF
                && buffer[position + 1] == (byte) 0xBB
                && buffer[position + 2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    /// Reads on behind what is there, and lets go of a line that does not fit.
    private boolean fill() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        if (limit == LONGEST) {
            overlong = true;
            limit = 0;
        } else if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        limit += Math.max(0, read);
        return read >= 0;
    }

    private boolean isSilent(int begin, int end) {
        if (begin < end && buffer[begin] == '#') {
            return true;
        }
        for (int at = begin; at < end; at++) {
            if (buffer[at] != ' ' && buffer[at] != '\t') {
                return false;
            }
        }
        return true;
    }

    private void split(int begin, int end) {
        fields = 0;
        int from = begin;
        for (int at = begin; at <= end; at++) {
            if (at == end || buffer[at] == '\t') {
                if (fields < FIELDS) {
                    begins[fields] = from;
                    ends[fields] = at;
                }
                fields++;
                from = at + 1;
            }
        }
    }
}
