package io.barnraiser.people.match;

import java.util.function.LongConsumer;

/// The keys under which a row meets others. Two rows that share none are never compared, so that a million rows need a
/// few tens of comparisons each instead of a million.
final class BlockKeys {

    private static final int MOST_WORDS = 3;
    private static final int SHORTEST_ALONE = 4;
    private static final int EDGE_OF_WORD = 3;
    private static final int EDGE_OF_HANDLE = 6;
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /// The bit that marks a key under which everybody is meant to be the same person, however many they are.
    static final long IDENTIFYING = 1;

    private BlockKeys() {}

    /// Whether {@code key} is an address or an outside key, rather than a likeness.
    static boolean isIdentifying(long key) {
        return (key & IDENTIFYING) != 0;
    }

    /// Gives all keys of {@code profile} to {@code sink}, some perhaps twice.
    static void of(Profile profile, LongConsumer sink) {
        if (profile.bot()) {
            return;
        }
        one('e', profile.email(), sink);
        one('p', profile.phone(), sink);
        for (String key : profile.keys()) {
            one('k', key, sink);
        }
        for (Handle handle : profile.handles()) {
            one('h', handle.plain(), sink);
            ofStem(handle.stem(), sink);
        }
        ofWords(profile.words(), sink);
        if (!profile.born().isEmpty()) {
            one('b', profile.born(), sink);
            for (Word word : profile.words()) {
                one('c', profile.born().substring(0, 4) + word.skeleton(), sink);
            }
        }
    }

    private static void ofStem(String stem, LongConsumer sink) {
        if (stem.length() >= SHORTEST_ALONE) {
            one('f', stem, sink);
        }
        beginning(stem, sink);
        if (stem.length() >= EDGE_OF_HANDLE) {
            one('>', stem.substring(stem.length() - EDGE_OF_HANDLE), sink);
        }
    }

    private static void beginning(String stem, LongConsumer sink) {
        if (stem.length() >= EDGE_OF_HANDLE) {
            one('<', stem.substring(0, EDGE_OF_HANDLE), sink);
        }
    }

    /// Names and handles meet under the handles that can be made from the name.
    private static void ofWords(Word[] words, LongConsumer sink) {
        int count = Math.min(words.length, MOST_WORDS);
        for (int i = 0; i < count; i++) {
            String first = words[i].skeleton();
            if (first.length() >= SHORTEST_ALONE || (count == 1 && first.length() > 1)) {
                one('f', first, sink);
            }
            for (int j = 0; j < count; j++) {
                if (i == j) {
                    continue;
                }
                String second = words[j].skeleton();
                if (i < j) {
                    ofTwo(first, second, sink);
                }
                one('f', join(first.substring(0, 1), second), sink);
                one('f', join(second, first.substring(0, 1)), sink);
            }
        }
    }

    private static void ofTwo(String first, String second, LongConsumer sink) {
        String forward = join(first, second);
        String backward = join(second, first);
        one('f', forward, sink);
        one('f', backward, sink);
        sortedPair('<', head(first), head(second), sink);
        sortedPair('>', tail(first), tail(second), sink);
        sortedPair('x', head(first), tail(second), sink);
        sortedPair('x', tail(first), head(second), sink);
        beginning(forward, sink);
        beginning(backward, sink);
    }

    private static String head(String word) {
        return word.length() <= EDGE_OF_WORD ? word : word.substring(0, EDGE_OF_WORD);
    }

    private static String tail(String word) {
        return word.length() <= EDGE_OF_WORD ? word : word.substring(word.length() - EDGE_OF_WORD);
    }

    private static void sortedPair(char space, String one, String other, LongConsumer sink) {
        one(space, one.compareTo(other) <= 0 ? one + " " + other : other + " " + one, sink);
    }

    /// As the skeleton of both written as one.
    private static String join(String head, String tail) {
        return head.charAt(head.length() - 1) == tail.charAt(0) ? head + tail.substring(1) : head + tail;
    }

    private static void one(char space, String value, LongConsumer sink) {
        if (value.isEmpty()) {
            return;
        }
        long hash = (FNV_START ^ space) * FNV_PRIME;
        for (int i = 0; i < value.length(); i++) {
            hash = (hash ^ value.charAt(i)) * FNV_PRIME;
        }
        long key = hash ^ hash >>> 29;
        sink.accept(space == 'e' || space == 'k' ? key | IDENTIFYING : key & ~IDENTIFYING);
    }
}
