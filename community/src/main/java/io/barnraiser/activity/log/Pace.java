package io.barnraiser.activity.log;

import java.time.Duration;

/// How soon a follower of the log reads what is new, and how much of the time it takes while others wait to
/// write.
public enum Pace {

    /// Pages show what it keeps: it follows within moments, and in a burst takes a fifth of the time.
    PROMPT(Duration.ofMillis(100), Duration.ofSeconds(2), 4),

    /// Nobody waits for what it keeps: it follows within a minute, in large batches, and in a burst takes a
    /// twentieth of the time.
    PATIENT(Duration.ofSeconds(10), Duration.ofSeconds(30), 19);

    private final Duration gather;
    private final Duration look;
    private final int rest;

    Pace(Duration gather, Duration look, int rest) {
        this.gather = gather;
        this.look = look;
        this.rest = rest;
    }

    /// After being woken, so much is left to gather: under a burst, a few large batches cost less than many
    /// small ones.
    Duration gather() {
        return gather;
    }

    /// So often it looks without being woken: another process may have written.
    Duration look() {
        return look;
    }

    /// While others wait to write, it rests so many times as long as its transaction took.
    int rest() {
        return rest;
    }
}
