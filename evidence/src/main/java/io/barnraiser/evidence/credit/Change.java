package io.barnraiser.evidence.credit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A change of a product as a game: what it would have been with only some of those who took part.
///
/// Each piece that led to it (an idea, a complaint, a test) is worth, over its roles, the weight of the role times
/// the binary logarithm of one more than the people in it: twice as many votes do not make it twice the idea, and a
/// second deed of the same person in the same role on the same piece adds nothing, so that many small edits buy no
/// credit. A piece that somebody brought up (reported or proposed) is worth nothing without one of them: who first
/// spoke shares in all that was built on it. Both are choices, and part of {@link #VERSION}.
public final class Change implements Game {

    /// How this is worked out; kept beside what was worked out with it.
    public static final String VERSION = "openers-log2-shapley-1";

    private static final double LOG_2 = Math.log(2);

    private final int people;
    private final double[] weights;
    private final RoleWeights roles;
    private final List<List<Deed>> deeds;
    private final boolean[] isOpened;

    /// @param people how many there are, at least 1
    /// @param weights how much each piece counts, `[pieces]`, at least 0: see {@link Lineage}
    /// @param deeds what was done, in any order; the same twice counts once
    public Change(int people, double[] weights, RoleWeights roles, List<Deed> deeds) {
        if (people < 1) {
            throw new IllegalArgumentException("A change that nobody took part in has no shares");
        }
        this.people = people;
        this.weights = weights.clone();
        this.roles = roles;
        this.deeds = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            this.deeds.add(new ArrayList<>());
        }
        isOpened = new boolean[weights.length];
        for (Deed deed : new LinkedHashSet<>(deeds)) {
            this.deeds.get(deed.person()).add(deed);
            isOpened[deed.piece()] |= deed.role().isOpening();
        }
    }

    @Override
    public int players() {
        return people;
    }

    @Override
    public Gathering begin() {
        return new Growing();
    }

    /// The credit of each, exact or sampled; people who did the same are credited the same.
    public Credit credit(long seed) {
        return Shapley.of(this, seed).alike(kinds());
    }

    /// People who did the same things on the same pieces, by kind, `[people]`.
    int[] kinds() {
        Map<Set<String>, Integer> known = new HashMap<>();
        int[] kinds = new int[people];
        for (int person = 0; person < people; person++) {
            Set<String> did = new TreeSet<>();
            deeds.get(person).forEach(deed -> did.add(deed.piece() + deed.role().word()));
            kinds[person] = known.computeIfAbsent(did, ignored -> known.size());
        }
        return kinds;
    }

    private final class Growing implements Gathering {

        private final int[][] inRole = new int[weights.length][CreditRole.values().length];
        private final boolean[] hasOpener = new boolean[weights.length];
        private double worth;

        @Override
        public double worth() {
            return worth;
        }

        @Override
        public double join(int player) {
            Set<Integer> touched = new HashSet<>();
            deeds.get(player).forEach(deed -> touched.add(deed.piece()));
            double before = 0;
            for (int piece : touched) {
                before += of(piece);
            }
            for (Deed deed : deeds.get(player)) {
                inRole[deed.piece()][deed.role().ordinal()]++;
                hasOpener[deed.piece()] |= deed.role().isOpening();
            }
            double after = 0;
            for (int piece : touched) {
                after += of(piece);
            }
            worth += after - before;
            return worth;
        }

        private double of(int piece) {
            if (isOpened[piece] && !hasOpener[piece]) {
                return 0;
            }
            return weights[piece]
                    * Arrays.stream(CreditRole.values())
                            .mapToDouble(role -> roles.of(role) * Math.log1p(inRole[piece][role.ordinal()]) / LOG_2)
                            .sum();
        }
    }
}
