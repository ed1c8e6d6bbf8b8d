package io.barnraiser.connectors.discourse;

import io.barnraiser.activity.source.Source;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.security.Digests;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A forum as its source describes it.
///
/// @param address without a slash at its end
/// @param key the API key
/// @param asWhom whom the key acts as: {@code system} for a key for all users
/// @param perMinute requests a minute at most; Discourse's own limit is 60 for all keys together
/// @param withEmails whether members' addresses are asked for; Discourse notes each such question in its staff log
record Forum(String address, String key, String asWhom, int perMinute, boolean withEmails) {

    private static final int MOST = 10_000;

    static Forum of(Source source) {
        return new Forum(
                source.setting("address").orElse("").strip().replaceAll("/+$", ""),
                source.secret().orElse("").strip(),
                source.setting("username").orElse("system"),
                source.setting("requests-per-minute").map(Integer::parseInt).orElse(60),
                source.setting("emails").filter(value -> value.equals("yes")).isPresent());
    }

    /// Everything that is wrong with the settings of {@code source}.
    static List<FieldError> check(Source source) {
        List<FieldError> errors = new ArrayList<>();
        String address = source.setting("address").orElse("");
        if (!isAddress(address)) {
            errors.add(new FieldError("address", "Write the address of the forum, such as https://forum.example.org"));
        }
        if (source.secret().filter(key -> !key.isBlank()).isEmpty()) {
            errors.add(new FieldError("secret", "Paste an API key. Make one under Admin > API in Discourse."));
        } else if (source.secret().orElse("").strip().chars().anyMatch(c -> c <= ' ' || c > '~')) {
            errors.add(new FieldError("secret", "An API key has neither spaces nor accents. Copy it once more."));
        }
        String perMinute = source.setting("requests-per-minute").orElse("60");
        if (!perMinute.matches("\\d{1,5}") || Integer.parseInt(perMinute) < 1 || Integer.parseInt(perMinute) > MOST) {
            errors.add(new FieldError("requests-per-minute", "Write a number from 1 to 10000."));
        }
        return errors;
    }

    /// The secret to be written into the webhook in Discourse. It follows from the key, so that nothing else has to
    /// be kept.
    String webhookSecret() {
        return Digests.hmacSha256(key.getBytes(StandardCharsets.UTF_8), "webhook " + address)
                .substring(0, 40);
    }

    URI at(String path) {
        return URI.create(address + path);
    }

    private static boolean isAddress(String address) {
        try {
            URI uri = URI.create(address.strip());
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Does not show the key: this may end in a log.
    @Override
    public String toString() {
        return "Forum[" + address + "]";
    }
}
