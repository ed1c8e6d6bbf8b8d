package io.barnraiser.activity.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is known of every thing at one moment, in flat arrays: ten bytes a thing.
public final class LogThings {

    private final int[] authors;
    private final int[] parents;
    private final short[] types;
    private final List<String> typeNames = new ArrayList<>(List.of(""));
    private final Map<String, Short> typeNumbers = new HashMap<>();

    /// @param highest the highest number of a thing
    LogThings(int highest) {
        authors = new int[highest + 1];
        parents = new int[highest + 1];
        types = new short[highest + 1];
    }

    /// Things behind the highest are left out.
    void add(long thing, int author, int parent, String type) {
        if (thing < authors.length) {
            authors[(int) thing] = author;
            parents[(int) thing] = parent;
            types[(int) thing] = typeNumbers.computeIfAbsent(type, name -> {
                typeNames.add(name);
                return (short) Math.toIntExact(typeNames.size() - 1);
            });
        }
    }

    /// Whether anything is known of it.
    public boolean isThere(int thing) {
        return thing < types.length && types[thing] != 0;
    }

    /// The identity that made a thing; 0 where that is not known.
    public int author(int thing) {
        return thing < authors.length ? authors[thing] : 0;
    }

    /// The thing that it is part of; 0 for none.
    public int parent(int thing) {
        return thing < parents.length ? parents[thing] : 0;
    }

    /// What it is; empty where it is not there.
    public String type(int thing) {
        return thing < types.length ? typeNames.get(types[thing]) : "";
    }
}
