package io.barnraiser.people.match;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads e-mail addresses: which are equal, which belong to one person, which carry a handle.
final class Addresses {

    /// First parts that stand for an office, a machine or nobody.
    private static final Set<String> OFFICES = Set.of(
            "abuse",
            "account",
            "accounts",
            "admin",
            "administrator",
            "bot",
            "build",
            "ci",
            "contact",
            "deploy",
            "dev",
            "developer",
            "devnull",
            "email",
            "feedback",
            "git",
            "github",
            "hello",
            "help",
            "hi",
            "home",
            "hostmaster",
            "hr",
            "info",
            "it",
            "jenkins",
            "mail",
            "me",
            "marketing",
            "news",
            "nobody",
            "no-reply",
            "none",
            "noreply",
            "office",
            "ops",
            "postmaster",
            "press",
            "root",
            "sales",
            "security",
            "service",
            "spam",
            "support",
            "team",
            "test",
            "ubuntu",
            "unknown",
            "user",
            "username",
            "vagrant",
            "web",
            "webmaster",
            "work",
            "you");
    private static final Set<String> GOOGLE = Set.of("gmail.com", "googlemail.com");
    /// {@code 1234+handle@users.noreply.github.com}, {@code 1234-handle@users.noreply.gitlab.com},
    /// {@code handle@noreply.codeberg.org}.
    private static final Pattern NOREPLY = Pattern.compile("(?:\\d+[+-])?([^@+]+)@(?:users\\.)?noreply\\..+");
    private static final Pattern MACHINE =
            Pattern.compile("(localhost|.*\\.(local|localdomain|internal|lan|home|\\(none\\)))|[^.]*|.*[^a-z0-9.-].*");

    private Addresses() {}

    /// {@code address} in the form in which two equal ones are equal: small letters, without a {@code +tag}, and
    /// for Google's without dots. Empty if it is no address.
    static String normal(String address) {
        String small = address.strip().toLowerCase(Locale.ROOT);
        int at = small.lastIndexOf('@');
        if (at < 1 || at == small.length() - 1) {
            return "";
        }
        String local = small.substring(0, at);
        String domain = small.substring(at + 1);
        int plus = local.indexOf('+');
        if (plus > 0 && !NOREPLY.matcher(small).matches()) {
            local = local.substring(0, plus);
        }
        if (GOOGLE.contains(domain)) {
            return local.replace(".", "") + "@gmail.com";
        }
        return local + "@" + domain;
    }

    /// Whether the normal address can be taken for one person's: not an office's, not a machine's.
    static boolean isPersonal(String normal) {
        int at = normal.lastIndexOf('@');
        return at > 0
                && !OFFICES.contains(normal.substring(0, at))
                && !MACHINE.matcher(normal.substring(at + 1)).matches();
    }

    /// The handle within an address that a platform gives out in place of the real one; empty if it is no such
    /// address.
    static String noreplyHandle(String normal) {
        var noreply = NOREPLY.matcher(normal);
        return noreply.matches() ? noreply.group(1) : "";
    }

    /// The part before the @ where it may say something of a person, else empty.
    static String localPart(String normal) {
        int at = normal.lastIndexOf('@');
        if (at < 1) {
            return "";
        }
        String local = normal.substring(0, at);
        return OFFICES.contains(local) ? "" : local;
    }

    /// Whether a handle stands for an office, a machine or nobody.
    static boolean isOffice(String handle) {
        return OFFICES.contains(handle);
    }
}
