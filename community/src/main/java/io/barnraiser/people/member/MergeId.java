package io.barnraiser.people.member;

/// The number of a merge.
///
/// @param value from 1
public record MergeId(long value) {

    @Override
    public String toString() {
        return "merge:" + value;
    }
}
