package io.barnraiser.platform.mail;

/// Sends mail.
public interface Mailer {

    /// Hands {@code mail} to the mail server and waits for its answer, at most a minute.
    Sending send(Mail mail);

    /// Whether there is a mail server at all.
    default boolean sends() {
        return true;
    }

    /// Looks whether the mail server answers and takes our name and password, without sending
    /// anything.
    Sending check();

    /// The mailer for {@code config}.
    static Mailer of(MailConfig config) {
        return config.host().<Mailer>map(host -> new SmtpMailer(host, config)).orElseGet(NoMailer::new);
    }
}
