package io.barnraiser.connectors.mailbox;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who sent a message, from a header such as {@code Ann Ash <ann@example.org>}, {@code ann@example.org (Ann Ash)}, or
/// as
/// pipermail hides it: {@code ann at example.org (Ann Ash)}.
///
/// @param name as they show it; may be empty
/// @param address in lower case
record Sender(String name, String address) {

    private static final Pattern ANGLES = Pattern.compile("(.*?)<([^<>]+)>.*", Pattern.DOTALL);
    private static final Pattern BRACKETS = Pattern.compile("([^()]+)\\((.*)\\)\\s*", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("(\\S+)(?:\\s+(?:at|@)\\s+|\\s*\\[at]\\s*|\\s*\\(at\\)\\s*)(\\S+)");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;:<>]{1,64}@[^\\s@,;:<>]{1,190}");
    private static final Pattern VIA = Pattern.compile("(.*) via [^<>]+");

    /// The first sender that {@code header} names; empty when it holds no address.
    static Optional<Sender> of(String header) {
        String text = header.replaceAll("\\s+", " ").strip();
        Matcher angles = ANGLES.matcher(text);
        if (angles.matches()) {
            return address(angles.group(2)).map(address -> new Sender(plain(angles.group(1)), address));
        }
        Optional<String> alone = address(text);
        if (alone.isPresent()) {
            return alone.map(address -> new Sender("", address));
        }
        Matcher brackets = BRACKETS.matcher(text);
        return brackets.matches()
                ? address(brackets.group(1)).map(address -> new Sender(plain(brackets.group(2)), address))
                : Optional.empty();
    }

    /// The sender behind a list that writes its own address into From ({@code Ann via List <list@host>}), where the
    /// header Reply-To still names them.
    Sender behind(Optional<String> replyTo) {
        Matcher via = VIA.matcher(name);
        if (!via.matches()) {
            return this;
        }
        return replyTo.flatMap(Sender::of)
                .filter(other -> !other.address().equals(address))
                .map(other -> new Sender(plain(via.group(1)), other.address()))
                .orElse(new Sender(plain(via.group(1)), address));
    }

    private static Optional<String> address(String text) {
        String plain = text.strip();
        Matcher hidden = HIDDEN.matcher(plain);
        String joined = hidden.matches() ? hidden.group(1) + "@" + hidden.group(2) : plain;
        return ADDRESS.matcher(joined).matches() ? Optional.of(joined.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static String plain(String name) {
        String plain = name.strip();
        if (plain.length() >= 2 && plain.startsWith("\"") && plain.endsWith("\"")) {
            plain = plain.substring(1, plain.length() - 1).replace("\\\"", "\"").strip();
        }
        return plain.contains("@") ? "" : plain;
    }
}
