package io.barnraiser.testbed.world;

import io.barnraiser.testbed.setting.Stage;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.word.Names;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// Somebody, as they are and as they stand today.
final class Member {

    static final int NEVER = Integer.MIN_VALUE / 2;
    private static final int MOST_FRIENDS = 80;

    /// Their place in the cell.
    final int index;
    /// Their number among all members of all cells.
    final long number;

    final Names names;
    final Map<SourceFile, Identity> identities = new EnumMap<>(SourceFile.class);

    boolean german;
    boolean talks;
    boolean forum;
    boolean scripted;
    boolean newsletter;
    boolean signedIn;
    double loyalty;
    double liveliness;
    int clock;
    int inviter = -1;
    int offspring;
    int left;
    int brought;

    int tribe;
    int tribeSince;
    /// Their place in the list of their tribe; -1 where they are in none.
    int seat = -1;

    int arrived = NEVER;
    int engaged = NEVER;
    int lastOrder = NEVER;
    int orders;
    boolean posted;

    Stage stage = Stage.DORMANT;
    int since;
    int leaves = Integer.MAX_VALUE;
    Stage next = Stage.DORMANT;
    /// Why they leave.
    String cause = Moves.MODEL;
    Evidence evidence = Evidence.NONE;

    int friends;
    int[] friend = new int[4];
    float[] chance = new float[4];
    short[] tries = new short[4];
    short[] worked = new short[4];

    Member(int index, long number, Names names) {
        this.index = index;
        this.number = number;
        this.names = names;
    }

    /// How the truth calls them.
    String key() {
        return "m" + number;
    }

    /// Whether they are here and do anything at all.
    boolean awake() {
        return arrived >= 0 && stage != Stage.DORMANT;
    }

    /// Whether they stand at {@code least} or further on, and are awake.
    boolean reached(Stage least) {
        return awake() && stage.compareTo(least) >= 0;
    }

    /// Makes {@code other} a friend to whom things pass with {@code probability}; not more than eighty, and none twice.
    boolean befriend(int other, double probability) {
        for (int i = 0; i < friends; i++) {
            if (friend[i] == other) {
                return false;
            }
        }
        if (friends == MOST_FRIENDS || other == index) {
            return false;
        }
        if (friends == friend.length) {
            friend = Arrays.copyOf(friend, friends * 2);
            chance = Arrays.copyOf(chance, friends * 2);
            tries = Arrays.copyOf(tries, friends * 2);
            worked = Arrays.copyOf(worked, friends * 2);
        }
        friend[friends] = other;
        chance[friends] = (float) probability;
        friends++;
        return true;
    }
}
