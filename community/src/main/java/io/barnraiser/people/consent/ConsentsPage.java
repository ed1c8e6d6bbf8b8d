package io.barnraiser.people.consent;

import io.barnraiser.people.member.Member;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.html.View;
import java.util.List;
import java.util.Map;

/// What the page of a member's consents shows.
///
/// @param member the member
/// @param standings what holds now, for every purpose and channel that was ever decided on
/// @param history every decision, newest first
/// @param purposes the purposes in use, to choose from
/// @param form what was entered, by field
/// @param errors what is wrong with it; the messages are names of sentences in the bundle
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

    /// Everything that is wrong, in the reader's language.
    public List<FieldError> said(View view) {
        return errors.stream()
                .map(error -> new FieldError(error.field(), view.text(error.message())))
                .toList();
    }

    /// What is wrong with a field, in the reader's language; empty for nothing.
    public String error(View view, String field) {
        return said(view).stream()
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
