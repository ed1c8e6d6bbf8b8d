package io.barnraiser.activity.ingest;

import io.barnraiser.activity.log.ActivityKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Makes an activity of one event of the Segment API.
final class SegmentEvents {

    /// Looks like an id that an SDK drew for a browser, not like one that a shop gave to a customer.
    private static final String DRAWN = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final SegmentPeople people;

    /// @param trusted see {@link SegmentPeople}
    SegmentEvents(boolean trusted) {
        this.people = new SegmentPeople(trusted);
    }

    /// What the request around an event says of it.
    ///
    /// @param type the call, where the event itself does not name it; may be empty
    /// @param context holds for every event of the batch that does not say otherwise
    /// @param sentAt when the SDK sent the request, by its own clock
    /// @param receivedAt when it came, by ours
    record Around(String type, JsonNode context, Optional<Instant> sentAt, Instant receivedAt) {}

    /// Reads {@code event}.
    ///
    /// @param raw the event as it came, for keeping
    Parsed read(JsonNode event, Around around, String raw) {
        if (!event.isObject()) {
            return Parsed.dropped(DropReason.MALFORMED, "An event is a JSON object.", raw);
        }
        String type = Fields.text(event, "type", "action").orElse(around.type()).toLowerCase(Locale.ROOT);
        if (!SegmentCalls.KNOWN.contains(type)) {
            return Parsed.dropped(DropReason.UNKNOWN_TYPE, "There is no call \"%s\".".formatted(shown(type)), raw);
        }
        JsonNode context = SegmentCalls.merged(around.context(), Fields.object(event, "context"));
        Optional<Person> actor = people.actor(event, context);
        if (actor.isEmpty()) {
            return Parsed.dropped(DropReason.NO_PERSON, "The event has neither a userId nor an anonymousId.", raw);
        }
        Optional<Instant> time = time(event, around);
        if (time.isEmpty()) {
            return Parsed.dropped(DropReason.NO_TIME, "The timestamp cannot be read.", raw);
        }
        return describe(type, event, around, actor.get(), time.get(), raw);
    }

    private Parsed describe(String type, JsonNode event, Around around, Person actor, Instant time, String raw) {
        JsonNode properties = Fields.object(event, "properties");
        Optional<String> name = Fields.text(event, "event");
        if (type.equals("track") && name.isEmpty()) {
            return Parsed.dropped(DropReason.MALFORMED, "A track call names its event.", raw);
        }
        ActivityKind kind = type.equals("track") ? Commerce.kind(name.orElse("")) : SegmentCalls.kind(type);
        IncomingBuilder activity =
                Incoming.of(id(event, around, raw), kind.name(), time, actor).raw(raw);
        switch (type) {
            case "track" -> {
                activity.label(name.orElse(""));
                Commerce.describe(activity, kind, name.orElse(""), properties, time);
            }
            case "page", "screen" -> SegmentCalls.view(activity, type, event, properties);
            case "group" -> SegmentCalls.group(activity, event);
            default -> activity.label(type);
        }
        same(activity, type, event);
        return Parsed.of(activity.build());
    }

    /// The device belongs to the account when an event names both, and after an alias.
    private void same(IncomingBuilder activity, String type, JsonNode event) {
        if (SegmentPeople.userId(event).isPresent()) {
            SegmentPeople.anonymousId(event)
                    .ifPresent(id -> activity.sameAs(SegmentPeople.anonymous(id), SamePerson.Claim.SIGNED_IN));
        }
        if (type.equals("alias")) {
            Fields.text(event, "previousId", "previous_id").ifPresent(previous -> {
                boolean device = previous.matches(DRAWN)
                        || SegmentPeople.anonymousId(event).equals(Optional.of(previous));
                activity.sameAs(
                        device
                                ? SegmentPeople.anonymous(previous)
                                : Person.account(previous).build(),
                        SamePerson.Claim.ALIAS);
            });
        }
    }

    /// When it happened by our clock: the SDK's clock may be wrong, but the time between the event and its sending
    /// is right.
    private static Optional<Instant> time(JsonNode event, Around around) {
        Optional<String> written = Fields.text(event, "timestamp", "originalTimestamp");
        if (written.isEmpty()) {
            return Optional.of(around.receivedAt());
        }
        Optional<Instant> sentAt =
                Fields.text(event, "sentAt").flatMap(Fields::time).or(around::sentAt);
        return written.flatMap(Fields::time)
                .map(stated -> sentAt.map(sent -> corrected(stated, sent, around.receivedAt()))
                        .orElse(stated));
    }

    private static Instant corrected(Instant stated, Instant sent, Instant received) {
        Duration age = Duration.between(stated, sent);
        return age.isNegative() ? stated : received.minus(age);
    }

    /// Without an id of its own, an event that says when it happened is known again by its content; one that does
    /// not is new each time it comes.
    private static String id(JsonNode event, Around around, String raw) {
        return Fields.text(event, "messageId", "message_id").orElseGet(() -> {
            boolean dated = Fields.text(event, "timestamp", "originalTimestamp").isPresent();
            return "content:" + hash(dated ? KeptEvent.original(raw) : raw);
        });
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String shown(String text) {
        return Texts.cut(text, 60);
    }
}
