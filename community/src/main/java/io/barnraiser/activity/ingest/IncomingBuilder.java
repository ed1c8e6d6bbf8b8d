package io.barnraiser.activity.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts an {@link Incoming} together. Blank texts count as not said.
public final class IncomingBuilder {

    private final String externalId;
    private final String kind;
    private final Instant happenedAt;
    private final Person actor;
    private Optional<Person> directedAt = Optional.empty();
    private Optional<String> channel = Optional.empty();
    private Optional<Thing> object = Optional.empty();
    private Optional<Thing> replyTo = Optional.empty();
    private Optional<String> label = Optional.empty();
    private Optional<String> text = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<Money> amount = Optional.empty();
    private Optional<OrderDetail> order = Optional.empty();
    private final List<ConsentStatement> consents = new ArrayList<>();
    private final List<SamePerson> sameAs = new ArrayList<>();
    private String raw = "";

    IncomingBuilder(String externalId, String kind, Instant happenedAt, Person actor) {
        this.externalId = externalId;
        this.kind = kind;
        this.happenedAt = happenedAt;
        this.actor = actor;
    }

    /// Whom it was directed at, where the source says so outright.
    public IncomingBuilder directedAt(Person person) {
        directedAt = Optional.of(person);
        return this;
    }

    /// The room, list or category.
    public IncomingBuilder channel(String name) {
        channel = Values.said(name);
        return this;
    }

    /// What it is about.
    public IncomingBuilder object(Thing thing) {
        object = Optional.of(thing);
        return this;
    }

    /// What it answers.
    public IncomingBuilder replyTo(Thing thing) {
        replyTo = Optional.of(thing);
        return this;
    }

    /// A short name for it.
    public IncomingBuilder label(String value) {
        label = Values.said(value);
        return this;
    }

    /// What was said, as plain text.
    public IncomingBuilder text(String value) {
        text = Values.said(value);
        return this;
    }

    /// The language of the text.
    public IncomingBuilder language(String tag) {
        language = Values.said(tag);
        return this;
    }

    /// What was paid or paid back.
    public IncomingBuilder amount(Money money) {
        amount = Optional.of(money);
        return this;
    }

    /// What this says of an order.
    public IncomingBuilder order(OrderDetail detail) {
        order = Optional.of(detail);
        return this;
    }

    /// What this says about what the actor allowed.
    public IncomingBuilder consent(ConsentStatement statement) {
        consents.add(statement);
        return this;
    }

    /// Another identity of this source that is the actor too.
    public IncomingBuilder sameAs(Person other, SamePerson.Claim claim) {
        sameAs.add(new SamePerson(other, claim));
        return this;
    }

    /// The record as it came.
    public IncomingBuilder raw(String record) {
        raw = record;
        return this;
    }

    public Incoming build() {
        return new Incoming(
                externalId,
                kind,
                happenedAt,
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
}
