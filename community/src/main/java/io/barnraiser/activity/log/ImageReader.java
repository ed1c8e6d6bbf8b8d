package io.barnraiser.activity.log;

import io.barnraiser.platform.database.Database;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Reads the whole log up to an activity into memory, once for all who replay it, in one scan. A log with more
/// activities than there is room for is read again for each part of the people.
final class ImageReader {

    private static final long BYTES_AN_ACTIVITY = 48;
    private static final int MOST = 32_000_000;
    private static final String ACTIVITY = "activity";

    private final Database database;
    private final ImageStore store = new ImageStore();
    private final long room;
    private final Set<Integer> labelled;
    private final LogPeople people;
    private final LogThings things;
    private final long aim;
    private final List<Integer> cuts;
    private @Nullable LogImage whole;

    /// @param room activities that are held at once
    private ImageReader(Database database, long room, Collection<ActivityKind> labelled) {
        this.database = database;
        this.room = room;
        // What comes to be known after the aim is told again by an activity behind it: so the aim is taken first.
        this.aim = database.read(handle -> store.highest(handle, ACTIVITY));
        this.labelled = database.read(handle -> store.kinds(handle, labelled));
        this.people = database.read(handle -> store.people(handle, (int) store.highest(handle, "identity")));
        this.things = database.read(handle -> store.things(handle, (int) store.highest(handle, "activity_object")));
        this.cuts = cuts();
    }

    /// Activities for which there is room in a third of the memory that the program may take.
    static long room() {
        return Math.min(MOST, Runtime.getRuntime().maxMemory() / 3 / BYTES_AN_ACTIVITY);
    }

    /// Reads who is who and what is what; empty where numbers are larger than the arrays of an image hold.
    static Optional<ImageReader> open(Database database, long room, Collection<ActivityKind> labelled) {
        ImageStore store = new ImageStore();
        boolean fits = database.read(
                handle -> List.of(ACTIVITY, "identity", "member", "activity_object", "channel", "source").stream()
                        .allMatch(table -> store.highest(handle, table) < Integer.MAX_VALUE - 8));
        return fits ? Optional.of(new ImageReader(database, room, labelled)) : Optional.empty();
    }

    /// The first identity of each part, and the one behind the last.
    private List<Integer> cuts() {
        int behind = people.highestIdentity() + 1;
        List<Integer> found = new ArrayList<>(List.of(0));
        if (aim > room) {
            int[] counts = database.read(handle -> store.counts(handle, people.highestIdentity()));
            long held = 0;
            for (int identity = 0; identity < behind; identity++) {
                held += counts[identity];
                if (held > room && held > counts[identity]) {
                    found.add(identity);
                    held = counts[identity];
                }
            }
        }
        found.add(behind);
        return found;
    }

    LogPeople people() {
        return people;
    }

    LogThings things() {
        return things;
    }

    long aim() {
        return aim;
    }

    int parts() {
        return cuts.size() - 1;
    }

    /// The activities of one part.
    ///
    /// @param read is told how far in the log it has come, often
    /// @throws CancellationException passed on from {@code read}
    LogImage part(int part, LongConsumer read) {
        LogImage known = whole;
        if (known == null) {
            known = read(cuts.get(part), cuts.get(part + 1), read);
            if (parts() == 1) {
                whole = known;
            }
        }
        return known;
    }

    private LogImage read(int from, int to, LongConsumer read) {
        Map<String, Integer> labels = new HashMap<>();
        List<String> words = new ArrayList<>(List.of(""));
        List<LogPage> pages = new ArrayList<>();
        int[] starts = new int[to - from + 1];
        long after = 0;
        while (after < aim) {
            LogPage page = new LogPage(ImageStore.PAGE);
            long behind = after;
            after = database.read(handle -> store.page(
                    handle,
                    behind,
                    aim,
                    labelled,
                    label -> labels.computeIfAbsent(label, none -> {
                        words.add(label);
                        return words.size() - 1;
                    }),
                    page));
            page.keep(from, to);
            for (int row = 0; row < page.size; row++) {
                starts[page.identities[row] - from + 1]++;
            }
            pages.add(page);
            read.accept(after);
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        return new LogImage(from, starts, LogPage.grouped(pages, from, starts), words);
    }
}
