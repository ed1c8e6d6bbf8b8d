package io.barnraiser.people.member;

import java.util.Locale;
import java.util.Optional;

/// E-mail addresses as keys: two spellings of one address become the same text.
public final class Emails {

    private static final int LONGEST = 254;

    private Emails() {}

    /// The address in lower case without surroundings, or nothing where the text is no address. Dots and plus signs
    /// stay: only some providers ignore them, and two people must not become one by a guess.
    public static Optional<String> normal(String text) {
        String address = text.strip().toLowerCase(Locale.ROOT);
        if (address.startsWith("mailto:")) {
            address = address.substring("mailto:".length());
        }
        int at = address.lastIndexOf('@');
        boolean plausible = at > 0
                && at < address.length() - 1
                && address.length() <= LONGEST
                && address.chars().noneMatch(c -> Character.isWhitespace(c) || c < ' ' || c == '<' || c == '>');
        return plausible ? Optional.of(address) : Optional.empty();
    }

    /// The part before the at sign, without what follows a plus sign.
    public static String localPart(String address) {
        String local = address.substring(0, address.lastIndexOf('@'));
        int plus = local.indexOf('+');
        return plus > 0 ? local.substring(0, plus) : local;
    }
}
