package io.barnraiser.activity.timeline;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// A place in a sorted list: between the row with this key and number and the next one. It stays right when rows come
/// and go.
///
/// @param key what the row is sorted by, as text
/// @param id the row's number
public record Cursor(String key, long id) {

    /// The cursor as one word that can stand in an address.
    public String code() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    /// The cursor behind a word; empty when it is none of ours.
    public static Optional<Cursor> of(String code) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(code), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(new Cursor(text.substring(colon + 1), Long.parseLong(text.substring(0, colon))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Whether the key can be compared with numbers.
    boolean isNumber() {
        return key.matches("-?\\d{1,18}");
    }
}
