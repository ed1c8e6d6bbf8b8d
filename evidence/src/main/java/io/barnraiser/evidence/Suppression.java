package io.barnraiser.evidence;

import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The floor below which figures about groups are not shown, so that none of them tells of a single person.
///
/// @param floor the fewest people a figure may stand for; at least 2
public record Suppression(int floor) {

    /// Ten people: what holds where nothing else is said.
    public static final Suppression USUAL = new Suppression(10);

    public Suppression {
        if (floor < 2) {
            throw new IllegalArgumentException("A floor of %d would show single people".formatted(floor));
        }
    }

    /// Whether a figure about so many people stays hidden.
    public boolean hides(long people) {
        return people < floor;
    }

    /// The figure, unless it stands for too few; then it is not even computed.
    public Figure show(long people, Supplier<? extends Figure> figure) {
        return hides(people) ? new Figure.Suppressed(floor) : figure.get();
    }

    /// Which of some groups to hide whose sum is shown as well. Hiding one small group beside its sum would
    /// hide nothing, for the rest can be taken from the sum; so more are hidden, the smallest first, until
    /// those hidden are together no smaller than the floor. O(n log n).
    ///
    /// @param people how many each group has, `[n]`
    /// @return `[n]`, true for what stays hidden
    public boolean[] hidden(long[] people) {
        boolean[] hidden = new boolean[people.length];
        int[] smallestFirst = IntStream.range(0, people.length)
                .boxed()
                .sorted(Comparator.comparingLong(group -> people[group]))
                .mapToInt(Integer::intValue)
                .toArray();
        long behind = 0;
        for (int group : smallestFirst) {
            hidden[group] = hides(people[group]) || (behind > 0 && behind < floor);
            behind += hidden[group] ? people[group] : 0;
        }
        return hidden;
    }
}
