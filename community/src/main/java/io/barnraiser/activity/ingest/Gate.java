package io.barnraiser.activity.ingest;

import io.barnraiser.people.member.Bridge;
import io.barnraiser.people.member.BridgePattern;
import io.barnraiser.people.member.Members;
import io.barnraiser.activity.source.SourceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// What the people wing says of those who want in: who was erased, and who speaks for others.
final class Gate {

    private final Members members;
    private final Erased erased;
    private final Runnable forget;
    private long erasures = -1;

    /// @param forget called when somebody was erased since the last group, so that no number of theirs is remembered
    Gate(Members members, Erased erased, Runnable forget) {
        this.members = members;
        this.erased = erased;
        this.forget = forget;
    }

    /// Who was erased.
    interface Erased {

        /// A number that grows with every erasure, on whichever node it was done.
        long count(Handle handle);

        /// Whether that person of that source was erased.
        boolean isErased(Handle handle, SourceId source, Person person);
    }

    /// Looks whether somebody was erased meanwhile.
    void begin(Handle handle) {
        long now = erased.count(handle);
        if (now != erasures) {
            forget.run();
            erasures = now;
        }
    }

    /// Whether the activity is of or towards somebody who was erased.
    boolean isErased(Handle handle, Group.Candidate candidate) {
        if (erasures == 0) {
            return false;
        }
        Incoming activity = candidate.activity();
        return Stream.of(Optional.of(activity.actor()), activity.directedAt())
                .flatMap(Optional::stream)
                .anyMatch(person -> erased.isErased(handle, candidate.sourceId(), person));
    }

    /// Whether the person was erased, who is only spoken of (as the author of a thing).
    boolean isErased(Handle handle, SourceId source, Person person) {
        return erasures != 0 && erased.isErased(handle, source, person);
    }

    /// Who speaks for others, and how to read who.
    Map<PersonBook.Key, BridgePattern> bridges(Handle handle) {
        Map<PersonBook.Key, BridgePattern> bridges = new HashMap<>();
        for (Bridge bridge : members.bridges(handle)) {
            bridges.put(new PersonBook.Key(new SourceId(bridge.sourceId()), bridge.externalId()), bridge.pattern());
        }
        return bridges;
    }
}
