package io.barnraiser.connectors;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Points in time as programs and people write them.
///
/// A time without a zone is taken in the zone given, a day without a time as its beginning. Days before 1971 are no
/// times
/// but clocks that were never set: what this house reads did not exist then.
public final class Times {

    /// How a day with slashes is meant when nobody says so: {@code 04/05/2024}.
    public enum Order {
        MONTH_FIRST,
        DAY_FIRST
    }

    private static final Instant FIRST = Instant.parse("1971-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
    private static final Pattern EPOCH = Pattern.compile("\\d{9,10}(?:\\.\\d{1,9})?|\\d{12,13}|\\d{15,16}");
    private static final Pattern COMPACT_DAY = Pattern.compile("(?:19|20)\\d{6}");

    private static final List<DateTimeFormatter> FORMS = List.of(
            form(
                    "yyyy-M-d['T'][' ']['at '][H:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSSSS][.SSS][.SS][.S]][' '][XXX][XX][X][z]"),
            form("yyyy/M/d[' '][H:mm[:ss]][' '][XXX][XX][X][z]"),
            form("d.M.yyyy[','][' '][H:mm[:ss]]"),
            form("[EEE, ]d MMM yyyy[','][' '][H:mm[:ss]][' '][XXX][XX][X][z]"),
            form("MMM d, yyyy[','][' '][h:mm[:ss][' ']a][H:mm[:ss]]"),
            form("M d, yyyy"));
    private static final DateTimeFormatter MONTH_FIRST =
            form("M/d/yyyy[','][' '][h:mm[:ss][' ']a][H:mm[:ss]][' '][XXX][XX]");
    private static final DateTimeFormatter DAY_FIRST =
            form("d/M/yyyy[','][' '][h:mm[:ss][' ']a][H:mm[:ss]][' '][XXX][XX]");

    private Times() {}

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /// The time that {@code text} means; empty when it means none.
    public static Optional<Instant> parse(String text, ZoneId zone, Order order) {
        String plain = text.strip();
        if (plain.length() < 6 || plain.length() > 60) {
            return Optional.empty();
        }
        return read(plain, zone, order).filter(Times::isPossible);
    }

    /// As {@link #parse(String, ZoneId, Order)} in UTC, with the month first.
    public static Optional<Instant> parse(String text) {
        return parse(text, ZoneId.of("UTC"), Order.MONTH_FIRST);
    }

    /// Whether anything can have happened then.
    public static boolean isPossible(Instant time) {
        return !time.isBefore(FIRST) && time.isBefore(LAST);
    }

    private static Optional<Instant> read(String text, ZoneId zone, Order order) {
        if (text.length() == 20 && text.charAt(19) == 'Z' && text.charAt(10) == 'T') {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        if (EPOCH.matcher(text).matches()) {
            return Optional.of(epoch(text));
        }
        if (COMPACT_DAY.matcher(text).matches()) {
            return attempt(DateTimeFormatter.BASIC_ISO_DATE, text, zone);
        }
        if (text.indexOf('/') > 0 && text.indexOf('/') < 3) {
            return attempt(order == Order.DAY_FIRST ? DAY_FIRST : MONTH_FIRST, text, zone);
        }
        return FORMS.stream()
                .flatMap(form -> attempt(form, text, zone).stream())
                .findFirst();
    }

    private static Instant epoch(String text) {
        String digits = text.contains(".") ? text.substring(0, text.indexOf('.')) : text;
        long number = Long.parseLong(digits);
        return switch (digits.length()) {
            case 12, 13 -> Instant.ofEpochMilli(number);
            case 15, 16 -> Instant.ofEpochMilli(number / 1000);
            default -> Instant.ofEpochSecond(number);
        };
    }

    private static Optional<Instant> attempt(DateTimeFormatter form, String text, ZoneId zone) {
        try {
            return Optional.of(instant(form.parse(text), zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(TemporalAccessor parsed, ZoneId zone) {
        LocalDate day = LocalDate.from(parsed);
        LocalDateTime local =
                parsed.isSupported(ChronoField.HOUR_OF_DAY) ? LocalDateTime.from(parsed) : day.atStartOfDay();
        ZoneId stated = parsed.query(TemporalQueries.zone());
        return ZonedDateTime.of(local, stated == null ? zone : stated).toInstant();
    }
}
