package io.barnraiser.activity.log;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// Columns of some activities, each in an array.
final class LogPage {

    private static final int[] GONE = new int[0];

    int size;
    int[] identities;
    int[] ids;
    int[] sources;
    short[] kinds;
    long[] times;
    int[] channels;
    int[] objects;
    int[] replies;
    int[] directed;
    int[] labels;

    LogPage(int most) {
        identities = new int[most];
        ids = new int[most];
        sources = new int[most];
        kinds = new short[most];
        times = new long[most];
        channels = new int[most];
        objects = new int[most];
        replies = new int[most];
        directed = new int[most];
        labels = new int[most];
    }

    private LogPage() {
        identities = GONE;
        ids = GONE;
        sources = GONE;
        kinds = new short[0];
        times = new long[0];
        channels = GONE;
        objects = GONE;
        replies = GONE;
        directed = GONE;
        labels = GONE;
    }

    /// Keeps the rows of the identities {@code least} to {@code behind}, the last not included, and lets go of the room
    /// that it does not need.
    void keep(int least, int behind) {
        int kept = 0;
        for (int row = 0; row < size; row++) {
            if (identities[row] >= least && identities[row] < behind) {
                identities[kept] = identities[row];
                ids[kept] = ids[row];
                sources[kept] = sources[row];
                kinds[kept] = kinds[row];
                times[kept] = times[row];
                channels[kept] = channels[row];
                objects[kept] = objects[row];
                replies[kept] = replies[row];
                directed[kept] = directed[row];
                labels[kept++] = labels[row];
            }
        }
        size = kept;
        if (2 * size < ids.length) {
            identities = Arrays.copyOf(identities, size);
            ids = Arrays.copyOf(ids, size);
            sources = Arrays.copyOf(sources, size);
            kinds = Arrays.copyOf(kinds, size);
            times = Arrays.copyOf(times, size);
            channels = Arrays.copyOf(channels, size);
            objects = Arrays.copyOf(objects, size);
            replies = Arrays.copyOf(replies, size);
            directed = Arrays.copyOf(directed, size);
            labels = Arrays.copyOf(labels, size);
        }
    }

    /// All rows of {@code pages}, grouped by identity and within it in their order. The pages lose their columns one
    /// after another, so that never more than one is held twice.
    ///
    /// @param starts where the rows of each identity go, from the identity {@code from} on
    static LogPage grouped(List<LogPage> pages, int from, int[] starts) {
        LogPage all = new LogPage();
        all.size = pages.stream().mapToInt(page -> page.size).sum();
        int[][] places = new int[pages.size()][];
        int[] next = starts.clone();
        for (int number = 0; number < places.length; number++) {
            LogPage page = pages.get(number);
            int[] place = new int[page.size];
            for (int row = 0; row < page.size; row++) {
                place[row] = next[page.identities[row] - from]++;
            }
            page.identities = GONE;
            places[number] = place;
        }
        all.ids = spread(pages, places, all.size, page -> page.ids);
        pages.forEach(page -> page.ids = GONE);
        all.sources = spread(pages, places, all.size, page -> page.sources);
        pages.forEach(page -> page.sources = GONE);
        all.channels = spread(pages, places, all.size, page -> page.channels);
        pages.forEach(page -> page.channels = GONE);
        all.objects = spread(pages, places, all.size, page -> page.objects);
        pages.forEach(page -> page.objects = GONE);
        all.replies = spread(pages, places, all.size, page -> page.replies);
        pages.forEach(page -> page.replies = GONE);
        all.directed = spread(pages, places, all.size, page -> page.directed);
        pages.forEach(page -> page.directed = GONE);
        all.labels = spread(pages, places, all.size, page -> page.labels);
        pages.forEach(page -> page.labels = GONE);
        all.kinds = new short[all.size];
        all.times = new long[all.size];
        for (int number = 0; number < places.length; number++) {
            LogPage page = pages.get(number);
            for (int row = 0; row < page.size; row++) {
                all.kinds[places[number][row]] = page.kinds[row];
                all.times[places[number][row]] = page.times[row];
            }
        }
        return all;
    }

    private static int[] spread(List<LogPage> pages, int[][] places, int size, Function<LogPage, int[]> column) {
        int[] spread = new int[size];
        for (int number = 0; number < places.length; number++) {
            int[] values = column.apply(pages.get(number));
            int[] place = places[number];
            for (int row = 0; row < place.length; row++) {
                spread[place[row]] = values[row];
            }
        }
        return spread;
    }
}
