package io.barnraiser.connectors.mailbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines that part the messages of a mailbox: {@code From name@host Mon Jan  6 10:00:00 2025}, in pipermail
/// {@code From name at host  Mon Jan  6 10:00:00 2025}.
final class Envelopes {

    private static final Pattern LINE = Pattern.compile("From .{0,300}?\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\s+"
            + "((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\s+\\d{1,2}\\s+\\d{1,2}:\\d\\d(?::\\d\\d)?)"
            + "(?:\\s+[A-Z+-][A-Za-z0-9:+-]*)?\\s+(\\d{4}).*");
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("MMM d H:mm[:ss] yyyy", Locale.ENGLISH);

    private Envelopes() {}

    /// Whether {@code line} parts messages, and is not a sentence that begins with From.
    static boolean isEnvelope(String line) {
        return line.startsWith("From ") && LINE.matcher(line).matches();
    }

    /// When the message was put into the mailbox, taken as UTC.
    static Optional<Instant> time(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String plain = parts.group(1).replaceAll("\\s+", " ") + " " + parts.group(2);
            return Optional.of(LocalDateTime.parse(plain, FORM).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
