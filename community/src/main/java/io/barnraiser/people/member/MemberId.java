package io.barnraiser.people.member;

/// The number of a member: the number of the oldest identity of that person.
///
/// @param value from 1
public record MemberId(long value) implements Comparable<MemberId> {

    /// The oldest identity of this member, which has the same number.
    public IdentityId oldestIdentity() {
        return new IdentityId(value);
    }

    @Override
    public int compareTo(MemberId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return "member:" + value;
    }
}
