package io.barnraiser.people.member;

import java.time.Instant;
import java.util.Optional;

/// Why a rule did not merge somebody, so that nobody has to guess.
///
/// @param identity whom the rule looked at
/// @param other with whom it would have merged them, if it got that far
/// @param rule which rule
/// @param reason why it did not
/// @param evidence what it rested on
/// @param at when it last happened
public record Refusal(
        IdentityId identity, Optional<IdentityId> other, MergeRule rule, Reason reason, String evidence, Instant at) {

    /// Why a rule did not merge.
    public enum Reason {
        /// Both have an account of their own at one source.
        SAME_SOURCE,
        /// Somebody said that they are different people.
        DISTINCT,
        /// A person took them apart before.
        UNDONE_BEFORE,
        /// Their full names are those of two people, as where a household shares an address.
        OTHER_NAME,
        /// The value stands for nobody: a placeholder, an address that many share, an address that nobody
        /// reads.
        BLOCKED_VALUE,
        /// More identities hold the value than one person could have.
        TOO_MANY_HOLDERS,
        /// Two known people were linked through a key that may only link visitors.
        UNTRUSTED
    }
}
