package io.barnraiser.people.privacy;

import io.barnraiser.people.member.Member;
import io.barnraiser.platform.error.FieldError;
import java.util.List;

/// What the page of a member's privacy shows.
///
/// @param member the member
/// @param identities how many identities they have
/// @param name what was typed as their name
/// @param reason what was typed as the reason
/// @param errors what is wrong with it
public record PrivacyPage(Member member, int identities, String name, String reason, List<FieldError> errors) {

    /// What is wrong with a field; empty for nothing.
    public String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }
}
