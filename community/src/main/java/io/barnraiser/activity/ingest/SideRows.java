package io.barnraiser.activity.ingest;

import io.barnraiser.activity.order.OrderLine;
import io.barnraiser.activity.order.OrderState;
import io.barnraiser.activity.order.OrderStatement;
import io.barnraiser.activity.order.Orders;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.people.consent.Consent;
import io.barnraiser.people.consent.ConsentChannel;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.consent.Decision;
import io.barnraiser.people.consent.Origin;
import io.barnraiser.people.consent.Purpose;
import io.barnraiser.people.member.IdentityId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Writes what activities say beside themselves: orders and consents.
final class SideRows {

    private final Orders orders;
    private final Consents consents;

    SideRows(Orders orders, Consents consents) {
        this.orders = orders;
        this.consents = consents;
    }

    void write(Handle handle, List<Group.Candidate> candidates, Map<PersonBook.Key, Long> identities) {
        List<OrderStatement> statements = new ArrayList<>();
        Map<IdentityId, List<Consent>> decisions = new LinkedHashMap<>();
        for (Group.Candidate candidate : candidates) {
            Incoming activity = candidate.activity();
            if (activity.order().isPresent() || !activity.consents().isEmpty()) {
                Optional<Long> identity =
                        Optional.ofNullable(identities.get(PersonBook.Key.of(candidate.sourceId(), activity.actor())));
                identity.ifPresent(number -> {
                    activity.order()
                            .ifPresent(order -> statements.add(
                                    statement(candidate.sourceId(), number, order, activity.happenedAt())));
                    decide(candidate, number, decisions);
                });
            }
        }
        if (!statements.isEmpty()) {
            orders.state(handle, statements);
        }
        if (!decisions.isEmpty()) {
            consents.record(handle, decisions);
        }
    }

    private static void decide(Group.Candidate candidate, long identity, Map<IdentityId, List<Consent>> decisions) {
        for (ConsentStatement statement : candidate.activity().consents()) {
            consent(candidate, statement)
                    .ifPresent(consent -> decisions
                            .computeIfAbsent(new IdentityId(identity), id -> new ArrayList<>(1))
                            .add(consent));
        }
    }

    /// What a source said, in the words of the ledger. A refusal in words that we cannot read is a refusal of
    /// everything;
    /// a permission in such words is none.
    private static Optional<Consent> consent(Group.Candidate candidate, ConsentStatement said) {
        Optional<Purpose> purpose = Purpose.find(said.purpose());
        Optional<ConsentChannel> channel =
                ConsentChannel.find(said.channel()).filter(way -> !said.granted() || way != ConsentChannel.EVERY);
        if (said.granted() && (purpose.isEmpty() || channel.isEmpty())) {
            return Optional.empty();
        }
        Incoming activity = candidate.activity();
        String evidence = "%s %s %s".formatted(candidate.source().name(), activity.externalId(), said.evidence());
        return Optional.of(new Consent(
                purpose.orElse(Purpose.EVERY),
                channel.orElse(ConsentChannel.EVERY),
                said.granted() ? Decision.GRANTED : Decision.DENIED,
                candidate.mode() == Submission.Mode.LIVE ? Origin.SOURCE : Origin.IMPORT,
                said.wording(),
                evidence.strip(),
                activity.happenedAt()));
    }

    private static OrderStatement statement(SourceId source, long identity, OrderDetail order, Instant at) {
        return new OrderStatement(
                source,
                order.externalId(),
                identity,
                switch (order.state()) {
                    case PLACED -> OrderState.PLACED;
                    case REFUNDED -> OrderState.REFUNDED;
                    case CANCELLED -> OrderState.CANCELLED;
                },
                order.currency(),
                order.totalMinor(),
                order.refundedMinor(),
                order.placedAt(),
                order.lines().stream()
                        .map(line -> new OrderLine(line.product(), line.name(), line.quantity(), line.priceMinor()))
                        .toList(),
                at);
    }
}
