package io.barnraiser.platform.mail;

import io.barnraiser.platform.config.Settings;
import java.util.Optional;

/// The mail server.
///
/// @param host empty for an installation without mail
/// @param from the sender, an address with or without a name before it
public record MailConfig(
        Optional<String> host, int port, Optional<String> user, Optional<String> password, String from, Tls tls) {

    /// How the connection is protected.
    public enum Tls {
        /// Not at all: for a server on the same machine.
        NONE,
        /// After asking for it; without it nothing is sent.
        STARTTLS,
        /// From the first byte.
        IMPLICIT
    }

    /// Reads the area {@code mail}.
    public static MailConfig read(Settings settings) {
        return new MailConfig(
                settings.optional("mail.host", "The SMTP server. Without it no mail is sent."),
                settings.number("mail.port", 587, 1, 65_535, "The port of the SMTP server."),
                settings.optional("mail.user", "The name to sign in with at the SMTP server."),
                settings.secret("mail.password", "The password to sign in with at the SMTP server."),
                settings.text("mail.from", "Barnraiser <barnraiser@localhost>", "The sender of mails."),
                settings.choice("mail.tls", Tls.STARTTLS, "How the connection is protected."));
    }

    /// Without the password.
    @Override
    public String toString() {
        return "MailConfig[host=%s, port=%d]".formatted(host.orElse(""), port);
    }
}
