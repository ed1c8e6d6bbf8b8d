package io.barnraiser.people.account;

import io.barnraiser.platform.web.Method;
import io.barnraiser.platform.web.Request;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Finds the key that a program sent: as a bearer token, as the name in basic authentication (the Segment HTTP API),
/// or, on {@code /v1} alone, as {@code writeKey} in the body, where a page that is being left (sendBeacon) cannot set a
/// header.
final class SentKey {

    private static final JsonFactory JSON = new JsonFactory();

    private SentKey() {}

    static Optional<String> of(Request request) {
        Optional<String> header = request.header("Authorization");
        if (header.isPresent()) {
            return header.flatMap(SentKey::inHeader);
        }
        boolean isSending =
                request.route().path().startsWith("/v1/") && request.route().method() == Method.POST;
        return isSending ? inBody(request.body()) : Optional.empty();
    }

    static Optional<String> inHeader(String header) {
        String lower = header.toLowerCase(Locale.ROOT);
        if (lower.startsWith("bearer ")) {
            return Optional.of(header.substring("bearer ".length()).strip());
        }
        return lower.startsWith("basic ")
                ? inBasic(header.substring("basic ".length()).strip())
                : Optional.empty();
    }

    private static Optional<String> inBasic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return Optional.of(colon < 0 ? pair : pair.substring(0, colon));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /// The top-level {@code writeKey} of a JSON object, read without keeping the rest.
    static Optional<String> inBody(byte[] body) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), new ByteArrayInputStream(body))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isKey = parser.currentName().equals("writeKey");
                JsonToken value = parser.nextToken();
                if (isKey) {
                    return value == JsonToken.VALUE_STRING ? Optional.of(parser.getString()) : Optional.empty();
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}
