package io.barnraiser.connectors.row;

import io.barnraiser.activity.ingest.ConsentStatement;
import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.Incoming;
import io.barnraiser.activity.ingest.Money;
import io.barnraiser.activity.ingest.OrderDetail;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Person;
import io.barnraiser.activity.ingest.Thing;
import io.barnraiser.connectors.Amounts;
import io.barnraiser.connectors.Times;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Rows are the lines of orders: neighbours with the same order id are one order, and the first of them tells of it. An
/// order is a purchase; what was paid back of it a refund, and calling it off a cancellation, each an activity of its
/// own,
/// so that a later export that knows more adds to the log and changes nothing in it.
///
/// These exports do not say when money went back: the refund stands at the time of the cancellation, else of the order.
final class OrderRule implements RowRule {

    private static final Set<String> NOT_BOUGHT =
            Set.of("failed", "draft", "checkout-draft", "trash", "voided", "expired", "auto-draft", "pending payment");
    private static final Set<String> CALLED_OFF = Set.of("cancelled", "canceled");
    private static final Set<String> YES = Set.of("yes", "true", "1");

    private final Mapping mapping;
    private final RowOptions options;
    private final People people;

    OrderRule(Mapping mapping, RowOptions options) {
        this.mapping = mapping;
        this.options = options;
        this.people = new People(mapping, options);
    }

    @Override
    public Optional<String> group(Row row) {
        return text(Field.ORDER_ID, row);
    }

    @Override
    public Parsed parse(List<Row> rows, String raw) {
        Row first = rows.getFirst();
        Optional<String> id = text(Field.ORDER_ID, first);
        if (id.isEmpty()) {
            return Parsed.dropped(DropReason.NO_ID, "nothing in " + mapping.place(Field.ORDER_ID), raw);
        }
        Optional<Person> person = people.of(first);
        if (person.isEmpty()) {
            return Parsed.dropped(
                    DropReason.NO_PERSON, "neither an address nor a phone number nor a customer's id", raw);
        }
        Optional<Instant> placed =
                text(Field.TIME, first).flatMap(time -> Times.parse(time, options.zone(), options.dayOrder()));
        if (placed.isEmpty()) {
            return Parsed.dropped(DropReason.NO_TIME, "no time in " + mapping.place(Field.TIME), raw);
        }
        String state = text(Field.ORDER_STATE, first)
                .map(value -> value.toLowerCase(Locale.ROOT).replaceFirst("^wc-", ""))
                .orElse("");
        if (NOT_BOUGHT.contains(state)) {
            return Parsed.dropped(DropReason.NOT_AN_ACTIVITY, "the order is '" + state + "': nothing was bought", raw);
        }
        Optional<String> currency = text(Field.CURRENCY, first).or(() -> options.option("currency"));
        Optional<Money> total = money(text(Field.AMOUNT, first), currency);
        if (total.isEmpty()) {
            return Parsed.dropped(
                    DropReason.MALFORMED,
                    currency.isEmpty()
                            ? "the order has no currency; state one with the option currency"
                            : "no amount of money in " + mapping.place(Field.AMOUNT),
                    raw);
        }
        return order(id.get(), person.get(), placed.get(), state, total.get(), rows, raw);
    }

    private Parsed order(
            String id, Person person, Instant placed, String state, Money total, List<Row> rows, String raw) {
        Row first = rows.getFirst();
        Optional<Instant> cancelled = text(Field.ORDER_CANCELLED, first)
                .flatMap(time -> Times.parse(time, options.zone(), options.dayOrder()));
        long refunded = money(text(Field.ORDER_REFUNDED, first), Optional.of(total.currency()))
                .map(money -> Math.abs(money.minor()))
                .orElse(state.equals("refunded") ? total.minor() : 0L);
        boolean off = cancelled.isPresent() || CALLED_OFF.contains(state);
        OrderDetail detail = new OrderDetail(
                id,
                off
                        ? OrderDetail.State.CANCELLED
                        : refunded > 0 && refunded >= total.minor()
                                ? OrderDetail.State.REFUNDED
                                : OrderDetail.State.PLACED,
                total.currency(),
                total.minor(),
                refunded,
                placed,
                new OrderLines(mapping, options, total.currency()).of(rows));
        Thing thing = Thing.of("order", "order:" + id).by(person).titled(id);
        List<Incoming> all = new ArrayList<>();
        var purchase = Incoming.of("order:" + id, "purchase", placed, person)
                .object(thing)
                .amount(total)
                .order(detail)
                .raw(raw);
        if (text(Field.NEWSLETTER, first)
                .map(value -> YES.contains(value.toLowerCase(Locale.ROOT)))
                .orElse(false)) {
            // Only a yes is a statement: a box that was left empty takes nothing back.
            purchase.consent(new ConsentStatement(
                    "newsletter",
                    "email",
                    true,
                    "",
                    "box in the checkout of order " + id + ", stated by the shop's export"));
        }
        all.add(purchase.build());
        if (refunded > 0) {
            all.add(Incoming.of("order:" + id + "#refund:" + refunded, "refund", cancelled.orElse(placed), person)
                    .object(thing)
                    .amount(new Money(refunded, total.currency()))
                    .order(detail)
                    .build());
        }
        if (off) {
            all.add(Incoming.of("order:" + id + "#cancel", "cancel", cancelled.orElse(placed), person)
                    .object(thing)
                    .order(detail)
                    .build());
        }
        return new Parsed.One(all);
    }

    private static Optional<Money> money(Optional<String> amount, Optional<String> currency) {
        Optional<BigDecimal> number = amount.flatMap(Amounts::parse);
        return number.isEmpty() || currency.isEmpty() ? Optional.empty() : Money.of(number.get(), currency.get());
    }

    private Optional<String> text(Field field, Row row) {
        return mapping.text(field, row, options.given());
    }
}
