package io.barnraiser.activity.timeline;

import io.barnraiser.activity.log.LogPeople;
import java.util.SortedSet;
import java.util.TreeSet;

/// What adds up to the figures of members, by identity, in flat arrays: some fifty bytes each.
final class FlatFigures {

    private static final int BITS = Long.SIZE;

    private final LogPeople people;
    private final FlatOrders orders;
    private final int words;
    private final long[] kinds;
    private final int[] counts;
    private final long[] firsts;
    private final long[] lasts;
    private final int[] unanswered;
    private final long[] unansweredAt;

    /// @param kinds above all numbers of kinds
    FlatFigures(LogPeople people, FlatOrders orders, int kinds) {
        int identities = people.highestIdentity() + 1;
        this.people = people;
        this.orders = orders;
        this.words = (kinds + BITS - 1) / BITS;
        this.kinds = new long[identities * words];
        this.counts = new int[identities];
        this.firsts = new long[identities];
        this.lasts = new long[identities];
        this.unanswered = new int[identities];
        this.unansweredAt = new long[identities];
    }

    /// Takes in how often an identity did something of a kind.
    void add(int identity, int kind, Tally tally) {
        kinds[identity * words + kind / BITS] |= 1L << kind;
        firsts[identity] = counts[identity] == 0 ? tally.firstAt() : Math.min(firsts[identity], tally.firstAt());
        lasts[identity] = counts[identity] == 0 ? tally.lastAt() : Math.max(lasts[identity], tally.lastAt());
        counts[identity] += (int) tally.count();
    }

    /// Takes in a question that waits.
    void waits(int identity, long askedAt) {
        unansweredAt[identity] = unanswered[identity] == 0 ? askedAt : Math.max(unansweredAt[identity], askedAt);
        unanswered[identity]++;
    }

    /// Whether somebody is a member under this number.
    boolean isMember(int member) {
        return people.identities(member).length > 0;
    }

    /// The figures of a member.
    MemberFigures of(int member, String name, String standing) {
        SortedSet<Long> sources = new TreeSet<>();
        SortedSet<Long> did = new TreeSet<>();
        boolean isAnonymous = true;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        long count = 0;
        long spend = 0;
        long bought = 0;
        long waits = 0;
        long waitsSince = Long.MIN_VALUE;
        for (int identity : people.identities(member)) {
            sources.add((long) people.source(identity));
            isAnonymous &= people.isAnonymous(identity);
            spend += orders.spend()[identity];
            bought += orders.counts()[identity];
            if (counts[identity] > 0) {
                addKinds(identity, did);
                first = Math.min(first, firsts[identity]);
                last = Math.max(last, lasts[identity]);
                count += counts[identity];
            }
            if (unanswered[identity] > 0) {
                waits += unanswered[identity];
                waitsSince = Math.max(waitsSince, unansweredAt[identity]);
            }
        }
        return new MemberFigures(
                member,
                name,
                Summaries.sortName(name),
                FigureStore.standing(standing, isAnonymous),
                count == 0 ? 0 : first,
                count == 0 ? 0 : last,
                count,
                spend,
                bought,
                waits,
                waits == 0 ? 0 : waitsSince,
                sources,
                did);
    }

    private void addKinds(int identity, SortedSet<Long> did) {
        for (int word = 0; word < words; word++) {
            long left = kinds[identity * words + word];
            while (left != 0) {
                did.add((long) word * BITS + Long.numberOfTrailingZeros(left));
                left &= left - 1;
            }
        }
    }
}
