package io.barnraiser.activity.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What can be told.
public enum EventType {
    /// Somebody whom we did not know did something.
    MEMBER_CREATED("member.created"),
    /// Two members turned out to be one person.
    MEMBER_MERGED("member.merged"),
    /// A merge was taken back.
    MEMBER_UNMERGED("member.unmerged"),
    /// Somebody did something.
    ACTIVITY_RECORDED("activity.recorded"),
    /// Somebody bought.
    ORDER_PLACED("order.placed"),
    /// Somebody got money back.
    ORDER_REFUNDED("order.refunded"),
    /// Somebody allowed, refused or withdrew something.
    CONSENT_CHANGED("consent.changed"),
    /// Somebody stands elsewhere in the journey.
    JOURNEY_MOVED("journey.moved"),
    /// Nothing happened: somebody of the team wants to see whether it arrives.
    TEST("webhook.test");

    private final String word;

    EventType(String word) {
        this.word = word;
    }

    /// The {@code type} of the CloudEvent.
    public String word() {
        return word;
    }

    /// Those that a webhook may be asked to tell.
    static List<EventType> choices() {
        return Arrays.stream(values()).filter(type -> type != TEST).toList();
    }

    static Optional<EventType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
