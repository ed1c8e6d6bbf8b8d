package io.barnraiser.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "2130706433",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "fec0::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "2002:7f00:1::1",
                "2001::1",
                "2001:db8::1",
                "100::1"
            })
    void no_request_goes_to_a_private_or_special_address(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "93.184.216.34",
                "172.15.0.1",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "198.20.0.1",
                "2606:4700::1111",
                "2001:4860:4860::8888",
                "64:ff9b::101:101",
                "2002:101:101::1"
            })
    void public_addresses_may_be_reached(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/", "file:///etc/passwd", "gopher://example.org/", "//example.org/", "x"})
    void only_web_addresses_are_allowed(String uri) {
        assertThat(guard("93.184.216.34").judge(URI.create(uri))).isInstanceOf(OutgoingGuard.Forbidden.class);
    }

    @Test
    void a_name_and_password_in_the_address_are_refused() {
        assertThat(guard("93.184.216.34").judge(URI.create("https://a:b@example.org/")))
                .isInstanceOf(OutgoingGuard.Forbidden.class);
    }

    @Test
    void a_public_name_is_allowed_with_the_addresses_that_were_judged() throws UnknownHostException {
        assertThat(guard("93.184.216.34").judge(URI.create("https://example.org/x")))
                .isEqualTo(new OutgoingGuard.Allowed(
                        "example.org", java.util.List.of(InetAddress.getByName("93.184.216.34"))));
    }

    @Test
    void one_private_address_among_public_ones_is_enough_to_refuse() {
        assertThat(guard("93.184.216.34", "10.0.0.1").judge(URI.create("https://example.org/")))
                .isInstanceOfSatisfying(
                        OutgoingGuard.Forbidden.class,
                        forbidden -> assertThat(forbidden.why()).contains("example.org", "outgoing.allow-hosts"));
    }

    @Test
    void a_host_that_the_operator_allows_may_be_private() {
        OutgoingGuard guard = new OutgoingGuard(Set.of("Forum.Intra"), resolving("10.0.0.1"));

        assertThat(guard.judge(URI.create("http://forum.intra:8080/"))).isInstanceOf(OutgoingGuard.Allowed.class);
        assertThat(guard.judge(URI.create("http://other.intra:8080/"))).isInstanceOf(OutgoingGuard.Forbidden.class);
    }

    @Test
    void a_host_that_nobody_knows_is_said_to_be_unknown() {
        OutgoingGuard guard = new OutgoingGuard(Set.of(), host -> {
            throw new UnknownHostException(host);
        });

        assertThat(guard.judge(URI.create("http://nowhere.example/"))).isInstanceOf(OutgoingGuard.Unknown.class);
    }

    private static OutgoingGuard guard(String... addresses) {
        return new OutgoingGuard(Set.of(), resolving(addresses));
    }

    private static OutgoingGuard.Resolver resolving(String... addresses) {
        return host -> {
            InetAddress[] found = new InetAddress[addresses.length];
            for (int i = 0; i < addresses.length; i++) {
                found[i] = InetAddress.getByName(addresses[i]);
            }
            return found;
        };
    }
}
