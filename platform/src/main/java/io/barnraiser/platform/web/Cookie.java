package io.barnraiser.platform.web;

import java.time.Duration;

/// A cookie to set. Always {@code HttpOnly}, {@code SameSite=Lax} and for the whole site; {@code Secure} where readers
/// come by HTTPS.
///
/// @param value without spaces, quotes, commas, semicolons and backslashes
/// @param age how long the browser keeps it; zero to take it away at once; negative for until the browser closes
public record Cookie(String name, String value, Duration age) {

    public Cookie {
        if (!name.matches("[A-Za-z0-9_-]+") || !value.matches("[!#-+\\--:<-\\[\\]-~]*")) {
            throw new IllegalArgumentException("Not the name and value of a cookie: " + name);
        }
    }

    /// Takes the cookie {@code name} away.
    public static Cookie removed(String name) {
        return new Cookie(name, "", Duration.ZERO);
    }

    String header(boolean secure) {
        StringBuilder line = new StringBuilder(name).append('=').append(value).append("; Path=/");
        if (!age.isNegative()) {
            line.append("; Max-Age=").append(age.toSeconds());
        }
        line.append("; HttpOnly; SameSite=Lax");
        return secure ? line.append("; Secure").toString() : line.toString();
    }
}
