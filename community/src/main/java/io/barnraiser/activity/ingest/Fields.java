package io.barnraiser.activity.ingest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads the fields of a JSON object that somebody else wrote: what is missing, null, blank or of another type is
/// absent, never an error.
final class Fields {

    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private static final int LONGEST_NUMBER = 40;

    private Fields() {}

    /// The object at {@code name}; an empty one where there is none.
    static JsonNode object(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value != null && value.isObject() ? value : NOTHING;
    }

    /// The text or number at the first of {@code names} that has one.
    static Optional<String> text(JsonNode node, String... names) {
        for (String name : names) {
            Optional<String> text = scalar(node.get(name));
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /// A text, a number or a truth value as text.
    static Optional<String> scalar(@org.jspecify.annotations.Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isContainer()) {
            return Optional.empty();
        }
        return Values.said(value.asString());
    }

    /// The number at the first of {@code names} that has one, written as a number or as a text.
    static Optional<BigDecimal> number(JsonNode node, String... names) {
        for (String name : names) {
            Optional<BigDecimal> number = text(node, name)
                    .filter(text -> text.length() <= LONGEST_NUMBER)
                    .flatMap(Fields::decimal);
            if (number.isPresent()) {
                return number;
            }
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            // A number such as 1e999999999 would fill the memory when it is written out.
            return Math.abs(number.scale()) > LONGEST_NUMBER ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// A time as SDKs write it: ISO 8601 with or without zone (then UTC), or milliseconds since 1970.
    static Optional<Instant> time(String text) {
        try {
            if (text.chars().allMatch(c -> c >= '0' && c <= '9') && text.length() < 16) {
                long number = Long.parseLong(text);
                return Optional.of(text.length() <= 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
            }
            if (text.length() > 10 && (text.charAt(10) == 'T' || text.charAt(10) == ' ')) {
                String iso = text.charAt(10) == 'T' ? text : text.substring(0, 10) + "T" + text.substring(11);
                return Optional.of(
                        hasZone(iso) ? OffsetDateTime.parse(zone(iso)).toInstant() : local(iso));
            }
            return Optional.of(
                    LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Instant local(String iso) {
        return LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }

    private static boolean hasZone(String iso) {
        return iso.endsWith("Z") || iso.indexOf('+', 11) > 0 || iso.indexOf('-', 11) > 0;
    }

    /// {@code +0200} is ISO 8601 too.
    private static String zone(String iso) {
        int sign = Math.max(iso.lastIndexOf('+'), iso.lastIndexOf('-'));
        return sign > 10 && iso.length() - sign == 5 ? iso.substring(0, sign + 3) + ":" + iso.substring(sign + 3) : iso;
    }
}
