package io.barnraiser.people.member;

/// The number of an identity. Numbers grow: a smaller one is an older one.
///
/// @param value from 1
public record IdentityId(long value) implements Comparable<IdentityId> {

    /// The member that this identity was born with and returns to when every merge is undone.
    public MemberId bornWith() {
        return new MemberId(value);
    }

    @Override
    public int compareTo(IdentityId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return "identity:" + value;
    }
}
