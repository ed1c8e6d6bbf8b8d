package io.barnraiser.people.notice;

import io.barnraiser.people.account.Account;
import io.barnraiser.people.account.Accounts;
import io.barnraiser.people.account.Settings;
import io.barnraiser.people.consent.ConsentChannel;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.consent.Permit;
import io.barnraiser.people.consent.PermitResult;
import io.barnraiser.people.consent.Purpose;
import io.barnraiser.people.member.ExternalKey;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.mail.Mail;
import io.barnraiser.platform.mail.Mailer;
import io.barnraiser.platform.mail.Sending;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// Mails single members, each mail with a permit, and with a link and headers by which its reader
/// ends mails of its purpose with one click (RFC 8058).
public final class Post {

    private static final String EMAIL = "email";

    private final Accounts accounts;
    private final Members members;
    private final Consents consents;
    private final Settings settings;
    private final Mailer mailer;
    private final StopLinks stops;
    private final Supplier<Messages> messages;
    private final Supplier<URI> address;

    /// What it is put together from.
    ///
    /// @param messages of all features, asked for when a mail is written
    /// @param address where people reach this installation, as the operator set it
    record Tools(Mailer mailer, StopLinks stops, Supplier<Messages> messages, Supplier<URI> address) {}

    Post(Accounts accounts, Members members, Consents consents, Settings settings, Tools tools) {
        this.accounts = accounts;
        this.members = members;
        this.consents = consents;
        this.settings = settings;
        this.mailer = tools.mailer();
        this.stops = tools.stops();
        this.messages = tools.messages();
        this.address = tools.address();
    }

    /// What is to be sent.
    ///
    /// @param name what makes it one, such as {@code letter-7}: two mails of one name are one to
    ///     programs that read mail, so a mail of which nobody knows whether it went out may be sent
    ///     again
    public record Letter(String name, String subject, String text) {}

    /// Whether mails go out at all: not where no mail server is configured.
    public boolean sends() {
        return mailer.sends();
    }

    /// The permit to mail a member for a purpose now, to an address that they proved before any
    /// other; empty where none can be had.
    public Optional<Permit> permit(Handle handle, MemberId member, Purpose purpose) {
        List<ExternalKey> addresses = members.keys(handle, member).stream()
                .filter(key -> key.type().equals(EMAIL))
                .sorted(Comparator.comparing(ExternalKey::vouched).reversed())
                .toList();
        for (ExternalKey key : addresses) {
            if (consents.permit(handle, member, key.value(), purpose, ConsentChannel.EMAIL)
                    instanceof PermitResult.Granted(Permit permit)) {
                return Optional.of(permit);
            }
        }
        return Optional.empty();
    }

    /// The language of whoever has a permit: that of their account, else the brand's.
    public Locale language(Permit permit) {
        return accounts.find(permit.address())
                .map(Account::locale)
                .orElseGet(() -> settings.general().language());
    }

    /// A message in a language, from the bundles of all features.
    public String text(Locale language, String key, Object... words) {
        return messages.get().text(language, key, words);
    }

    /// What the brand is called.
    public String brand() {
        return settings.general().brand();
    }

    /// The whole address of a path of this site.
    public String url(String path) {
        return address.get().toString() + path;
    }

    /// Sends a letter to whoever the permit is for.
    ///
    /// @param identity the one under which they are written to; its person can end mails of this
    ///     purpose
    public Sending send(Permit permit, IdentityId identity, Letter letter) {
        Locale language = language(permit);
        String stop = url(stops.path(identity, permit.purpose()));
        String foot = text(language, "notice.mail.foot", brand(), purpose(language, permit.purpose()), stop);
        return mailer.send(new Mail(
                permit.address(),
                letter.subject(),
                letter.text() + "\n\n-- \n" + foot,
                Optional.empty(),
                Map.of(
                        "Message-ID",
                        "<%s@%s>".formatted(letter.name(), host()),
                        "List-Unsubscribe",
                        "<" + stop + ">",
                        "List-Unsubscribe-Post",
                        "List-Unsubscribe=One-Click")));
    }

    /// A purpose in words; its name, where nobody gave it any.
    String purpose(Locale language, Purpose purpose) {
        String key = "notice.purpose." + purpose.name();
        return messages.get().has(language, key) ? text(language, key) : purpose.name();
    }

    private String host() {
        return Optional.ofNullable(address.get().getHost()).orElse("localhost");
    }
}
