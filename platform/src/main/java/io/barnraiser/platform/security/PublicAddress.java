package io.barnraiser.platform.security;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Which addresses belong to the public internet (IANA special-purpose registries of IPv4 and IPv6).
final class PublicAddress {

    private PublicAddress() {}

    /// Whether {@code address} may be reached by everybody: not this machine, not a private or link-local network,
    /// not a group of receivers, not reserved, and not one of these dressed up as IPv6.
    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublicSix(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic(byte[] bytes) {
        int a = bytes[0] & 255;
        int b = bytes[1] & 255;
        int c = bytes[2] & 255;
        boolean special = a == 0
                || a == 10
                || a == 127
                || a >= 224
                || (a == 100 && b >= 64 && b < 128)
                || (a == 169 && b == 254)
                || (a == 172 && b >= 16 && b < 32)
                || (a == 192 && b == 168)
                || (a == 192 && b == 0 && (c == 0 || c == 2))
                || (a == 192 && b == 88 && c == 99)
                || (a == 198 && (b == 18 || b == 19))
                || (a == 198 && b == 51 && c == 100)
                || (a == 203 && b == 0 && c == 113);
        return !special;
    }

    private static boolean isPublicSix(byte[] bytes) {
        int first = (bytes[0] & 255) << 8 | bytes[1] & 255;
        int second = (bytes[2] & 255) << 8 | bytes[3] & 255;
        if (first == 0x0064 && second == 0xff9b) {
            return zero(bytes, 4, 12) && embedded(bytes, 12);
        }
        if (first == 0x2002) {
            return embedded(bytes, 2);
        }
        boolean globalUnicast = (first & 0xe000) == 0x2000;
        boolean protocolOrDocumentation =
                first == 0x2001 && (second < 0x0200 || second == 0x0db8) || first == 0x3fff && second < 0x1000;
        return globalUnicast && !protocolOrDocumentation;
    }

    private static boolean zero(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /// NAT64 (RFC 6052) and 6to4 (RFC 3056) carry an IPv4 address, which is where the packets end.
    private static boolean embedded(byte[] bytes, int at) {
        try {
            return is(InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + 4)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
