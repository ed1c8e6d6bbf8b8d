package io.barnraiser.activity.log;

/// The number of an activity in the log. Grows in the order in which activities became visible.
public record ActivityId(long value) implements Comparable<ActivityId> {

    @Override
    public int compareTo(ActivityId other) {
        return Long.compare(value, other.value);
    }
}
