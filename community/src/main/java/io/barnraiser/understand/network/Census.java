package io.barnraiser.understand.network;

import java.util.BitSet;

/// Which member each identity belongs to, by number: 4 bytes an identity, since numbers are given in a row.
final class Census {

    /// Nobody: a program, or somebody who was erased.
    static final int NOBODY = 0;

    private final int[] members;
    private final BitSet staff = new BitSet();

    /// @param highest the highest number of an identity
    /// @throws ArithmeticException when there are more than 2^31 - 2
    Census(long highest) {
        this.members = new int[Math.toIntExact(highest + 1)];
    }

    void add(long identity, long member, boolean isStaff) {
        members[(int) identity] = (int) member;
        if (isStaff) {
            staff.set((int) member);
        }
    }

    /// The number of the member; {@link #NOBODY} where there is none that counts.
    int member(long identity) {
        return identity < members.length ? members[(int) identity] : NOBODY;
    }

    boolean isStaff(int member) {
        return staff.get(member);
    }
}
