package io.barnraiser.platform.security;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Hosts that are being talked to, each with the addresses that were judged, so that the connection goes to these and
/// not to what the name server says a moment later (DNS rebinding). One for the whole process, as the JDK has one
/// resolver for the whole process.
final class PinnedHosts {

    static final PinnedHosts INSTANCE = new PinnedHosts();

    private final Map<String, Pin> pins = new HashMap<>();

    private PinnedHosts() {}

    /// The newest judgement holds for all that talk to {@code host}: each was allowed.
    synchronized void pin(String host, List<InetAddress> addresses) {
        pins.merge(key(host), new Pin(addresses, 1), (old, fresh) -> new Pin(fresh.addresses(), old.holders() + 1));
    }

    synchronized void release(String host) {
        pins.computeIfPresent(
                key(host), (name, pin) -> pin.holders() == 1 ? null : new Pin(pin.addresses(), pin.holders() - 1));
    }

    synchronized Optional<List<InetAddress>> find(String host) {
        return Optional.ofNullable(pins.get(key(host))).map(Pin::addresses);
    }

    private static String key(String host) {
        return host.toLowerCase(Locale.ROOT);
    }

    private record Pin(List<InetAddress> addresses, int holders) {}
}
