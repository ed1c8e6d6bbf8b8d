package io.barnraiser.connectors.mailbox;

import io.barnraiser.connectors.Times;
import io.barnraiser.connectors.Utf8OrWestern;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The headers of a message as text: unfolded, encoded words read.
record MailHeaders(MimeMessage message) {

    private static final Pattern ID = Pattern.compile("<\\s*([^<>\\s]+)\\s*>");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(=\\?[^?\\s]+\\?[bBqQ]\\?[^?\\s]*\\?=)\\s+(?==\\?)");
    private static final Pattern WORD = Pattern.compile("=\\?[^?\\s]+\\?[bBqQ]\\?[^?]*\\?=");

    /// The header {@code name}, where it is there and not blank.
    Optional<String> text(String name) {
        try {
            String[] values = message.getHeader(name);
            return values == null || values.length == 0
                    ? Optional.empty()
                    : Optional.of(decoded(MimeUtility.unfold(values[0]))).filter(text -> !text.isBlank());
        } catch (MessagingException e) {
            return Optional.empty();
        }
    }

    /// The ids of messages in the header {@code name}, without their brackets.
    List<String> ids(String name) {
        List<String> ids = new ArrayList<>();
        text(name).ifPresent(text -> {
            Matcher id = ID.matcher(text);
            while (id.find()) {
                ids.add(id.group(1));
            }
        });
        return ids;
    }

    /// When the message was sent: its Date; where that is missing or cannot be, when the last mail server took it.
    Optional<Instant> sent() {
        return text("Date")
                .flatMap(MailHeaders::time)
                .or(() -> text("Received")
                        .filter(text -> text.contains(";"))
                        .flatMap(text -> time(text.substring(text.lastIndexOf(';') + 1))));
    }

    private static Optional<Instant> time(String text) {
        Optional<Instant> strict = Optional.empty();
        try {
            strict = Optional.of(new MailDateFormat().parse(text.strip()).toInstant());
        } catch (ParseException e) {
            // Written in another way: below.
        }
        return strict.filter(Times::isPossible).or(() -> Times.parse(text));
    }

    private static String decoded(String value) {
        String text = value.chars().anyMatch(c -> c > 0x7f && c <= 0xff)
                ? Utf8OrWestern.text(value.getBytes(StandardCharsets.ISO_8859_1))
                : value;
        StringBuilder read = new StringBuilder();
        Matcher word = WORD.matcher(BETWEEN_WORDS.matcher(text).replaceAll("$1"));
        while (word.find()) {
            word.appendReplacement(read, Matcher.quoteReplacement(word(word.group())));
        }
        return word.appendTail(read).toString().strip();
    }

    private static String word(String encoded) {
        try {
            return MimeUtility.decodeWord(encoded);
        } catch (jakarta.mail.internet.ParseException | UnsupportedEncodingException e) {
            return encoded;
        }
    }
}
