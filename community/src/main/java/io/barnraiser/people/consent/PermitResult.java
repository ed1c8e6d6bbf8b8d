package io.barnraiser.people.consent;

/// Whether a message may be sent.
public sealed interface PermitResult {

    /// It may.
    record Granted(Permit permit) implements PermitResult {}

    /// It may not.
    record Refused(Reason reason) implements PermitResult {}

    /// Why a message may not be sent.
    enum Reason {
        /// There is no such member now.
        NO_MEMBER,
        /// The text is no address of this channel.
        NO_ADDRESS,
        /// The address is not one of the member's.
        NOT_THEIR_ADDRESS,
        /// The member never allowed it.
        NEVER_GRANTED,
        /// The member refused it or took it back.
        FORBIDDEN,
        /// Somebody else who has this address refused it.
        ADDRESS_FORBIDDEN,
        /// The address is suppressed: somebody refused, was erased, complained, or it does not exist.
        SUPPRESSED
    }
}
