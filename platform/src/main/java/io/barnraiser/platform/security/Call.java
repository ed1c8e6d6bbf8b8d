package io.barnraiser.platform.security;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// A request to another server. Immutable; {@link #header}, {@link #within} and {@link #upTo} return a changed copy.
///
/// @param timeout for all of it, from the lookup of the name to the last byte
/// @param limit the most bytes that an answer may have
@SuppressWarnings("ArrayRecordComponent") // sent once and never compared
public record Call(String method, URI uri, Map<String, String> headers, byte[] body, Duration timeout, int limit) {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int LIMIT = 16 * 1024 * 1024;

    public Call {
        headers = Map.copyOf(headers);
    }

    /// Asks for {@code uri}, with 30 seconds and 16 MiB.
    public static Call get(URI uri) {
        return new Call("GET", uri, Map.of(), new byte[0], TIMEOUT, LIMIT);
    }

    /// Sends {@code body} to {@code uri}, with 30 seconds and 16 MiB.
    public static Call post(URI uri, String contentType, String body) {
        return new Call(
                "POST",
                uri,
                Map.of("Content-Type", contentType),
                body.getBytes(StandardCharsets.UTF_8),
                TIMEOUT,
                LIMIT);
    }

    /// This call with one more header.
    public Call header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(method, uri, more, body, timeout, limit);
    }

    /// This call with another time limit.
    public Call within(Duration time) {
        return new Call(method, uri, headers, body, time, limit);
    }

    /// This call with another limit for the answer's length in bytes.
    public Call upTo(int bytes) {
        return new Call(method, uri, headers, body, timeout, bytes);
    }

    Call to(URI other) {
        return new Call(method, other, headers, body, timeout, limit);
    }
}
