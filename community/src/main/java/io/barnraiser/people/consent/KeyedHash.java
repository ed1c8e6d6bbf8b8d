package io.barnraiser.people.consent;

import io.barnraiser.platform.security.Digests;

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
        byte[] own = key.clone();
        return (kind, value) -> Digests.hmacSha256(own, kind + '\n' + value);
    }
}
