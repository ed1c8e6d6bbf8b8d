package io.barnraiser.language.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Finds the near duplicates among texts that are all at hand.
///
/// @param hash by which candidates meet
/// @param least how alike two texts must be, above 0, at most 1
public record NearDuplicates(MinHash hash, double least) {

    /// Of the texts that share one key, so many later ones at most are compared with each: a
    /// thousand copies of one text would be half a million pairs that say the same.
    private static final int NEIGHBOURS = 20;

    /// @throws IllegalArgumentException when `least` is not above 0 and at most 1
    public NearDuplicates {
        if (!(least > 0 && least <= 1)) {
            throw new IllegalArgumentException("no likeness: " + least);
        }
    }

    /// All pairs that met and are near, ordered by index. A pair that is alike by J is missed with
    /// the chance 1 - {@link MinHash#chanceToMeet}; of many copies, each is paired with some.
    /// O(texts · bands · rows · shingles).
    public List<Near> among(List<String> texts) {
        List<Shingles> shingles = texts.stream().map(Shingles::of).toList();
        Map<Long, List<Integer>> meetings = new HashMap<>();
        TreeSet<Long> pairs = new TreeSet<>();
        for (int i = 0; i < texts.size(); i++) {
            for (long key : hash.keys(hash.signature(shingles.get(i)))) {
                List<Integer> met = meetings.computeIfAbsent(key, unused -> new ArrayList<>());
                for (int earlier : met.subList(Math.max(0, met.size() - NEIGHBOURS), met.size())) {
                    pairs.add((long) earlier << 32 | i);
                }
                met.add(i);
            }
        }
        List<Near> near = new ArrayList<>();
        for (long pair : pairs) {
            int one = (int) (pair >>> 32);
            int other = (int) pair;
            double jaccard = shingles.get(one).jaccard(shingles.get(other));
            if (jaccard >= least) {
                near.add(new Near(one, other, jaccard));
            }
        }
        return near;
    }
}
