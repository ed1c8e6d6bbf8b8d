package io.barnraiser.understand.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Those who took part in one thing, gathered until the next begins.
final class Meeting {

    /// Of more people nothing can be said: they need not have met.
    static final int MOST = 50;

    private final long object;
    private final int kind;
    private int parts;
    private final Map<Integer, Long> since = new TreeMap<>();

    Meeting(long object, int kind) {
        this.object = object;
        this.kind = kind;
    }

    boolean is(long otherObject, int otherKind) {
        return object == otherObject && kind == otherKind;
    }

    /// Somebody took part from a day on; one member may do so as several identities.
    ///
    /// @param member {@link Census#NOBODY} for a program, which is counted and no more
    void add(int member, long day) {
        parts++;
        if (parts <= MOST && member != Census.NOBODY) {
            since.merge(member, day, Math::min);
        }
    }

    /// Takes two who were together.
    interface Pairs {
        /// @param since the day from which on both were there
        /// @param people how many were, the two among them
        void met(int one, int other, int kind, long since, int people);
    }

    /// Tells of each pair, once.
    void pairs(Pairs to) {
        if (parts > MOST) {
            return;
        }
        List<Map.Entry<Integer, Long>> people = new ArrayList<>(since.entrySet());
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                long day = Math.max(people.get(i).getValue(), people.get(j).getValue());
                to.met(people.get(i).getKey(), people.get(j).getKey(), kind, day, people.size());
            }
        }
    }
}
