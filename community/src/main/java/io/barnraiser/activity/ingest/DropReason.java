package io.barnraiser.activity.ingest;

import java.util.Locale;

/// Why something that came did not become an activity. The list is closed; each has a sentence in the message bundle.
public enum DropReason {
    /// It cannot be read: broken JSON, XML or row.
    MALFORMED,
    /// It is larger than the stated limit.
    TOO_LARGE,
    /// It names nobody who did it.
    NO_PERSON,
    /// It has no time, or one that cannot be.
    NO_TIME,
    /// It has no id, and none can be made.
    NO_ID,
    /// It is of a type that this connector does not know.
    UNKNOWN_TYPE,
    /// It was done by, or directed at, somebody who was erased.
    ERASED_PERSON,
    /// It was done by the source itself, not by a person.
    SYSTEM_ACCOUNT,
    /// It has no content.
    EMPTY,
    /// It is readable, but nothing that somebody did.
    NOT_AN_ACTIVITY,
    /// The source is paused.
    PAUSED;

    /// The name under which it is counted and sent: {@code too_large}.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
