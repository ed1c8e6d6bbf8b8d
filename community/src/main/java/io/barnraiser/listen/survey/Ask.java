package io.barnraiser.listen.survey;

import io.barnraiser.people.member.IdentityId;
import java.time.Instant;
import java.util.Optional;

/// That somebody was drawn to be asked.
///
/// @param stratum the group that they were drawn from; empty for those of none
/// @param answeredAt when they last answered
record Ask(
        long id,
        SurveyId survey,
        IdentityId identity,
        String stratum,
        Channel channel,
        State state,
        Optional<Instant> answeredAt) {

    /// By which way somebody is asked.
    enum Channel {
        MAIL,
        /// On their own page in the hub.
        PAGE
    }

    /// How far the asking is.
    enum State {
        /// Drawn by lot.
        DRAWN,
        /// Their ask of the month is spent, and the mail is on its way or nobody knows.
        CLAIMED,
        /// Asked.
        ASKED,
        /// Not asked: they took the permission back, were asked something else, or the sending was
        /// ended.
        LEFT,
        /// The mail server refused the address.
        REFUSED
    }
}
