package io.barnraiser.listen.feedback;

import io.barnraiser.platform.database.Code;
import java.util.Arrays;
import java.util.Optional;

/// By which way an answer goes to a member.
public enum Way {
    /// By e-mail, with a permit.
    MAIL,
    /// Where it was said, through the connector.
    PLACE,
    /// On their own page in the hub.
    HUB,
    /// Otherwise, by somebody of the team who says so: on the phone, in the shop.
    ELSEWHERE;

    /// How it is called in keys of texts, forms and tables.
    public String key() {
        return Code.of(this);
    }

    /// The way of that word; empty where there is none.
    public static Optional<Way> of(String word) {
        return Arrays.stream(values()).filter(way -> way.key().equals(word)).findFirst();
    }
}
