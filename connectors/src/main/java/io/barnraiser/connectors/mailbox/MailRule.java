package io.barnraiser.connectors.mailbox;

import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.Incoming;
import io.barnraiser.activity.ingest.IncomingBuilder;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Person;
import io.barnraiser.activity.ingest.Thing;
import io.barnraiser.connectors.Subjects;
import io.barnraiser.connectors.Times;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a message says: its sender opened a conversation, or answered in one.
final class MailRule {

    private static final Pattern LIST = Pattern.compile("(?:.*<)?\\s*([A-Za-z0-9_+-]+)[.@][A-Za-z0-9.@-]+\\s*>?\\s*");
    private static final Pattern MARK =
            Pattern.compile("^(?:\\s*(?:re|aw|fwd?)\\s*:)?\\s*\\[([^\\[\\]\\s]{1,40})].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MACHINE = Pattern.compile("(?:mailer-daemon|postmaster|.*-bounces|.*-request)@.*");
    private static final int SHOWN = 4_000;

    private final Session session = Session.getInstance(new Properties());
    private final Optional<String> list;

    /// @param list the name of the list, where somebody stated it
    MailRule(Optional<String> list) {
        this.list = list;
    }

    Parsed parse(RawMessage raw) {
        if (!raw.whole()) {
            String start = new String(raw.bytes(), 0, Math.min(SHOWN, raw.bytes().length), StandardCharsets.ISO_8859_1);
            return Parsed.dropped(DropReason.TOO_LARGE, "the message is larger than 32 MB", start);
        }
        String text = raw.text();
        try {
            MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(raw.bytes()));
            return parse(new MailHeaders(message), raw, text);
        } catch (MessagingException e) {
            return Parsed.dropped(DropReason.MALFORMED, "its headers cannot be read: " + e.getMessage(), text);
        }
    }

    private Parsed parse(MailHeaders headers, RawMessage raw, String text) {
        Optional<Sender> sender =
                headers.text("From").flatMap(Sender::of).map(from -> from.behind(headers.text("Reply-To")));
        if (sender.isEmpty()) {
            return Parsed.dropped(DropReason.NO_PERSON, "no address in its header From", text);
        }
        if (MACHINE.matcher(sender.get().address()).matches()) {
            return Parsed.dropped(DropReason.SYSTEM_ACCOUNT, "sent by a mail server, not by a person", text);
        }
        if (headers.text("Auto-Submitted")
                .filter(value -> !value.equalsIgnoreCase("no"))
                .isPresent()) {
            return Parsed.dropped(
                    DropReason.NOT_AN_ACTIVITY, "sent by a program, as its header Auto-Submitted says", text);
        }
        Optional<Instant> sent =
                headers.sent().or(() -> Envelopes.time(raw.envelope())).filter(Times::isPossible);
        if (sent.isEmpty()) {
            return Parsed.dropped(DropReason.NO_TIME, "neither its header Date nor the mailbox says when", text);
        }
        return Parsed.of(
                activity(headers, sender.get(), sent.get(), raw).raw(text).build());
    }

    private IncomingBuilder activity(MailHeaders headers, Sender sender, Instant sent, RawMessage raw) {
        String subject = headers.text("Subject").orElse("");
        List<String> before = headers.ids("References");
        Optional<String> answered = headers.ids("In-Reply-To").stream()
                .reduce((one, other) -> other)
                .or(() -> before.stream().reduce((one, other) -> other));
        String id = headers.ids("Message-ID").stream().findFirst().orElseGet(() -> "mail:" + digest(raw.bytes()));
        Person person = Person.of(Person.Kind.EMAIL, sender.address())
                .name(sender.name())
                .email(sender.address())
                .build();
        Thing post = Thing.of("post", id)
                .by(person)
                .titled(Subjects.title(subject))
                .at(headers.text("Archived-At")
                        .map(at -> at.replaceAll("[<>]", ""))
                        .orElse(""));
        boolean answers = answered.filter(other -> !other.equals(id)).isPresent() || Subjects.isAnswer(subject);
        IncomingBuilder activity = Incoming.of(id, answers ? "reply" : "create", sent, person)
                .object(before.isEmpty() ? post : post.in(before.getFirst()))
                .text(MailBody.of(headers.message()));
        answered.filter(other -> !other.equals(id)).ifPresent(other -> activity.replyTo(Thing.of("post", other)));
        channel(headers, subject).ifPresent(activity::channel);
        return activity;
    }

    private Optional<String> channel(MailHeaders headers, String subject) {
        return list.or(() -> headers.text("List-Id")
                        .map(LIST::matcher)
                        .filter(Matcher::matches)
                        .map(found -> found.group(1)))
                .or(() -> Optional.of(MARK.matcher(subject))
                        .filter(Matcher::matches)
                        .map(found -> found.group(1)));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
