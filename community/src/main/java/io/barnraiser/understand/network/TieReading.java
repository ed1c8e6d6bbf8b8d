package io.barnraiser.understand.network;

import io.barnraiser.understand.network.NetworkProgress.Step;
import java.util.concurrent.CancellationException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads everything that ties are made of, up to the end of a day, as what members did: whose identities belong
/// together now, and without programs.
final class TieReading {

    private final Handle handle;
    private final long day;
    private final Steps steps;
    private final SnapshotStore store = new SnapshotStore();
    private @Nullable Meeting meeting;

    /// @param handle in a transaction whose state does not change
    /// @param day from 1970-01-01
    TieReading(Handle handle, long day, Steps steps) {
        this.handle = handle;
        this.day = day;
        this.steps = steps;
    }

    /// Takes what is read, in no order.
    interface Acts extends Meeting.Pairs {
        /// One member did something towards another.
        void did(int from, int to, int kind, long on, long amount);
    }

    /// Reads all of it and returns who is who.
    ///
    /// @throws CancellationException when the progress says not to go on
    Census read(Acts to) {
        Census census = census();
        ties(census, to);
        meetings(census, to);
        return census;
    }

    private Census census() {
        long highest = store.highestIdentity(handle);
        steps.begin(Step.PEOPLE, highest);
        Census census = new Census(highest);
        store.people(handle, (identity, member, isStaff) -> {
            census.add(identity, member, isStaff);
            steps.next();
        });
        return census;
    }

    private void ties(Census census, Acts acts) {
        steps.begin(Step.TIES, store.countTies(handle));
        store.ties(handle, day, (identity, other, kind, on, amount) -> {
            int from = census.member(identity);
            int to = census.member(other);
            if (from != Census.NOBODY && to != Census.NOBODY && from != to) {
                acts.did(from, to, kind, on, amount);
            }
            steps.next();
        });
    }

    private void meetings(Census census, Acts acts) {
        steps.begin(Step.MEETINGS, store.countMeetings(handle));
        store.meetings(handle, day, (object, kind, identity, since) -> {
            Meeting current = meeting;
            if (current == null || !current.is(object, kind)) {
                endMeeting(acts);
                current = new Meeting(object, kind);
                meeting = current;
            }
            current.add(census.member(identity), since);
            steps.next();
        });
        endMeeting(acts);
    }

    private void endMeeting(Acts acts) {
        if (meeting != null) {
            meeting.pairs(acts);
        }
        meeting = null;
    }
}
