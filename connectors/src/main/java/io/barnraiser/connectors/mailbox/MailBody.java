package io.barnraiser.connectors.mailbox;

import io.barnraiser.connectors.HtmlText;
import io.barnraiser.connectors.MailText;
import io.barnraiser.connectors.Utf8OrWestern;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What somebody said in a message, whatever it is wrapped in. Attachments and forwarded messages are not read.
final class MailBody {

    /// Parts within parts at most, and parts in all: nobody writes more, and some send more to do harm.
    private static final int DEEPEST = 10;

    private static final int MOST_PARTS = 200;

    private int parts;

    private MailBody() {}

    /// The text; empty when there is none that can be read.
    static String of(Part message) {
        return new MailBody().text(message, 0).strip();
    }

    private String text(Part part, int depth) {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            return "";
        }
        try {
            if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                return "";
            }
            if (isOfType(part, "text/html")) {
                return MailText.of(HtmlText.of(words(part)));
            }
            if (isOfType(part, "text/")) {
                return MailText.of(words(part));
            }
            if (isOfType(part, "multipart/") && part.getContent() instanceof Multipart many) {
                return isOfType(part, "multipart/alternative") ? best(many, depth) : together(many, depth);
            }
            return "";
        } catch (MessagingException | IOException e) {
            // What cannot be read is not said; the raw message is kept.
            return "";
        }
    }

    private String best(Multipart many, int depth) throws MessagingException {
        String html = "";
        for (int i = 0; i < many.getCount(); i++) {
            BodyPart part = many.getBodyPart(i);
            String text = text(part, depth + 1);
            if (!text.isBlank() && isOfType(part, "text/plain")) {
                return text;
            }
            html = html.isBlank() ? text : html;
        }
        return html;
    }

    private String together(Multipart many, int depth) throws MessagingException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < many.getCount(); i++) {
            String text = text(many.getBodyPart(i), depth + 1);
            if (!text.isBlank()) {
                texts.add(text);
            }
        }
        return String.join("\n\n", texts);
    }

    private static boolean isOfType(Part part, String type) throws MessagingException {
        String stated = Optional.ofNullable(part.getContentType())
                .orElse("text/plain")
                .strip()
                .toLowerCase(Locale.ROOT);
        return stated.startsWith(type);
    }

    private static String words(Part part) throws MessagingException, IOException {
        byte[] bytes;
        try (InputStream in = part.getInputStream()) {
            bytes = in.readAllBytes();
        }
        Optional<Charset> charset = charset(part);
        return charset.isPresent() ? new String(bytes, charset.get()) : Utf8OrWestern.text(bytes);
    }

    /// The encoding that the part states, unless that is UTF-8 or ASCII, which many state and do not keep.
    private static Optional<Charset> charset(Part part) {
        try {
            String stated = new ContentType(part.getContentType()).getParameter("charset");
            if (stated == null) {
                return Optional.empty();
            }
            Charset charset = Charset.forName(MimeUtility.javaCharset(stated.strip()));
            return List.of("UTF-8", "US-ASCII").contains(charset.name()) ? Optional.empty() : Optional.of(charset);
        } catch (MessagingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
