package io.barnraiser.people.member;

import java.util.Locale;
import java.util.Set;

/// Values that look like a person's and are nobody's: what programs write for want of a value, addresses that many
/// people read and addresses that nobody reads. No rule matches on them.
public final class BlockedValues {

    private static final Set<String> PLACEHOLDERS = Set.of(
            "",
            "0",
            "-1",
            "1234",
            "123456",
            "null",
            "(null)",
            "<null>",
            "nil",
            "none",
            "undefined",
            "unknown",
            "nan",
            "n/a",
            "na",
            "anonymous",
            "anon",
            "guest",
            "nobody",
            "true",
            "false",
            "[object object]",
            "not available",
            "not set",
            "(not set)",
            "id",
            "user",
            "userid",
            "user_id",
            "email",
            "username",
            "test",
            "-",
            "?");

    private static final Set<String> SHARED_BOXES = Set.of(
            "abuse",
            "accounts",
            "admin",
            "administrator",
            "billing",
            "bounce",
            "bounces",
            "careers",
            "contact",
            "customerservice",
            "donotreply",
            "enquiries",
            "feedback",
            "finance",
            "hello",
            "help",
            "helpdesk",
            "hostmaster",
            "hr",
            "info",
            "invalid",
            "jobs",
            "kontakt",
            "legal",
            "mail",
            "mailer-daemon",
            "marketing",
            "media",
            "news",
            "newsletter",
            "noreply",
            "no-reply",
            "do-not-reply",
            "nobody",
            "none",
            "notifications",
            "notification",
            "office",
            "orders",
            "postmaster",
            "press",
            "privacy",
            "root",
            "sales",
            "security",
            "service",
            "shop",
            "spam",
            "store",
            "support",
            "team",
            "unknown",
            "webmaster");

    private static final Set<String> BLIND_DOMAINS = Set.of(
            "users.noreply.github.com",
            "noreply.github.com",
            "users.noreply.gitlab.com",
            "noreply.gitlab.com",
            "users.noreply.codeberg.org",
            "noreply.codeberg.org",
            "noreply.discourse.org",
            "reply.github.com",
            "marketplace.amazon.com",
            "members.ebay.com",
            "localhost",
            "localhost.localdomain");

    private BlockedValues() {}

    /// Whether {@code value} can be nobody's id.
    public static boolean blocksId(String value) {
        String folded = value.strip().toLowerCase(Locale.ROOT);
        return PLACEHOLDERS.contains(folded) || folded.chars().allMatch(c -> c == '0' || c == '-');
    }

    /// Whether {@code address} (in normal form, see {@link Emails#normal}) can be no single person's.
    public static boolean blocksEmail(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return true;
        }
        String domain = address.substring(at + 1);
        String local = Emails.localPart(address);
        return PLACEHOLDERS.contains(local)
                || SHARED_BOXES.contains(local)
                || local.startsWith("noreply")
                || local.startsWith("no-reply")
                || local.startsWith("donotreply")
                || BLIND_DOMAINS.contains(domain)
                || domain.endsWith(".invalid")
                || domain.startsWith("noreply.")
                || domain.contains(".noreply.");
    }

    /// Whether a key of this type with this value can be nobody's.
    static boolean blocks(String type, String value) {
        return type.equals(Keys.EMAIL) ? blocksEmail(value) : blocksId(value);
    }
}
