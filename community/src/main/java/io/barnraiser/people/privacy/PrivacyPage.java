package io.barnraiser.people.privacy;

import io.barnraiser.people.member.Member;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.html.View;
import java.util.List;

/// What the page of a member's privacy shows.
///
/// @param member the member
/// @param identities how many identities they have
/// @param name what was typed as their name
/// @param reason what was typed as the reason
/// @param errors what is wrong with it; the messages are names of sentences in the bundle
public record PrivacyPage(Member member, int identities, String name, String reason, List<FieldError> errors) {

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
}
