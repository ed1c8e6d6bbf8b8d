package io.barnraiser.understand.voice;

import io.barnraiser.evidence.Interval;
import java.util.List;
import java.util.Optional;

/// Something that is talked about.
///
/// @param number from 0, the largest first
/// @param words the heaviest first
/// @param conversations how many are about it
/// @param change the share of members who took part in the later half of the months minus that in the earlier half;
///     empty where too few wrote in one of them
public record Topic(int number, List<String> words, long conversations, Trend trend, Optional<Interval> change) {

    /// By so many words it is called.
    private static final int NAMING = 3;

    public Topic {
        words = List.copyOf(words);
    }

    /// Its name: the first words.
    public String name() {
        return String.join(" · ", words.subList(0, Math.min(NAMING, words.size())));
    }
}
