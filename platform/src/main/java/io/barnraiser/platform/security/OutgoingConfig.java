package io.barnraiser.platform.security;

import io.barnraiser.platform.config.Settings;
import java.util.List;

/// Where requests to other servers may go.
///
/// @param allowHosts names or addresses of hosts that may be reached although they lie in a private network
public record OutgoingConfig(List<String> allowHosts) {

    public OutgoingConfig {
        allowHosts = List.copyOf(allowHosts);
    }

    /// Reads the area {@code outgoing}.
    public static OutgoingConfig read(Settings settings) {
        return new OutgoingConfig(settings.list(
                "outgoing.allow-hosts",
                "Hosts in a private network that connectors and webhooks may reach, with commas between them."));
    }
}
