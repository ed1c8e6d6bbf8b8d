package io.barnraiser.platform.database;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The address of a PostgreSQL database, as people and hosting providers write it.
///
/// @param jdbcUrl the address for the driver, without user and password
/// @param user the user, if named
/// @param password the password, if named
/// @param shown the address as it may be printed and logged: without the password
record PostgresAddress(String jdbcUrl, Optional<String> user, Optional<String> password, String shown) {

    /// Reads {@code postgresql://user:password@host:port/name?options}; {@code postgres://} and a leading
    /// {@code jdbc:} mean the same.
    static PostgresAddress parse(String url) {
        String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        URI uri = uri(plain);
        String scheme = uri.getScheme();
        String path = uri.getRawPath();
        if (!("postgresql".equals(scheme) || "postgres".equals(scheme))
                || uri.getHost() == null
                || path == null
                || path.length() < 2) {
            throw unreadable();
        }
        String[] user = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        String place = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + path;
        String options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new PostgresAddress(
                "jdbc:postgresql://" + place + options,
                user.length > 0 ? Optional.of(decode(user[0])) : Optional.empty(),
                user.length > 1 ? Optional.of(decode(user[1])) : Optional.empty(),
                "postgresql://" + place);
    }

    private static URI uri(String plain) {
        try {
            return URI.create(plain);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    /// The address is not repeated: it may hold a password.
    private static RuntimeException unreadable() {
        return Problem.of(
                        ErrorCode.INVALID,
                        "The database's address cannot be read",
                        "Write it as postgresql://user:password@host:5432/name.")
                .exception();
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
