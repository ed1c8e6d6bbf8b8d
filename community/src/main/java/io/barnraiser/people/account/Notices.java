package io.barnraiser.people.account;

import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.mail.Mail;
import io.barnraiser.platform.mail.Mailer;
import io.barnraiser.platform.mail.Sending;
import java.net.URI;
import java.util.Locale;
import java.util.function.Supplier;

/// The mails of this feature: an invitation, a link for a new password. Each is to one person and
/// asked for by one, so it needs no permit.
final class Notices {

    private final Mailer mailer;
    private final Messages messages;
    private final Settings settings;
    private final Supplier<URI> address;

    /// @param address where people reach this installation, as the operator set it: never what a
    ///     request claims, which would let a stranger put their own address into our mails
    Notices(Mailer mailer, Messages messages, Settings settings, Supplier<URI> address) {
        this.mailer = mailer;
        this.messages = messages;
        this.settings = settings;
        this.address = address;
    }

    Sending invitation(Invitation invitation, String inviter) {
        return send("invitation", invitation.account(), invitation.path(), inviter);
    }

    /// A link for somebody who wants to join.
    Sending join(Arrival arrival, String path) {
        return arrive("join", arrival, path);
    }

    /// A link for somebody who has an account and wants to come in.
    Sending signIn(Arrival arrival, String path) {
        return arrive("sign-in", arrival, path);
    }

    /// That an address does not open this door, told to its owner alone.
    Sending closed(Arrival arrival) {
        return arrive("closed", arrival, "/sign-in");
    }

    Sending reset(Account account, String path) {
        return send("reset", account, path, "");
    }

    /// The whole address of {@code path}.
    String url(String path) {
        return address.get().toString() + path;
    }

    private Sending arrive(String kind, Arrival to, String path) {
        String brand = settings.general().brand();
        String subject = messages.text(to.locale(), "account.mail." + kind + ".subject", brand);
        String text = messages.text(to.locale(), "account.mail." + kind + ".text", brand, url(path));
        return mailer.send(Mail.plain(to.email(), subject, text));
    }

    private Sending send(String kind, Account to, String path, String inviter) {
        Locale language = to.locale();
        String brand = settings.general().brand();
        String subject = messages.text(language, "account.mail." + kind + ".subject", brand);
        String text = messages.text(language, "account.mail." + kind + ".text", to.name(), brand, url(path), inviter);
        return mailer.send(Mail.plain(to.email(), subject, text));
    }
}
