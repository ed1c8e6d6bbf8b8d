package io.barnraiser.understand.voice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Conversations drawn by lot: those whose number, mixed with the seed, is lowest. Which are
/// kept depends on nothing but their numbers and the seed, so a conversation is kept with all
/// its texts or not at all, in whatever order they come, and the memory stays bounded. What
/// stands alone is put together by who wrote it and on which day.
final class Conversations {

    /// Of longer conversations the texts that are read first are kept.
    private static final int MOST_TEXTS = 60;

    private static final int LONGEST_TEXT = 4_000;
    private static final long DAY = 86_400_000L;

    private final int most;
    private final long seed;
    private final TreeMap<Long, List<Said>> kept = new TreeMap<>();

    /// Of each conversation eight bytes: how many there are is said on the page.
    private final Set<Long> seen = new HashSet<>();

    /// @param most so many are kept
    Conversations(int most, long seed) {
        this.most = most;
        this.seed = seed;
    }

    void add(Said said) {
        if (said.text().isBlank()) {
            return;
        }
        long lot = lot(said);
        seen.add(lot);
        if (kept.size() == most && lot > kept.lastKey()) {
            return;
        }
        List<Said> texts = kept.computeIfAbsent(lot, any -> new ArrayList<>());
        if (texts.size() < MOST_TEXTS) {
            String text = said.text().length() > LONGEST_TEXT ? said.text().substring(0, LONGEST_TEXT) : said.text();
            texts.add(new Said(said.id(), said.member(), said.identity(), said.at(), said.conversation(), text));
        }
        if (kept.size() > most) {
            kept.pollLastEntry();
        }
    }

    private long lot(Said said) {
        long number = said.conversation() != 0
                ? 2 * said.conversation()
                : 1 + 2 * (said.identity() * 1_000_003L + Math.floorDiv(said.at(), DAY));
        return lot(number, seed);
    }

    /// The lot of whatever has a number: spread evenly, the same for the same number and seed.
    static long lot(long number, long seed) {
        return mix(number ^ mix(seed));
    }

    /// Spreads numbers evenly (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number
    /// generators").
    private static long mix(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /// How many conversations there were in all.
    long seen() {
        return seen.size();
    }

    /// Those that were drawn, each from its first text to its last.
    List<List<Said>> drawn() {
        List<List<Said>> drawn = new ArrayList<>();
        for (Map.Entry<Long, List<Said>> entry : kept.entrySet()) {
            List<Said> texts = new ArrayList<>(entry.getValue());
            texts.sort((one, other) -> Long.compare(one.id(), other.id()));
            drawn.add(texts);
        }
        return drawn;
    }
}
