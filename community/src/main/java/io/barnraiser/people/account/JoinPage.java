package io.barnraiser.people.account;

import java.util.List;

/// What the page shows on which somebody becomes a member, or asks for a link to come back.
///
/// @param state what there is to do
/// @param next where to go after, a path of this site; empty for no particular place
/// @param minutes how long to wait, where they asked too often; 0 else
public record JoinPage(
        State state,
        String name,
        String email,
        boolean agreed,
        boolean answers,
        String next,
        List<Fault> faults,
        long minutes) {

    /// What there is to do.
    public enum State {
        /// To say who one is.
        OPEN,
        /// The same; only addresses that are known lead in.
        CUSTOMERS,
        /// Nothing but to sign in: members are invited.
        INVITED,
        /// To look into the mailbox.
        ASKED,
        /// Nothing: no mail can be sent.
        NO_MAIL
    }
}
