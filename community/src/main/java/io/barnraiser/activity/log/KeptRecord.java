package io.barnraiser.activity.log;

/// A record as it came, and the activity that keeps it.
public record KeptRecord(ActivityId activity, String body) {}
