package io.barnraiser.connectors.row;

import io.barnraiser.connectors.Times;
import io.barnraiser.platform.error.FieldError;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Choices that hold for all rows of an import.
///
/// @param given every option by name, for expressions such as {@code {@site}}
/// @param zone what times without a zone are in: option {@code zone}, standard UTC
/// @param dayOrder how {@code 4/5/2024} is meant: option {@code day-order}, {@code month-first} or {@code day-first}
/// @param textFormat what texts are: option {@code text-format}, {@code plain}, {@code html} or {@code mail}
/// @param asOf the time of rows that have none, such as those of a list of members: option {@code as-of}
public record RowOptions(
        Map<String, String> given, ZoneId zone, Times.Order dayOrder, TextFormat textFormat, Optional<Instant> asOf) {

    /// What the texts of a file are.
    public enum TextFormat {
        PLAIN,
        HTML,
        MAIL
    }

    /// What came of reading options.
    public sealed interface Result {
        /// They are understood.
        record Ok(RowOptions options) implements Result {}

        /// They are not: all that is wrong.
        record Wrong(List<FieldError> errors) implements Result {}
    }

    /// The options of {@code mapping}, overruled by those of the source or the command.
    public static Result of(Mapping mapping, Map<String, String> settings) {
        Map<String, String> given = new HashMap<>(mapping.options());
        settings.forEach((name, value) -> {
            if (!value.isBlank()) {
                given.put(name, value);
            }
        });
        List<FieldError> errors = new ArrayList<>();
        RowOptions options = new RowOptions(
                Map.copyOf(given),
                zone(given.getOrDefault("zone", "UTC"), errors),
                dayOrder(given.getOrDefault("day-order", "month-first"), errors),
                textFormat(given.getOrDefault("text-format", "plain"), errors),
                asOf(given.get("as-of"), errors));
        return errors.isEmpty() ? new Result.Ok(options) : new Result.Wrong(List.copyOf(errors));
    }

    private static ZoneId zone(String name, List<FieldError> errors) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            errors.add(new FieldError("zone", "'" + name + "' is no time zone; write one such as Europe/Berlin"));
            return ZoneId.of("UTC");
        }
    }

    private static Times.Order dayOrder(String name, List<FieldError> errors) {
        return switch (name) {
            case "month-first" -> Times.Order.MONTH_FIRST;
            case "day-first" -> Times.Order.DAY_FIRST;
            default -> {
                errors.add(new FieldError("day-order", "'" + name + "' is neither month-first nor day-first"));
                yield Times.Order.MONTH_FIRST;
            }
        };
    }

    private static TextFormat textFormat(String name, List<FieldError> errors) {
        return switch (name) {
            case "plain" -> TextFormat.PLAIN;
            case "html" -> TextFormat.HTML;
            case "mail" -> TextFormat.MAIL;
            default -> {
                errors.add(new FieldError("text-format", "'" + name + "' is none of plain, html, mail"));
                yield TextFormat.PLAIN;
            }
        };
    }

    private static Optional<Instant> asOf(@org.jspecify.annotations.Nullable String text, List<FieldError> errors) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<Instant> time = Times.parse(text);
        if (time.isEmpty()) {
            errors.add(new FieldError("as-of", "'" + text + "' is no day; write one such as 2024-12-31"));
        }
        return time;
    }

    /// The option {@code name}, where it is given.
    public Optional<String> option(String name) {
        return Optional.ofNullable(given.get(name));
    }
}
