package io.barnraiser.people.consent;

import io.barnraiser.people.member.Member;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.error.FieldError;
import java.util.List;
import java.util.Map;

/// What the page of a member's consents shows.
///
/// @param member the member
/// @param standings what holds now, for every purpose and channel that was ever decided on
/// @param history every decision, newest first
/// @param purposes the purposes in use, to choose from
/// @param form what was entered, by field
/// @param errors what is wrong with it
public record ConsentsPage(
        Member member,
        List<Line> standings,
        List<ConsentEntry> history,
        List<String> purposes,
        Map<String, String> form,
        List<FieldError> errors) {

    /// What holds now for one purpose on one channel.
    public record Line(Purpose purpose, ConsentChannel channel, boolean allowed, ConsentEntry by) {}

    /// What was entered in a field.
    public String entered(String field) {
        return form.getOrDefault(field, "");
    }

    /// What is wrong with a field; empty for nothing.
    public String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }

    /// The code by which an enumeration's value is called in the message bundle.
    public String code(Enum<?> value) {
        return Code.of(value);
    }
}
