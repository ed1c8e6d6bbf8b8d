package io.barnraiser.activity.ingest;

import io.barnraiser.activity.source.SourceId;
import io.barnraiser.people.member.Bridge;
import io.barnraiser.people.member.BridgePattern;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.privacy.Privacy;
import io.barnraiser.people.privacy.SourcePerson;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// What the people wing says of those who want in: who was erased, and who speaks for others.
final class Gate {

    private final Members members;
    private final Privacy privacy;

    Gate(Members members, Privacy privacy) {
        this.members = members;
        this.privacy = privacy;
    }

    /// Everybody in the group who was erased.
    Set<SourcePerson> erased(Handle handle, Collection<Group.Candidate> candidates) {
        Set<SourcePerson> everybody = new HashSet<>();
        candidates.forEach(
                candidate -> everybodyIn(candidate.activity(), person -> everybody.add(named(candidate, person))));
        return privacy.erased(handle, everybody);
    }

    private static void everybodyIn(Incoming activity, Consumer<Person> to) {
        to.accept(activity.actor());
        activity.directedAt().ifPresent(to);
        activity.object().flatMap(Thing::author).ifPresent(to);
        activity.replyTo().flatMap(Thing::author).ifPresent(to);
        activity.sameAs().forEach(same -> to.accept(same.other()));
    }

    private static SourcePerson named(Group.Candidate candidate, Person person) {
        return new SourcePerson(candidate.sourceId().value(), person.externalId(), person.email());
    }

    /// Whether the activity is of or towards one of {@code erased}.
    static boolean isOfErased(Group.Candidate candidate, Set<SourcePerson> erased) {
        Incoming activity = candidate.activity();
        return erased.contains(named(candidate, activity.actor()))
                || activity.directedAt()
                        .map(person -> erased.contains(named(candidate, person)))
                        .orElse(false);
    }

    /// The activity without those of {@code erased} who are only spoken of: the makers of things, other identities.
    static Group.Candidate without(Group.Candidate candidate, Set<SourcePerson> erased) {
        Incoming activity = candidate.activity();
        return candidate.with(activity.spokenOf(
                activity.object().map(thing -> without(candidate, thing, erased)),
                activity.replyTo().map(thing -> without(candidate, thing, erased)),
                activity.sameAs().stream()
                        .filter(same -> !erased.contains(named(candidate, same.other())))
                        .toList()));
    }

    private static Thing without(Group.Candidate candidate, Thing thing, Set<SourcePerson> erased) {
        boolean gone = thing.author()
                .map(person -> erased.contains(named(candidate, person)))
                .orElse(false);
        return gone
                ? new Thing(
                        thing.externalId(),
                        thing.type(),
                        Optional.empty(),
                        thing.parentExternalId(),
                        Optional.empty(),
                        thing.url())
                : thing;
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
