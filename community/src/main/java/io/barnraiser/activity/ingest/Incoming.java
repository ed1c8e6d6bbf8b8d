package io.barnraiser.activity.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One thing that somebody did, as a source tells it, before the house knows who and what that is.
///
/// @param externalId the source's own id of it, unique within the source: handing it in twice changes nothing
/// @param kind one word, see {@link io.barnraiser.activity.log.ActivityKind}: {@code create}, {@code reply}, ...
/// @param happenedAt when it happened
/// @param actor who did it
/// @param directedAt whom it was directed at, where the source says so outright: the person mentioned or invited. Leave
///     it empty on replies and likes, whose person is the author of the thing
/// @param channel the room, list or category
/// @param object what it is about: the post written, the post liked, the product bought
/// @param replyTo what it answers
/// @param label a short name for it: a title, the name of an event
/// @param text what was said, as plain text
/// @param language BCP 47 tag of the text
/// @param amount what was paid or paid back
/// @param order what this says of an order
/// @param consents what this says about what the actor allowed
/// @param sameAs other identities of this source that the event says are the actor too
/// @param raw the record as it came (JSON or XML), for understanding it again later; empty where another activity of
///     the same record keeps it
public record Incoming(
        String externalId,
        String kind,
        Instant happenedAt,
        Person actor,
        Optional<Person> directedAt,
        Optional<String> channel,
        Optional<Thing> object,
        Optional<Thing> replyTo,
        Optional<String> label,
        Optional<String> text,
        Optional<String> language,
        Optional<Money> amount,
        Optional<OrderDetail> order,
        List<ConsentStatement> consents,
        List<SamePerson> sameAs,
        String raw) {

    public Incoming {
        consents = List.copyOf(consents);
        sameAs = List.copyOf(sameAs);
    }

    /// Begins an activity with what none can do without.
    public static IncomingBuilder of(String externalId, String kind, Instant happenedAt, Person actor) {
        return new IncomingBuilder(externalId, kind, happenedAt, actor);
    }

    /// The same activity at another time.
    Incoming happenedAt(Instant time) {
        return new Incoming(
                externalId,
                kind,
                time,
                actor,
                directedAt,
                channel,
                object,
                replyTo,
                label,
                text,
                language,
                amount,
                order,
                consents,
                sameAs,
                raw);
    }

    /// The same activity with other words on who made its things and who else the actor is. Its record is not kept:
    /// it may hold more words of them.
    Incoming spokenOf(Optional<Thing> about, Optional<Thing> answered, List<SamePerson> same) {
        return new Incoming(
                externalId,
                kind,
                happenedAt,
                actor,
                directedAt,
                channel,
                about,
                answered,
                label,
                text,
                language,
                amount,
                order,
                consents,
                same,
                "");
    }

    /// The same activity, done by {@code person} who said {@code words}.
    Incoming spokenBy(Person person, String words) {
        return new Incoming(
                externalId,
                kind,
                happenedAt,
                person,
                directedAt,
                channel,
                object.map(thing -> thing.by(person)),
                replyTo,
                label,
                Values.said(words),
                language,
                amount,
                order,
                consents,
                List.of(),
                raw);
    }
}
