package io.barnraiser.activity.webhook;

import io.barnraiser.platform.security.Digests;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/// Signs what is sent, by Standard Webhooks 1.0: base64 of the HMAC-SHA256 over {@code id.timestamp.body}, under the
/// bytes that the secret holds after {@code whsec_}.
final class Signature {

    static final String PREFIX = "whsec_";

    private Signature() {}

    /// The value of the header {@code webhook-signature}.
    static String of(String secret, String id, Instant at, String body) {
        byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        byte[] signed = (id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
        byte[] digest = HexFormat.of().parseHex(Digests.hmacSha256(key, signed));
        return "v1," + Base64.getEncoder().encodeToString(digest);
    }

    /// The secret for receivers, made of a token in the alphabet of base64 for addresses.
    static String secret(String token) {
        return PREFIX
                + Base64.getEncoder().encodeToString(Base64.getUrlDecoder().decode(token));
    }
}
