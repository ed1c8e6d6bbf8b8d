package io.barnraiser.people.consent;

import io.barnraiser.people.member.Emails;
import io.barnraiser.people.member.Phones;
import io.barnraiser.platform.database.Code;
import java.util.Locale;
import java.util.Optional;

/// By which way somebody is written to.
public enum ConsentChannel {
    EMAIL,
    SMS,
    PHONE,
    POST,
    PUSH,
    /// Every way, in refusals only.
    EVERY;

    /// The channel that outside text names.
    public static Optional<ConsentChannel> find(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "email", "e-mail", "mail" -> Optional.of(EMAIL);
            case "sms", "text", "whatsapp" -> Optional.of(SMS);
            case "phone", "call", "telephone" -> Optional.of(PHONE);
            case "post", "letter", "direct-mail" -> Optional.of(POST);
            case "push", "web-push", "app" -> Optional.of(PUSH);
            case "*", "every", "all" -> Optional.of(EVERY);
            default -> Optional.empty();
        };
    }

    /// The name as it is stored and shown in addresses.
    public String code() {
        return Code.of(this);
    }

    /// The type of the key under which a member's addresses of this channel are known; empty where we keep none.
    Optional<String> keyType() {
        return switch (this) {
            case EMAIL -> Optional.of("email");
            case SMS, PHONE -> Optional.of("phone");
            case POST, PUSH, EVERY -> Optional.empty();
        };
    }

    /// An address of this channel in the form in which addresses are compared; empty where it is none.
    Optional<String> normal(String address) {
        return switch (this) {
            case EMAIL -> Emails.normal(address);
            case SMS, PHONE -> Phones.normal(address);
            case POST, PUSH -> Optional.of(address.strip()).filter(text -> !text.isEmpty());
            case EVERY -> Optional.empty();
        };
    }
}
