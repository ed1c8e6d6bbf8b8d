package io.barnraiser.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/// Files as communities have them, one row an activity, as long as one likes. The same seed gives the same bytes.
final class ImportFile {

    private static final String[] KINDS = {"create", "reply", "reply", "reply", "like", "view", "view", "review"};

    private final SplittableRandom random;
    private final boolean table;
    private final String prefix;
    private final int members;
    private final StringBuilder line = new StringBuilder(512);
    private long rows;

    /// @param format {@code csv} or {@code jsonl}
    /// @param prefix begins every id
    ImportFile(String format, String prefix, long seed, int members) {
        this.random = new SplittableRandom(seed);
        this.table = format.equals("csv");
        this.prefix = prefix;
        this.members = members;
    }

    /// Writes {@code rows} rows, with an id of their own each.
    void writeRows(Path file, long most) {
        write(file, most, Long.MAX_VALUE);
    }

    /// Writes rows until the file has {@code bytes} bytes. Returns how many rows that are.
    long writeBytes(Path file, long bytes) {
        return write(file, Long.MAX_VALUE, bytes);
    }

    private long write(Path file, long most, long bytes) {
        long begun = rows;
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            if (table) {
                out.write("id,kind,time,channel,member_id,name,email,object_id,reply_to,title,text\n");
            }
            while (rows - begun < most && written < bytes) {
                line.setLength(0);
                row(rows++);
                out.append(line.append('\n'));
                written += line.length();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows - begun;
    }

    private void row(long number) {
        // Squaring a uniform number gives a few busy members and a long tail.
        long member = (long) (members * Math.pow(random.nextDouble(), 2));
        String kind = KINDS[random.nextInt(KINDS.length)];
        boolean isWritten = kind.equals("create") || kind.equals("reply");
        long about = isWritten ? number : random.nextLong(number + 1);
        cell("id", prefix + number);
        cell("kind", kind);
        cell("time", time(number));
        cell("channel", "room-" + random.nextInt(12));
        cell("member_id", "m" + member);
        cell("name", Names.of(member));
        cell("email", "m" + member + "@example.org");
        cell("object_id", "post-" + about);
        cell("reply_to", kind.equals("reply") ? "post-" + random.nextLong(number + 1) : "");
        cell("title", kind.equals("create") ? Names.words(random, 5) : "");
        cell("text", isWritten || kind.equals("review") ? Names.words(random, 8 + random.nextInt(60)) : "");
        if (!table) {
            line.append('}');
        }
    }

    private void cell(String name, String value) {
        if (table) {
            line.append(name.equals("id") ? "" : ",").append(value);
        } else if (!value.isEmpty()) {
            line.append(line.isEmpty() ? "{\"" : ",\"")
                    .append(name)
                    .append("\":\"")
                    .append(value)
                    .append('"');
        }
    }

    private String time(long number) {
        return String.format(
                Locale.ROOT,
                "20%02d-%02d-%02dT%02d:%02d:%02dZ",
                18 + number % 8,
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(24),
                random.nextInt(60),
                random.nextInt(60));
    }
}
