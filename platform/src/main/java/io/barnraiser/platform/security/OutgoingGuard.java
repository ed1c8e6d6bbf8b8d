package io.barnraiser.platform.security;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides where requests may go that somebody else has asked us to send, against server-side request forgery.
final class OutgoingGuard {

    private final Set<String> allowedHosts;
    private final Resolver resolver;

    /// @param allowedHosts hosts that the operator vouches for, wherever they lie
    OutgoingGuard(Set<String> allowedHosts, Resolver resolver) {
        this.allowedHosts = allowedHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.resolver = resolver;
    }

    /// Where {@code uri} leads, or why a request may not go there.
    Verdict judge(URI uri) {
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return new Forbidden("Only http and https addresses are allowed.");
        }
        if (host == null || uri.getRawUserInfo() != null) {
            return new Forbidden("The address needs a host, and neither name nor password before it.");
        }
        try {
            List<InetAddress> addresses = List.of(resolver.resolve(bare(host)));
            if (!allowedHosts.contains(bare(host).toLowerCase(Locale.ROOT))
                    && !addresses.stream().allMatch(PublicAddress::is)) {
                return new Forbidden(
                        "%s lies in a private network. The operator can allow it with outgoing.allow-hosts."
                                .formatted(bare(host)));
            }
            return new Allowed(bare(host), addresses);
        } catch (UnknownHostException e) {
            return new Unknown("There is no host called %s.".formatted(bare(host)));
        }
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /// Looks up the addresses of a host.
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    sealed interface Verdict {}

    /// The request may go to one of these addresses.
    record Allowed(String host, List<InetAddress> addresses) implements Verdict {}

    /// The request must not be sent.
    record Forbidden(String why) implements Verdict {}

    /// Nobody knows where that is.
    record Unknown(String why) implements Verdict {}
}
