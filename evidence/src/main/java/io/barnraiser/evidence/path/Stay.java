package io.barnraiser.evidence.path;

import java.util.ArrayList;
import java.util.List;

/// One stay of a person in one state, as far as a window shows it.
///
/// @param entered the day on which the state began to hold, perhaps before the window
/// @param first the first day on which a move out of it would have been seen
/// @param last the last such day: the day of the move, or the last that was watched
/// @param next the state that followed on {@code last}, or {@link #NONE}
record Stay(int state, int entered, int first, int last, int next) {

    /// No move was seen.
    static final int NONE = -1;

    /// All stays of which something was watched in the window, in order. O(m).
    static List<Stay> of(Path path, Window window) {
        int first = Math.max(path.from(), window.start());
        int last = Math.min(path.until(), window.end()) - 1;
        List<Stay> stays = new ArrayList<>(path.days().length);
        for (int i = 0; i < path.days().length; i++) {
            int entered = path.days()[i];
            boolean isLast = i + 1 == path.days().length;
            int left = isLast ? Integer.MAX_VALUE : path.days()[i + 1];
            int from = Math.max(first, entered + 1);
            int to = Math.min(last, left);
            if (from <= to) {
                stays.add(new Stay(path.states()[i], entered, from, to, left <= last ? path.states()[i + 1] : NONE));
            }
        }
        return stays;
    }

    /// For how many days the state had held when the watching of this stay began: 0 for who was seen to
    /// enter.
    int ageAtFirst() {
        return first - 1 - entered;
    }

    /// For how many days it had held at the move, or when last seen.
    int ageAtLast() {
        return last - entered;
    }
}
