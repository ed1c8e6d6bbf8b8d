package io.barnraiser.platform.web;

import java.util.Optional;

/// Finds the address of who asks behind proxies. Only as many entries of {@code X-Forwarded-For} are believed as there
/// are proxies of ours; whatever a client wrote further to the left is not.
final class ClientAddress {

    private ClientAddress() {}

    static String of(String peer, Optional<String> forwardedFor, int hops) {
        if (hops == 0 || forwardedFor.isEmpty()) {
            return peer;
        }
        String[] chain = forwardedFor.get().split(",", -1);
        return chain[Math.max(0, chain.length - hops)].strip();
    }
}
