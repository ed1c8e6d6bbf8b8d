package io.barnraiser.people.consent;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Turns what must be recognised but not kept into text that cannot be turned back without this installation's key.
@FunctionalInterface
public interface KeyedHash {

    /// The hash of {@code value}; two kinds of values never share one.
    String of(String kind, String value);

    /// HMAC-SHA-256 (RFC 2104) with this key, in hexadecimal digits.
    ///
    /// @param key at least 32 bytes, secret, the same for as long as the installation lives
    static KeyedHash with(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("the key must have at least 32 bytes");
        }
        SecretKeySpec secret = new SecretKeySpec(key, "HmacSHA256");
        return (kind, value) -> {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(secret);
                return HexFormat.of().formatHex(mac.doFinal((kind + '\n' + value).getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has HmacSHA256", e);
            }
        };
    }
}
