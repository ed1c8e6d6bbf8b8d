package io.barnraiser.people.consent;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.web.Request;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The form with which the team records a decision, as it was sent.
///
/// @param values what was entered, by field
/// @param zone the zone of whoever entered it
/// @param now when it was sent
record ConsentForm(Map<String, String> values, ZoneId zone, Instant now) {

    private static final List<String> FIELDS =
            List.of("purpose", "channel", "decision", "wording", "evidence", "happened");

    static ConsentForm of(Request request) {
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.forEach(field -> values.put(field, request.form(field).orElse("").strip()));
        return new ConsentForm(values, request.viewer().zone(), request.now());
    }

    /// Everything that is wrong with it; the messages are names of sentences in the bundle.
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        boolean granted = decision().filter(Decision.GRANTED::equals).isPresent();
        if (purpose().isEmpty()) {
            errors.add(new FieldError("purpose", "consent.error.purpose"));
        } else if (granted && purpose().filter(Purpose.EVERY::equals).isPresent()) {
            errors.add(new FieldError("purpose", "consent.error.purpose.every"));
        }
        if (channel().isEmpty()) {
            errors.add(new FieldError("channel", "consent.error.channel"));
        } else if (granted && channel().filter(ConsentChannel.EVERY::equals).isPresent()) {
            errors.add(new FieldError("channel", "consent.error.channel.every"));
        }
        if (decision().isEmpty()) {
            errors.add(new FieldError("decision", "consent.error.decision"));
        }
        if (value("evidence").isEmpty()) {
            errors.add(new FieldError("evidence", "consent.error.evidence"));
        } else if (value("evidence").length() > Consent.LONGEST) {
            errors.add(new FieldError("evidence", "consent.error.long"));
        }
        if (value("wording").length() > Consent.LONGEST) {
            errors.add(new FieldError("wording", "consent.error.long"));
        }
        if (happened().isEmpty()) {
            errors.add(new FieldError("happened", "consent.error.happened"));
        }
        return errors;
    }

    /// The decision that it states; only for a form without errors.
    Consent consent() {
        return new Consent(
                purpose().orElseThrow(),
                channel().orElseThrow(),
                decision().orElseThrow(),
                Origin.TEAM,
                value("wording"),
                value("evidence"),
                happened().orElseThrow());
    }

    private String value(String field) {
        return values.getOrDefault(field, "");
    }

    private Optional<Purpose> purpose() {
        return value("purpose").equals("*") ? Optional.of(Purpose.EVERY) : Purpose.find(value("purpose"));
    }

    private Optional<ConsentChannel> channel() {
        return ConsentChannel.find(value("channel"));
    }

    private Optional<Decision> decision() {
        return Stream.of(Decision.values())
                .filter(decision -> decision.name().equalsIgnoreCase(value("decision")))
                .findFirst();
    }

    /// The end of the day that was entered, so that it is newer than what else happened on it; now, where it is
    /// today.
    private Optional<Instant> happened() {
        String day = value("happened");
        if (day.isEmpty()) {
            return Optional.of(now);
        }
        try {
            LocalDate date = LocalDate.parse(day);
            if (date.isAfter(LocalDate.ofInstant(now, zone))) {
                return Optional.empty();
            }
            Instant end = date.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
            return Optional.of(end.isAfter(now) ? now : end);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
