package io.barnraiser.language.duplicate;

import io.barnraiser.language.text.Stems;
import io.barnraiser.language.text.Token;
import io.barnraiser.language.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The runs of three words of a text, as hashes of 64 bits. Case, punctuation and emoji make no
/// difference; words, numbers, hashtags and addresses do. A text of one or two words is one run.
public final class Shingles {

    private static final int WORDS = 3;

    /// The basis and prime of the hash of Fowler, Noll and Vo (FNV-1a, 64 bits).
    private static final long BASIS = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    /// Ascending, without repeats.
    private final long[] hashes;

    private Shingles(long[] hashes) {
        this.hashes = hashes;
    }

    /// Those of `text`. O(length).
    public static Shingles of(String text) {
        List<String> words = new ArrayList<>();
        for (Token token : Tokens.of(text)) {
            switch (token.kind()) {
                case WORD, NUMBER, HASHTAG, URL, EMAIL, MENTION -> words.add(Stems.fold(token.of(text)));
                case EMOJI, PUNCTUATION, CODE -> {}
            }
        }
        int width = Math.min(WORDS, words.size());
        int count = words.isEmpty() ? 0 : words.size() - width + 1;
        long[] hashes = new long[count];
        for (int i = 0; i < count; i++) {
            hashes[i] = hash(words.subList(i, i + width));
        }
        return new Shingles(Arrays.stream(hashes).sorted().distinct().toArray());
    }

    private static long hash(List<String> words) {
        long hash = BASIS;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * PRIME;
            }
            hash = (hash ^ ' ') * PRIME;
        }
        return hash;
    }

    /// How many different ones there are.
    public int size() {
        return hashes.length;
    }

    long[] hashes() {
        return hashes;
    }

    /// The share of the shingles of both that both have: 0 to 1. Two texts without words have
    /// nothing in common. O(size of both).
    public double jaccard(Shingles other) {
        int common = 0;
        int here = 0;
        int there = 0;
        while (here < hashes.length && there < other.hashes.length) {
            int order = Long.compare(hashes[here], other.hashes[there]);
            common += order == 0 ? 1 : 0;
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }
        int all = hashes.length + other.hashes.length - common;
        return all == 0 ? 0 : (double) common / all;
    }
}
