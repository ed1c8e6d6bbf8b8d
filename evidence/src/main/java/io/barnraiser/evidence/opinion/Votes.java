package io.barnraiser.evidence.opinion;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Who thinks what of which statement: a sparse matrix of people by statements. A vote is 1 (agree), -1
/// (disagree) or 0 (pass); who did not vote on a statement has no entry. Never changes. Memory: 6 bytes
/// a vote.
public final class Votes {

    private static final int INDEX_BITS = 31;
    private static final long MOST_PAIRS = 1L << 32;

    private final int statements;
    /// `[people + 1]`: where the entries of each person begin.
    private final int[] from;
    /// `[votes]`, ascending within a person.
    private final int[] statement;
    /// `[votes]`.
    private final byte[] vote;

    private Votes(int statements, int[] from, int[] statement, byte[] vote) {
        this.statements = statements;
        this.from = from;
        this.statement = statement;
        this.vote = vote;
    }

    /// Takes single votes in any order; a later one of the same person and statement takes the place of
    /// an earlier one. O(v log v).
    ///
    /// @param people how many there are, at least 0
    /// @param statements how many there are, at least 0
    /// @param cast `[v][3]`: person (from 0), statement (from 0), vote (1, 0, -1)
    /// @throws IllegalArgumentException for a person or statement out of range, another vote, or more
    ///     than 2^32 pairs of a person and a statement
    public static Votes of(int people, int statements, int[][] cast) {
        if ((long) people * statements > MOST_PAIRS) {
            throw new IllegalArgumentException(
                    "%d people and %d statements are too many".formatted(people, statements));
        }
        long[] order = new long[cast.length];
        for (int i = 0; i < cast.length; i++) {
            int[] one = cast[i];
            if (one[0] < 0 || one[0] >= people || one[1] < 0 || one[1] >= statements || Math.abs(one[2]) > 1) {
                throw new IllegalArgumentException("Person %d, statement %d, vote %d among %d people and %d statements"
                        .formatted(one[0], one[1], one[2], people, statements));
            }
            order[i] = ((long) one[0] * statements + one[1]) << INDEX_BITS | i;
        }
        Arrays.sort(order);
        int[] from = new int[people + 1];
        int[] statement = new int[cast.length];
        byte[] vote = new byte[cast.length];
        int kept = 0;
        for (int i = 0; i < order.length; i++) {
            boolean last = i + 1 == order.length || order[i] >> INDEX_BITS != order[i + 1] >> INDEX_BITS;
            if (last) {
                int[] one = cast[(int) (order[i] & ((1L << INDEX_BITS) - 1))];
                statement[kept] = one[1];
                vote[kept++] = (byte) one[2];
                from[one[0] + 1] = kept;
            }
        }
        for (int person = 0; person < people; person++) {
            from[person + 1] = Math.max(from[person], from[person + 1]);
        }
        return new Votes(statements, from, Arrays.copyOf(statement, kept), Arrays.copyOf(vote, kept));
    }

    public int people() {
        return from.length - 1;
    }

    public int statements() {
        return statements;
    }

    /// How many votes there are, passes included.
    public int size() {
        return vote.length;
    }

    /// On how many statements a person voted.
    public int of(int person) {
        return from[person + 1] - from[person];
    }

    /// Where the entries of a person begin; they end where those of the next one begin.
    int from(int person) {
        return from[person];
    }

    int statementAt(int entry) {
        return statement[entry];
    }

    int voteAt(int entry) {
        return vote[entry];
    }

    /// The votes of some people alone, who are numbered anew in the given order. O(votes).
    Votes of(int[] chosen) {
        int[] starts = new int[chosen.length + 1];
        for (int i = 0; i < chosen.length; i++) {
            starts[i + 1] = starts[i] + of(chosen[i]);
        }
        int[] statementOf = new int[starts[chosen.length]];
        byte[] voteOf = new byte[starts[chosen.length]];
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(statement, from[chosen[i]], statementOf, starts[i], of(chosen[i]));
            System.arraycopy(vote, from[chosen[i]], voteOf, starts[i], of(chosen[i]));
        }
        return new Votes(statements, starts, statementOf, voteOf);
    }

    /// Who votes on what stays as it is, and so does how often each statement is agreed with; which of
    /// those who voted on it agreed is drawn by lot. Whatever held statements together is gone.
    /// O(votes).
    Votes shuffled(SplittableRandom random) {
        byte[] mixed = vote.clone();
        for (int[] column : entriesOfStatements()) {
            for (int i = column.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                byte kept = mixed[column[i]];
                mixed[column[i]] = mixed[column[other]];
                mixed[column[other]] = kept;
            }
        }
        return new Votes(statements, from, statement, mixed);
    }

    private int[][] entriesOfStatements() {
        int[] counts = new int[statements];
        for (int of : statement) {
            counts[of]++;
        }
        int[][] entries = new int[statements][];
        Arrays.setAll(entries, of -> new int[counts[of]]);
        for (int entry = statement.length - 1; entry >= 0; entry--) {
            entries[statement[entry]][--counts[statement[entry]]] = entry;
        }
        return entries;
    }
}
