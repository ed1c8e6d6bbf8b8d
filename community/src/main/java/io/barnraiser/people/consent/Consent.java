package io.barnraiser.people.consent;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One decision of one person.
///
/// @param purpose what for
/// @param channel by which way
/// @param decision what was decided
/// @param origin how it reached us
/// @param wording the words that the person read, or their version; up to 2,000 characters, may be empty
/// @param evidence what proves it: a form, an event, a letter; up to 2,000 characters
/// @param happenedAt when it was decided
public record Consent(
        Purpose purpose,
        ConsentChannel channel,
        Decision decision,
        Origin origin,
        String wording,
        String evidence,
        Instant happenedAt) {

    /// Characters that a wording and an evidence have at most.
    static final int LONGEST = 2_000;

    public Consent {
        List<FieldError> errors = new ArrayList<>();
        if (decision == Decision.GRANTED && purpose.equals(Purpose.EVERY)) {
            errors.add(new FieldError("purpose", "Name one purpose: nobody allows everything at once."));
        }
        if (decision == Decision.GRANTED && channel == ConsentChannel.EVERY) {
            errors.add(new FieldError("channel", "Name one channel: nobody allows every way at once."));
        }
        if (origin == Origin.TEAM && evidence.isBlank()) {
            errors.add(new FieldError("evidence", "Say how you know: a letter, a call, with its date."));
        }
        if (wording.length() > LONGEST) {
            errors.add(new FieldError("wording", "Write up to 2,000 characters."));
        }
        if (evidence.length() > LONGEST) {
            errors.add(new FieldError("evidence", "Write up to 2,000 characters."));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid("The decision cannot be recorded", errors).exception();
        }
    }

    /// Whether this decision speaks of that purpose and channel.
    boolean covers(Purpose what, ConsentChannel way) {
        return (purpose.equals(what) || purpose.equals(Purpose.EVERY))
                && (channel == way || channel == ConsentChannel.EVERY);
    }
}
