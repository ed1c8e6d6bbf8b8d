package io.barnraiser.activity.ingest;

import java.util.List;

/// What a connector made of one raw record.
public sealed interface Parsed {

    /// It tells of these activities, at least one.
    record One(List<Incoming> activities) implements Parsed {
        public One {
            activities = List.copyOf(activities);
            if (activities.isEmpty()) {
                throw new IllegalArgumentException("a record without an activity is dropped with a reason");
            }
        }
    }

    /// It does not become an activity.
    ///
    /// @param reason why
    /// @param detail which part of it, for the person who mends the cause; in words
    /// @param raw the record as it came
    record Dropped(DropReason reason, String detail, String raw) implements Parsed {}

    /// A record that tells of one activity.
    static Parsed of(Incoming activity) {
        return new One(List.of(activity));
    }

    /// A record that is dropped.
    static Parsed dropped(DropReason reason, String detail, String raw) {
        return new Dropped(reason, detail, raw);
    }
}
