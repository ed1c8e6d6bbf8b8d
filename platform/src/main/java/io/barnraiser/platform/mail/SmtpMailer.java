package io.barnraiser.platform.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import java.util.Map;
import java.util.Properties;

/// Sends over SMTP, one connection a mail.
final class SmtpMailer implements Mailer {

    private static final String MILLISECONDS = "15000";

    private final MailConfig config;
    private final String host;
    private final Session session;

    SmtpMailer(String host, MailConfig config) {
        this.config = config;
        this.host = host;
        this.session = Session.getInstance(properties(host, config));
    }

    private static Properties properties(String host, MailConfig config) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(config.port()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(config.user().isPresent()));
        properties.setProperty("mail.smtp.connectiontimeout", MILLISECONDS);
        properties.setProperty("mail.smtp.timeout", MILLISECONDS);
        properties.setProperty("mail.smtp.writetimeout", MILLISECONDS);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (config.tls()) {
            case NONE -> {}
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case IMPLICIT -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }

    @Override
    public Sending send(Mail mail) {
        try {
            InternetAddress to = new InternetAddress(mail.to(), true);
            MimeMessage message = message(mail, to);
            try (Transport transport = connect()) {
                transport.sendMessage(message, new InternetAddress[] {to});
            }
            return new Sending.Sent();
        } catch (AddressException e) {
            return new Sending.Refused("The address cannot be written to: %s.".formatted(e.getMessage()));
        } catch (SendFailedException e) {
            return e.getInvalidAddresses() == null || e.getInvalidAddresses().length == 0
                    ? failed(e)
                    : new Sending.Refused("The mail server refused the address: %s".formatted(firstLine(e)));
        } catch (MessagingException e) {
            return failed(e);
        }
    }

    @Override
    public Sending check() {
        try (Transport transport = connect()) {
            return transport.isConnected() ? new Sending.Sent() : new Sending.Failed("The mail server hung up.");
        } catch (MessagingException e) {
            return failed(e);
        }
    }

    private Transport connect() throws MessagingException {
        Transport transport = session.getTransport();
        transport.connect(
                host,
                config.port(),
                config.user().orElse(null),
                config.password().orElse(null));
        return transport;
    }

    private MimeMessage message(Mail mail, InternetAddress to) throws MessagingException {
        MimeMessage message = new Named(session, mail.headers());
        message.setFrom(new InternetAddress(config.from()));
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(mail.subject().replaceAll("[\\r\\n]+", " "), "UTF-8");
        message.setSentDate(new Date());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.html().isEmpty()) {
            message.setText(mail.text(), "UTF-8");
        } else {
            MimeMultipart both = new MimeMultipart(
                    "alternative", part(mail.text(), "plain"), part(mail.html().get(), "html"));
            message.setContent(both);
        }
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", kind);
        return part;
    }

    /// Keeps the name that a mail was given: saving a message makes another one.
    private static final class Named extends MimeMessage {

        private final Map<String, String> headers;

        Named(Session session, Map<String, String> headers) {
            super(session);
            this.headers = headers;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            super.updateMessageID();
            for (Map.Entry<String, String> header : headers.entrySet()) {
                setHeader(header.getKey(), header.getValue());
            }
        }
    }

    private Sending failed(MessagingException e) {
        String what = e instanceof AuthenticationFailedException
                ? "The mail server %s does not take the name and password"
                : "The mail server %s did not take the mail";
        return new Sending.Failed("%s: %s".formatted(what.formatted(host + ":" + config.port()), firstLine(e)));
    }

    private static String firstLine(MessagingException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
