package io.barnraiser.understand.voice;

import java.util.List;
import java.util.TreeMap;

/// Texts drawn by lot, as {@link Conversations} draws conversations: which are kept depends on
/// their numbers and the seed alone.
final class DrawnTexts {

    private static final int LONGEST = 2_000;

    private final int most;
    private final long seed;
    private final TreeMap<Long, Said> kept = new TreeMap<>();

    /// @param most so many are kept
    DrawnTexts(int most, long seed) {
        this.most = most;
        this.seed = seed;
    }

    void add(Said said) {
        if (said.text().isBlank()) {
            return;
        }
        long lot = Conversations.lot(said.id(), seed);
        if (kept.size() == most && lot > kept.lastKey()) {
            return;
        }
        String text = said.text().length() > LONGEST ? said.text().substring(0, LONGEST) : said.text();
        kept.put(lot, new Said(said.id(), said.member(), said.identity(), said.at(), said.conversation(), text));
        if (kept.size() > most) {
            kept.pollLastEntry();
        }
    }

    /// Those that were drawn, in an order of lots.
    List<Said> drawn() {
        return List.copyOf(kept.values());
    }
}
