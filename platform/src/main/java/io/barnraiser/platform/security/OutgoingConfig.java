package io.barnraiser.platform.security;

import java.util.List;

/// Where requests to other servers may go.
///
/// @param allowHosts names or addresses of hosts that may be reached although they lie in a private network
public record OutgoingConfig(List<String> allowHosts) {

    public OutgoingConfig {
        allowHosts = List.copyOf(allowHosts);
    }
}
