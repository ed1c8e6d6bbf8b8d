package io.barnraiser.connectors.row;

import io.barnraiser.activity.ingest.ConsentStatement;
import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.Incoming;
import io.barnraiser.activity.ingest.IncomingBuilder;
import io.barnraiser.activity.ingest.Money;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Person;
import io.barnraiser.activity.ingest.Thing;
import io.barnraiser.connectors.Amounts;
import io.barnraiser.connectors.HtmlText;
import io.barnraiser.connectors.MailText;
import io.barnraiser.connectors.Subjects;
import io.barnraiser.connectors.Times;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A row is one activity, with the people it mentions and quotes as activities of their own.
final class ActivityRule implements RowRule {

    private static final Set<String> YES = Set.of("yes", "true", "1", "y", "ja", "subscribed", "on");
    private static final Set<String> NO = Set.of("no", "false", "0", "n", "nein", "unsubscribed", "off");

    private final Mapping mapping;
    private final RowOptions options;
    private final People people;

    ActivityRule(Mapping mapping, RowOptions options) {
        this.mapping = mapping;
        this.options = options;
        this.people = new People(mapping, options);
    }

    @Override
    public Optional<String> group(Row row) {
        return Optional.empty();
    }

    @Override
    public Parsed parse(List<Row> rows, String raw) {
        Row row = rows.getFirst();
        Optional<Person> person = people.of(row);
        if (person.isEmpty()) {
            return Parsed.dropped(
                    DropReason.NO_PERSON,
                    "nothing in " + mapping.place(Field.MEMBER_ID, Field.MEMBER_EMAIL) + " says who it was",
                    raw);
        }
        Optional<String> stated = text(Field.TIME, row);
        Optional<Instant> time =
                stated.isPresent() ? Times.parse(stated.get(), options.zone(), options.dayOrder()) : options.asOf();
        if (time.isEmpty()) {
            return Parsed.dropped(
                    DropReason.NO_TIME,
                    stated.map(value -> "'" + shortened(value) + "' is not a time")
                            .orElse("nothing in " + mapping.place(Field.TIME)),
                    raw);
        }
        return stated.isPresent()
                ? activity(row, person.get(), time.get(), raw)
                : profile(row, person.get(), time.get(), raw);
    }

    /// A row without a time of its own tells what is known of somebody on the day of the list. A row that has
    /// changed since is another statement.
    private Parsed profile(Row row, Person person, Instant asOf, String raw) {
        IncomingBuilder update = Incoming.of("profile:" + Digest.of(person.externalId(), raw), "update", asOf, person)
                .label("profile")
                .raw(raw);
        consent(row, asOf).ifPresent(update::consent);
        return Parsed.of(update.build());
    }

    private Parsed activity(Row row, Person person, Instant time, String raw) {
        Optional<Thing> named = object(row, person);
        Optional<Thing> replyTo = text(Field.REPLY_TO, row)
                .filter(id -> named.map(Thing::externalId).filter(id::equals).isEmpty())
                .map(id -> answered(id, row));
        String kind = text(Field.KIND, row).map(Kinds::of).orElse(replyTo.isPresent() ? "reply" : "create");
        if (kind.isEmpty()) {
            return Parsed.dropped(
                    DropReason.UNKNOWN_TYPE,
                    "'" + shortened(text(Field.KIND, row).orElse("")) + "' is no word for an activity",
                    raw);
        }
        // Whoever writes something has made it; so a later reply or like knows whom it was meant for.
        boolean written = kind.equals("create") || kind.equals("reply");
        Optional<Thing> object = written ? named.map(thing -> thing.by(person)) : named;
        String said = text(Field.TEXT, row).map(this::plain).orElse("");
        String id = text(Field.ID, row)
                .orElseGet(() -> "row:"
                        + Digest.of(
                                person.externalId(),
                                kind,
                                time.toString(),
                                object.map(Thing::externalId).orElse(""),
                                text(Field.ORDER_ID, row).orElse(""),
                                text(Field.AMOUNT, row).orElse(""),
                                said));
        IncomingBuilder activity =
                Incoming.of(id, kind, time, person).text(said).raw(raw);
        object.ifPresent(activity::object);
        replyTo.ifPresent(activity::replyTo);
        text(Field.DIRECTED_AT, row).map(people::named).ifPresent(activity::directedAt);
        text(Field.CHANNEL, row).ifPresent(activity::channel);
        text(Field.LABEL, row).ifPresent(activity::label);
        text(Field.LANGUAGE, row).ifPresent(activity::language);
        consent(row, time).ifPresent(activity::consent);
        Optional<String> amount = text(Field.AMOUNT, row);
        if (amount.isPresent()) {
            Optional<Money> money = money(amount.get(), row);
            if (money.isEmpty()) {
                return Parsed.dropped(DropReason.MALFORMED, moneyTrouble(amount.get(), row), raw);
            }
            activity.amount(money.get());
        }
        List<Incoming> all = new ArrayList<>(List.of(activity.build()));
        all.addAll(directed("mention", Field.MENTIONS, row, all.getFirst()));
        all.addAll(directed("quote", Field.QUOTES, row, all.getFirst()));
        return new Parsed.One(all);
    }

    private Optional<Thing> object(Row row, Person person) {
        Optional<String> id = text(Field.OBJECT_ID, row);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        String type = text(Field.OBJECT_TYPE, row)
                .or(() -> options.option("object-type"))
                .orElse("post");
        Thing thing = Thing.of(type, id.get());
        if (options.option("object-by-member").orElse("").equals("true")) {
            thing = thing.by(person);
        }
        Optional<String> parent = text(Field.OBJECT_PARENT, row);
        Optional<String> title = text(Field.OBJECT_TITLE, row)
                .map(value -> options.textFormat() == RowOptions.TextFormat.MAIL ? Subjects.title(value) : value);
        Optional<String> url = text(Field.OBJECT_URL, row);
        return Optional.of(new Thing(thing.externalId(), type, thing.author(), parent, title, url));
    }

    private Thing answered(String id, Row row) {
        Thing thing = Thing.of(options.option("object-type").orElse("post"), id);
        return text(Field.OBJECT_PARENT, row).map(thing::in).orElse(thing);
    }

    private List<Incoming> directed(String kind, Field field, Row row, Incoming from) {
        Set<String> seen = new TreeSet<>(Set.of(from.actor().externalId()));
        List<Incoming> all = new ArrayList<>();
        for (String name : mapping.texts(field, row, options.given())) {
            Person other = people.named(name);
            if (seen.add(other.externalId())) {
                IncomingBuilder activity = Incoming.of(
                                from.externalId() + "#" + kind + ":" + other.externalId(),
                                kind,
                                from.happenedAt(),
                                from.actor())
                        .directedAt(other);
                from.object().ifPresent(activity::object);
                from.channel().ifPresent(activity::channel);
                all.add(activity.build());
            }
        }
        return all;
    }

    private Optional<ConsentStatement> consent(Row row, Instant time) {
        return text(Field.NEWSLETTER, row)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .filter(value -> YES.contains(value) || NO.contains(value))
                .map(value -> new ConsentStatement(
                        "newsletter",
                        "email",
                        YES.contains(value),
                        "",
                        "column " + mapping.place(Field.NEWSLETTER) + " of an import, row of " + time));
    }

    private Optional<Money> money(String amount, Row row) {
        Optional<BigDecimal> number = Amounts.parse(amount);
        Optional<String> currency = text(Field.CURRENCY, row).or(() -> options.option("currency"));
        return number.isEmpty() || currency.isEmpty() ? Optional.empty() : Money.of(number.get(), currency.get());
    }

    private String moneyTrouble(String amount, Row row) {
        if (Amounts.parse(amount).isEmpty()) {
            return "'" + shortened(amount) + "' is not an amount";
        }
        return text(Field.CURRENCY, row)
                .or(() -> options.option("currency"))
                .map(code -> "'" + shortened(code) + "' is no currency, or the amount is beyond any shop")
                .orElse("the amount has no currency; state one with the option currency");
    }

    private String plain(String text) {
        return switch (options.textFormat()) {
            case PLAIN -> text;
            case HTML -> HtmlText.of(text);
            case MAIL -> MailText.of(text);
        };
    }

    private Optional<String> text(Field field, Row row) {
        return mapping.text(field, row, options.given());
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
