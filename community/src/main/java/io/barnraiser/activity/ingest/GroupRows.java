package io.barnraiser.activity.ingest;

import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.log.LogWriter;
import io.barnraiser.activity.log.NewActivity;
import io.barnraiser.activity.log.ObjectStatement;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Step "written": turns names into numbers and writes the rows of a group, each table once.
final class GroupRows {

    private final LogWriter log;
    private final PersonBook people;
    private final SideRows side;

    GroupRows(LogWriter log, PersonBook people, SideRows side) {
        this.log = log;
        this.people = people;
        this.side = side;
    }

    /// Writes the activities and all that hangs on them. None of them may be in the log.
    void write(Handle handle, List<Group.Candidate> fresh, Instant now) {
        List<NewActivity> rows = rows(handle, fresh, now);
        log.append(handle, rows);
        fresh.forEach(candidate ->
                candidate.tally().accepted(candidate.activity().happenedAt().toEpochMilli()));
    }

    /// Writes activities anew that are in the log, under the numbers that they have.
    void rewrite(Handle handle, List<Group.Candidate> again, Instant now) {
        log.rewrite(handle, rows(handle, again, now));
    }

    /// Finds every number and writes everything but the log itself.
    private List<NewActivity> rows(Handle handle, List<Group.Candidate> candidates, Instant now) {
        List<PersonBook.Seen> seen = new ArrayList<>(candidates.size() * 2);
        candidates.forEach(candidate -> spokenOf(candidate, seen));
        Map<PersonBook.Key, Long> identities = people.identities(handle, seen);
        Map<ObjectStatement.Key, Long> things = log.objects(handle, statements(candidates, identities));
        List<NewActivity> rows = new ArrayList<>(candidates.size());
        for (Group.Candidate candidate : candidates) {
            rows.add(row(handle, candidate, identities, things, now));
        }
        people.link(handle, links(candidates, identities));
        side.write(handle, candidates, identities);
        return rows;
    }

    private static void spokenOf(Group.Candidate candidate, List<PersonBook.Seen> seen) {
        Incoming activity = candidate.activity();
        see(candidate, activity.actor(), seen);
        activity.directedAt().filter(GroupRows::isSomebody).ifPresent(person -> see(candidate, person, seen));
        for (SamePerson same : activity.sameAs()) {
            if (isSomebody(same.other())) {
                see(candidate, same.other(), seen);
            }
        }
        author(activity.object(), activity).ifPresent(person -> see(candidate, person, seen));
        author(activity.replyTo(), activity).ifPresent(person -> see(candidate, person, seen));
    }

    private static Optional<Person> author(Optional<Thing> thing, Incoming activity) {
        return thing.flatMap(Thing::author).filter(GroupRows::isSomebody).filter(person -> person != activity.actor());
    }

    private static void see(Group.Candidate candidate, Person person, List<PersonBook.Seen> seen) {
        seen.add(new PersonBook.Seen(
                candidate.sourceId(), person, candidate.activity().happenedAt()));
    }

    private static boolean isSomebody(Person person) {
        return !person.externalId().isBlank() && person.externalId().length() <= Steps.LONGEST_PERSON;
    }

    private static List<ObjectStatement> statements(
            List<Group.Candidate> candidates, Map<PersonBook.Key, Long> identities) {
        List<ObjectStatement> statements = new ArrayList<>(candidates.size());
        for (Group.Candidate candidate : candidates) {
            Incoming activity = candidate.activity();
            activity.object()
                    .filter(GroupRows::isSomething)
                    .ifPresent(thing -> statements.add(statement(candidate.sourceId(), thing, identities)));
            activity.replyTo()
                    .filter(GroupRows::isSomething)
                    .ifPresent(thing -> statements.add(statement(candidate.sourceId(), thing, identities)));
        }
        return statements;
    }

    private static boolean isSomething(Thing thing) {
        return !thing.externalId().isBlank();
    }

    private static ObjectStatement statement(SourceId source, Thing thing, Map<PersonBook.Key, Long> identities) {
        return new ObjectStatement(
                source,
                thing.externalId(),
                thing.type(),
                thing.parentExternalId(),
                identity(source, thing.author(), identities),
                thing.title(),
                thing.url());
    }

    private NewActivity row(
            Handle handle,
            Group.Candidate candidate,
            Map<PersonBook.Key, Long> identities,
            Map<ObjectStatement.Key, Long> things,
            Instant now) {
        Incoming activity = candidate.activity();
        SourceId source = candidate.sourceId();
        return new NewActivity(
                source,
                activity.externalId(),
                identity(source, Optional.of(activity.actor()), identities).orElseThrow(),
                log.kind(handle, new ActivityKind(activity.kind())),
                activity.happenedAt().toEpochMilli(),
                now.toEpochMilli(),
                activity.channel().isPresent()
                        ? OptionalLong.of(
                                log.channel(handle, source, activity.channel().get()))
                        : OptionalLong.empty(),
                thing(source, activity.object(), things),
                thing(source, activity.replyTo(), things),
                identity(source, activity.directedAt(), identities),
                activity.label(),
                activity.text(),
                activity.language(),
                activity.amount().map(money -> new Activity.Amount(money.minor(), money.currency())),
                activity.raw());
    }

    private static OptionalLong thing(SourceId source, Optional<Thing> thing, Map<ObjectStatement.Key, Long> things) {
        return optional(thing.map(something -> things.get(new ObjectStatement.Key(source, something.externalId()))));
    }

    private static OptionalLong identity(
            SourceId source, Optional<Person> person, Map<PersonBook.Key, Long> identities) {
        return optional(person.map(somebody -> identities.get(PersonBook.Key.of(source, somebody))));
    }

    private static OptionalLong optional(Optional<Long> number) {
        return number.isPresent() ? OptionalLong.of(number.get()) : OptionalLong.empty();
    }

    /// Between the actor and each identity that is the actor too. An untrusted key may join a device to an account,
    /// and never two people who are both known; people.member decides.
    private static List<Link> links(List<Group.Candidate> candidates, Map<PersonBook.Key, Long> identities) {
        List<Link> links = new ArrayList<>();
        for (Group.Candidate candidate : candidates) {
            SourceId source = candidate.sourceId();
            OptionalLong actor =
                    identity(source, Optional.of(candidate.activity().actor()), identities);
            for (SamePerson same : candidate.activity().sameAs()) {
                OptionalLong other = identity(source, Optional.of(same.other()), identities);
                if (actor.isPresent() && other.isPresent() && actor.getAsLong() != other.getAsLong()) {
                    links.add(new Link(
                            new IdentityId(other.getAsLong()),
                            new IdentityId(actor.getAsLong()),
                            switch (same.claim()) {
                                case SIGNED_IN -> Link.Claim.SIGNED_IN;
                                case ALIAS -> Link.Claim.ALIAS;
                            },
                            candidate.source().trusted(),
                            candidate.activity().externalId()));
                }
            }
        }
        return links;
    }
}
