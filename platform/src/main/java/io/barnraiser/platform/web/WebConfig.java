package io.barnraiser.platform.web;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How the web server listens and whom it believes.
///
/// @param port 0 for any free one
/// @param publicUrl the address that people type, where it differs from what arrives here
/// @param proxyHops how many proxies of ours stand before this server; that many entries of {@code X-Forwarded-For} are
///     believed, counted from the right
/// @param temporaryFolder where uploads wait while they are read
/// @param drain how long a closing server waits for what it has begun
/// @param languages the languages there are, the default first
/// @param zone the time zone of readers who have not told theirs
public record WebConfig(
        String host,
        int port,
        Optional<URI> publicUrl,
        int proxyHops,
        Path temporaryFolder,
        Duration drain,
        List<Locale> languages,
        ZoneId zone) {

    public WebConfig {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("There is at least one language");
        }
        if (proxyHops < 0) {
            throw new IllegalArgumentException("There cannot be fewer than 0 proxies: " + proxyHops);
        }
    }

    /// A server for this machine alone, without proxies.
    public static WebConfig local(int port, Path temporaryFolder) {
        return new WebConfig(
                "127.0.0.1",
                port,
                Optional.empty(),
                0,
                temporaryFolder,
                Duration.ofSeconds(20),
                List.of(Locale.ENGLISH, Locale.GERMAN),
                ZoneId.of("UTC"));
    }

    /// Whether readers come by HTTPS, so that cookies may be held to it.
    public boolean isSecure() {
        return publicUrl.map(url -> "https".equals(url.getScheme())).orElse(false);
    }
}
