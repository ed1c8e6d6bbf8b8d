package io.barnraiser.people.match;

import io.barnraiser.people.member.MemberId;

/// What became of accepting a suggestion.
public sealed interface AcceptResult {

    /// They are one member now.
    record Accepted(MemberId member) implements AcceptResult {}

    /// Both have an account at one source; only somebody who knows better can merge them, on the page of a member.
    record SameSource() implements AcceptResult {}

    /// They are on the never-again list.
    record NeverAgain() implements AcceptResult {}

    /// Somebody decided it before, or it is gone.
    record Decided() implements AcceptResult {}
}
