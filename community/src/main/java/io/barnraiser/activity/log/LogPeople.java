package io.barnraiser.activity.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Who is who at one moment, in flat arrays: whose each identity is, where it is known, and as what its member stands.
/// Twelve bytes an identity.
public final class LogPeople {

    private int[] members = new int[0];
    private int[] sources = new int[0];
    private byte[] standings = new byte[0];
    private final BitSet anonymous = new BitSet();
    private final List<String> standingNames = new ArrayList<>();
    private int[] starts = new int[0];
    private int[] ofMembers = new int[0];

    /// @param highest the highest number of an identity
    LogPeople(int highest) {
        members = new int[highest + 1];
        sources = new int[highest + 1];
        standings = new byte[highest + 1];
    }

    /// Identities behind {@code highest} are left out.
    void add(long identity, int member, int source, String standing, boolean isAnonymous) {
        if (identity >= members.length) {
            return;
        }
        int at = (int) identity;
        members[at] = member;
        sources[at] = source;
        int name = standingNames.indexOf(standing);
        if (name < 0) {
            name = standingNames.size();
            standingNames.add(standing);
        }
        standings[at] = (byte) name;
        anonymous.set(at, isAnonymous);
    }

    /// Sorts identities by member, when all are there.
    void group() {
        int highest = Arrays.stream(members).max().orElse(0);
        starts = new int[highest + 2];
        for (int member : members) {
            starts[member + 1]++;
        }
        for (int member = 0; member <= highest; member++) {
            starts[member + 1] += starts[member];
        }
        int[] next = starts.clone();
        ofMembers = new int[members.length];
        for (int identity = 0; identity < members.length; identity++) {
            ofMembers[next[members[identity]]++] = identity;
        }
    }

    /// The highest number of an identity.
    public int highestIdentity() {
        return members.length - 1;
    }

    /// The highest number of a member.
    public int highestMember() {
        return starts.length - 2;
    }

    /// Whose an identity is; 0 where it is not there.
    public int member(int identity) {
        return identity < members.length ? members[identity] : 0;
    }

    /// Whether an identity is there.
    public boolean isAlive(int identity) {
        return member(identity) != 0;
    }

    /// In which source an identity is known.
    public int source(int identity) {
        return sources[identity];
    }

    /// Whether only a browser is known of an identity.
    public boolean isAnonymous(int identity) {
        return anonymous.get(identity);
    }

    /// As what the member of an identity that is there stands.
    public String standing(int identity) {
        return standingNames.get(standings[identity]);
    }

    /// The identities of a member, ascending; none where nobody is a member under this number.
    public int[] identities(int member) {
        return member > 0 && member <= highestMember()
                ? Arrays.copyOfRange(ofMembers, starts[member], starts[member + 1])
                : new int[0];
    }

    /// The identities of whom anything is otherwise now: whose they are, what they stand as, whether they are there.
    ///
    /// @param now of the same identities
    List<Long> changes(LogPeople now) {
        List<Long> changed = new ArrayList<>();
        for (int identity = 1; identity < members.length; identity++) {
            boolean isSame = members[identity] == now.member(identity)
                    && (members[identity] == 0 || standing(identity).equals(now.standing(identity)));
            if (!isSame) {
                changed.add((long) identity);
            }
        }
        return changed;
    }
}
