package io.barnraiser.network.lifecycle;

import java.util.Arrays;

/// Who belonged to which tribe at one time: all that a {@link Lifecycle} needs to know of the past.
public final class Moment {

    private final long[] members;
    private final long[] tribes;
    private final long next;

    /// Takes the arrays as they are.
    Moment(long[] members, long[] tribes, long next) {
        this.members = members;
        this.tribes = tribes;
        this.next = next;
    }

    /// Before anything was found.
    public static Moment beginning() {
        return new Moment(new long[0], new long[0], 1);
    }

    /// What was kept of an earlier time.
    ///
    /// @param members the numbers of members, ascending, each once
    /// @param tribes the tribe of each, `[n]`, 0 for none
    /// @param next the lowest number that no tribe ever had, above all of {@code tribes}
    /// @throws IllegalArgumentException when they are not so
    public static Moment of(long[] members, long[] tribes, long next) {
        requireAscending(members);
        if (members.length != tribes.length) {
            throw new IllegalArgumentException("%d members, %d tribes".formatted(members.length, tribes.length));
        }
        if (Arrays.stream(tribes).anyMatch(tribe -> tribe < 0 || tribe >= next)) {
            throw new IllegalArgumentException("tribes are from 0 to below " + next);
        }
        return new Moment(members.clone(), tribes.clone(), next);
    }

    static void requireAscending(long[] members) {
        for (int i = 1; i < members.length; i++) {
            if (members[i - 1] >= members[i]) {
                throw new IllegalArgumentException(
                        "members %d and %d do not ascend".formatted(members[i - 1], members[i]));
            }
        }
    }

    /// How many members there were.
    public int size() {
        return members.length;
    }

    /// The number of the {@code i}-th member, ascending.
    public long member(int i) {
        return members[i];
    }

    /// The tribe of the {@code i}-th member, 0 for none.
    public long tribe(int i) {
        return tribes[i];
    }

    /// The lowest number that no tribe ever had.
    public long next() {
        return next;
    }

    /// The numbers of the tribes, ascending.
    long[] numbers() {
        return Arrays.stream(tribes)
                .filter(tribe -> tribe > 0)
                .sorted()
                .distinct()
                .toArray();
    }

    /// For each of {@code others}, ascending, the place of its tribe in {@code numbers}, -1 for none.
    int[] placesOf(long[] others, long[] numbers) {
        int[] places = new int[others.length];
        int at = 0;
        for (int i = 0; i < others.length; i++) {
            while (at < members.length && members[at] < others[i]) {
                at++;
            }
            boolean wasThere = at < members.length && members[at] == others[i];
            places[i] = wasThere ? Math.max(-1, Arrays.binarySearch(numbers, tribes[at])) : -1;
        }
        return places;
    }

    /// How many members each of {@code numbers} had.
    int[] sizes(long[] numbers) {
        int[] sizes = new int[numbers.length];
        for (long tribe : tribes) {
            if (tribe > 0) {
                sizes[Arrays.binarySearch(numbers, tribe)]++;
            }
        }
        return sizes;
    }
}
