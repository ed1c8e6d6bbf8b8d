package io.barnraiser.activity.pulse;

import java.util.Set;
import java.util.TreeSet;

/// What has happened since somebody last asked.
///
/// @param position how far the log was read, as a number of an activity; ask again with it
/// @param members who did something, by number
/// @param isMore whether it was too much to name everybody: then it may be about anybody
record Pulse(long position, Set<Long> members, boolean isMore) {

    Pulse {
        members = Set.copyOf(members);
    }

    /// Nothing new up to {@code position}.
    static Pulse quiet(long position) {
        return new Pulse(position, Set.of(), false);
    }

    /// This one and the one after it together.
    Pulse and(Pulse next) {
        Set<Long> both = new TreeSet<>(members);
        both.addAll(next.members);
        return new Pulse(next.position, both, isMore || next.isMore);
    }

    /// Whether a page about {@code member} may show something else now.
    boolean concerns(long member) {
        return isMore || members.contains(member);
    }

    /// Whether any page may show something else now.
    boolean isQuiet() {
        return members.isEmpty() && !isMore;
    }
}
