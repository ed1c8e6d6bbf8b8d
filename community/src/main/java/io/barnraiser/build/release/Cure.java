package io.barnraiser.build.release;

/// What somebody who had complained says of whether a release solved it.
public enum Cure {
    YES,
    PARTLY,
    NO,
    /// They do not know.
    UNKNOWN
}
