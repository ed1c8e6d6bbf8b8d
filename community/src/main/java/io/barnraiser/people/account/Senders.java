package io.barnraiser.people.account;

/// Tells senders apart for counting: one IPv4 address is one sender, and so is one IPv6 network of /64, since one
/// customer has all of it.
final class Senders {

    private Senders() {}

    static String name(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] parts = expand(address).split(":");
        return parts.length < 4 ? address : String.join(":", parts[0], parts[1], parts[2], parts[3]) + "::/64";
    }

    private static String expand(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return address;
        }
        String before = address.substring(0, gap);
        String after = address.substring(gap + 2);
        int have = count(before) + count(after);
        StringBuilder full = new StringBuilder(before);
        for (int missing = have; missing < 8; missing++) {
            full.append(full.isEmpty() ? "0" : ":0");
        }
        return after.isEmpty() ? full.toString() : full + ":" + after;
    }

    private static int count(String part) {
        return part.isEmpty() ? 0 : part.split(":").length;
    }
}
