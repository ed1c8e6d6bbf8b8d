package io.barnraiser.people.consent;

import java.time.Instant;

/// An address that must not be written to, known by its hash only.
///
/// @param hash the keyed hash of the address
/// @param purpose for which purpose
/// @param channel by which way
/// @param reason why
/// @param at since when
public record Suppression(String hash, Purpose purpose, ConsentChannel channel, Reason reason, Instant at) {

    /// Why an address is suppressed.
    public enum Reason {
        /// Its owner refused or took back a permission.
        OPTED_OUT,
        /// Its owner was erased.
        ERASED,
        /// Its owner reported a message as unwanted.
        COMPLAINED,
        /// It does not exist.
        BOUNCED,
        /// It stood on a list that was brought in.
        LISTED
    }
}
