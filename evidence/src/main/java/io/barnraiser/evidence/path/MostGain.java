package io.barnraiser.evidence.path;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import java.util.Optional;
import java.util.Set;

/// Whether most of what adds value comes from moves into some states, such as those after purchase: their
/// share of all moves and arrivals that add to the expected value of everybody, beside one half. Arrivals
/// count in the whole, never as moves into a state.
public sealed interface MostGain {

    /// Yes: the whole interval lies above one half.
    record Yes(Interval share) implements MostGain {}

    /// No: the whole interval lies below one half.
    record No(Interval share) implements MostGain {}

    /// The data do not say.
    ///
    /// @param share empty when there is none
    record CannotTell(Optional<Interval> share, Doubt doubt) implements MostGain {}

    /// Judges the months from {@code first} to before {@code end}. O(B k² months).
    ///
    /// @param into the states that are meant
    static MostGain of(StageValues values, Set<Integer> into, int first, int end, Level level) {
        MoveSums all = MoveSums.of(values, first, end, (from, to) -> true);
        MoveSums some = MoveSums.of(values, first, end, (from, to) -> from != Stay.NONE && into.contains(to));
        if (!(all.gain()[0] > 0)) {
            return new CannotTell(Optional.empty(), Doubt.NOTHING_COUNTED);
        }
        Optional<Interval> share = new Redrawn(all.gain().length, all.people(), Method.POISSON_BOOTSTRAP)
                .interval(column -> some.gain()[column] / all.gain()[column], level);
        return share.map(MostGain::judged).orElseGet(() -> new CannotTell(share, Doubt.NO_VARIATION));
    }

    private static MostGain judged(Interval share) {
        if (!share.excludes(0.5)) {
            return new CannotTell(Optional.of(share), Doubt.TOO_FEW);
        }
        return share.value() > 0.5 ? new Yes(share) : new No(share);
    }
}
