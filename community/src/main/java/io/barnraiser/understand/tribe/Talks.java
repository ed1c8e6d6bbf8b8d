package io.barnraiser.understand.tribe;

import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/// What each group says and where, of the last half year before a day.
final class Talks {

    private static final Duration BACK = Duration.ofDays(180);

    /// So many activities are read at most, the newest: enough for words, and bounded whatever the size of the log.
    private static final int MOST = 300_000;

    private static final int PIECE = 5_000;
    private static final int MOST_WORDS = 12;
    private static final int MOST_CHANNELS = 8;

    private final DistinctiveWords words;
    private final List<Map<Long, Long>> channels = new ArrayList<>();

    private Talks(int groups) {
        words = new DistinctiveWords(groups);
        for (int group = 0; group < groups; group++) {
            channels.add(new HashMap<>());
        }
    }

    /// Reads.
    ///
    /// @param group the group of a member, by their number
    /// @param until the end of the day as of which is looked
    /// @param progress is told how many activities were read
    static Talks read(Database database, Map<Long, Integer> group, int groups, Instant until, LongConsumer progress) {
        Talks talks = new Talks(groups);
        long before = Long.MAX_VALUE;
        long read = 0;
        List<TalkStore.Talk> piece;
        do {
            long from = before;
            piece = database.read(handle ->
                    TalkStore.before(handle, from, until.minus(BACK).toEpochMilli(), until.toEpochMilli(), PIECE));
            for (TalkStore.Talk talk : piece) {
                Integer own = group.get(talk.member());
                if (own != null) {
                    talks.add(own, talk);
                }
                before = talk.id();
            }
            read += piece.size();
            progress.accept(read);
        } while (piece.size() == PIECE && read < MOST);
        return talks;
    }

    private void add(int group, TalkStore.Talk talk) {
        if (!talk.text().isEmpty()) {
            words.add(group, talk.text());
        }
        if (talk.channel() != 0) {
            channels.get(group).merge(talk.channel(), 1L, Long::sum);
        }
    }

    /// The words of a group, the most distinctive first.
    List<String> words(int group) {
        return words.of(group, MOST_WORDS);
    }

    /// The channels of a group with the number of activities there, the most used first.
    List<Map.Entry<Long, Long>> channels(int group) {
        return channels.get(group).entrySet().stream()
                .sorted(Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CHANNELS)
                .toList();
    }
}
