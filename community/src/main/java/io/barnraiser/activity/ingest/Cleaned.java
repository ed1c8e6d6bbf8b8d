package io.barnraiser.activity.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts clean and bounded texts into everything that came.
final class Cleaned {

    private static final int MOST_TRAITS = 200;

    private Cleaned() {}

    static Incoming of(Incoming incoming) {
        return new Incoming(
                Texts.clean(incoming.externalId()),
                incoming.kind(),
                incoming.happenedAt(),
                of(incoming.actor()),
                incoming.directedAt().map(Cleaned::of),
                Texts.line(incoming.channel()),
                incoming.object().map(Cleaned::of),
                incoming.replyTo().map(Cleaned::of),
                Texts.line(incoming.label()),
                Texts.text(incoming.text()),
                Texts.line(incoming.language()),
                incoming.amount(),
                incoming.order().map(Cleaned::of),
                incoming.consents().isEmpty()
                        ? incoming.consents()
                        : incoming.consents().stream().map(Cleaned::of).toList(),
                incoming.sameAs().isEmpty()
                        ? incoming.sameAs()
                        : incoming.sameAs().stream()
                                .map(same -> new SamePerson(of(same.other()), same.claim()))
                                .toList(),
                Texts.clean(incoming.raw()));
    }

    private static Person of(Person person) {
        return new Person(
                Texts.clean(person.externalId()),
                person.kind(),
                Texts.line(person.handle()),
                Texts.line(person.name()),
                Texts.line(person.email()),
                person.emailVouched(),
                Texts.line(person.url()),
                traits(person.traits()),
                person.keys().isEmpty()
                        ? person.keys()
                        : person.keys().stream()
                                .map(key -> new ExternalKey(line(key.type()), line(key.value()), key.vouched()))
                                .toList(),
                person.standing());
    }

    private static Map<String, String> traits(Map<String, String> traits) {
        if (traits.isEmpty()) {
            return traits;
        }
        Map<String, String> clean = new LinkedHashMap<>();
        traits.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(MOST_TRAITS)
                .forEach(trait -> clean.put(line(trait.getKey()), line(trait.getValue())));
        return clean;
    }

    private static Thing of(Thing thing) {
        return new Thing(
                line(thing.externalId()),
                line(thing.type()),
                thing.author().map(Cleaned::of),
                Texts.line(thing.parentExternalId()),
                Texts.line(thing.title()),
                Texts.line(thing.url()));
    }

    private static OrderDetail of(OrderDetail order) {
        List<OrderDetail.Line> lines = order.lines().stream()
                .map(item -> new OrderDetail.Line(
                        line(item.product()), line(item.name()), item.quantity(), item.priceMinor()))
                .toList();
        return new OrderDetail(
                line(order.externalId()),
                order.state(),
                line(order.currency()),
                order.totalMinor(),
                order.refundedMinor(),
                order.placedAt(),
                lines);
    }

    private static ConsentStatement of(ConsentStatement statement) {
        return new ConsentStatement(
                line(statement.purpose()),
                line(statement.channel()),
                statement.granted(),
                line(statement.wording()),
                line(statement.evidence()));
    }

    private static String line(String text) {
        return Texts.line(Optional.of(text)).orElse(text);
    }
}
