package io.barnraiser.activity.ingest;

import io.barnraiser.people.member.BlockedValues;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Who an event of the Segment API speaks of.
final class SegmentPeople {

    /// Traits that are fields of a person and need not stand among the traits again.
    private static final Set<String> FIELDS = Set.of("email", "name", "username");

    private static final int LONGEST_TRAIT = 1_000;

    private final boolean trusted;

    /// @param trusted whether the key is known to nobody but the team: then its word on addresses and ids counts
    SegmentPeople(boolean trusted) {
        this.trusted = trusted;
    }

    /// The account that the event names, if it names one that can be somebody's.
    static Optional<String> userId(JsonNode event) {
        return Fields.text(event, "userId", "user_id").filter(id -> !BlockedValues.blocksId(id));
    }

    /// The browser or device that the event names.
    static Optional<String> anonymousId(JsonNode event) {
        return Fields.text(event, "anonymousId", "anonymous_id").filter(id -> !BlockedValues.blocksId(id));
    }

    /// Somebody of whom only the device is known. Accounts and devices may have the same id, so these have a
    /// prefix.
    static Person anonymous(String id) {
        return anonymousBuilder(id).build();
    }

    private static Person.Builder anonymousBuilder(String id) {
        return Person.of(Person.Kind.ANONYMOUS, "anonymous:" + id);
    }

    /// Who did it: the account if there is one, else the device.
    Optional<Person> actor(JsonNode event, JsonNode context) {
        Optional<String> user = userId(event);
        Optional<Person.Builder> person = user.isPresent()
                ? user.map(Person::account)
                : anonymousId(event).map(SegmentPeople::anonymousBuilder);
        return person.map(builder -> describe(builder, event, context).build());
    }

    private Person.Builder describe(Person.Builder person, JsonNode event, JsonNode context) {
        // The traits of a group call are the group's.
        boolean own = !"group".equals(Fields.text(event, "type").orElse(""));
        traits(person, Fields.object(context, "traits"));
        if (own) {
            traits(person, Fields.object(event, "traits"));
        }
        Fields.text(context, "locale").ifPresent(locale -> person.trait("locale", locale));
        Fields.text(context, "timezone").ifPresent(zone -> person.trait("timezone", zone));
        JsonNode ids = context.get("externalIds");
        if (ids != null && ids.isArray()) {
            ids.values().forEach(id -> key(person, id));
        }
        return person;
    }

    private void traits(Person.Builder person, JsonNode traits) {
        if (traits.isEmpty()) {
            return;
        }
        Fields.text(traits, "email").ifPresent(email -> {
            if (trusted) {
                person.vouchedEmail(email);
            } else {
                person.email(email);
            }
        });
        name(traits).ifPresent(person::name);
        Fields.text(traits, "username").ifPresent(person::handle);
        Fields.text(traits, "phone").ifPresent(phone -> person.key(new ExternalKey("phone", phone, trusted)));
        for (Map.Entry<String, JsonNode> trait : traits.properties()) {
            if (!FIELDS.contains(trait.getKey())) {
                value(trait.getValue()).ifPresent(value -> person.trait(trait.getKey(), value));
            }
        }
    }

    private static Optional<String> name(JsonNode traits) {
        return Fields.text(traits, "name").or(() -> {
            String first = Fields.text(traits, "firstName", "first_name").orElse("");
            String last = Fields.text(traits, "lastName", "last_name").orElse("");
            return Values.said(first + " " + last);
        });
    }

    private static Optional<String> value(JsonNode value) {
        return value.isContainer() ? Optional.of(Texts.cut(value.toString(), LONGEST_TRAIT)) : Fields.scalar(value);
    }

    private void key(Person.Builder person, JsonNode id) {
        Optional<String> type = Fields.text(id, "type").map(text -> text.toLowerCase(Locale.ROOT));
        Optional<String> value = Fields.text(id, "id");
        if (type.isPresent() && value.isPresent()) {
            person.key(new ExternalKey(type.get(), value.get(), trusted));
        }
    }
}
