package io.barnraiser.server.config;

import io.barnraiser.platform.config.Settings;
import java.net.URI;
import java.util.Optional;

/// How the server is reached.
///
/// @param port 0 for any free one
/// @param publicUrl what people type, where it differs
/// @param trustedProxies how many proxies of the operator's stand before it
/// @param metrics who may read the metrics
public record ServerConfig(String host, int port, Optional<URI> publicUrl, int trustedProxies, Audience metrics) {

    /// Who may read something.
    public enum Audience {
        /// Programs on the same machine.
        LOCAL,
        /// Everybody who reaches the server.
        EVERYBODY
    }

    /// Reads the area {@code server}.
    public static ServerConfig read(Settings settings) {
        return new ServerConfig(
                settings.text("server.host", "127.0.0.1", "The address to listen on; 0.0.0.0 for all."),
                settings.number("server.port", 8080, 0, 65_535, "The port to listen on; 0 for any free one."),
                settings.webAddress("server.public-url", "The address that people type, such as https://barn.example."),
                settings.number(
                        "server.trusted-proxies",
                        0,
                        0,
                        9,
                        "How many proxies of yours stand before the server; so many forwarded addresses are believed."),
                settings.choice("server.metrics", Audience.LOCAL, "Who may read /metrics: local or everybody."));
    }
}
