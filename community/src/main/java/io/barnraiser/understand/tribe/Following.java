package io.barnraiser.understand.tribe;

import io.barnraiser.network.community.Partition;
import io.barnraiser.network.lifecycle.Lifecycle;
import io.barnraiser.network.lifecycle.Moment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Which groups of a look are which tribes of the look before, and what became of them.
final class Following {

    private static final double ALIKE = 0.3;
    private static final double NOTABLE = 0.1;

    private final Moment before;

    /// @param before who belonged to which tribe at the look before
    Following(Moment before) {
        this.before = before;
    }

    /// What became of a group.
    ///
    /// @param tribe the tribe that it is
    /// @param earlierSize how many members that tribe had; empty for a new one
    record Step(TribeId tribe, OptionalLong earlierSize, Change change) {
        boolean isNew() {
            return earlierSize.isEmpty();
        }
    }

    /// The steps of the groups, in their order.
    ///
    /// @param members the numbers of the members by node, ascending, `[n]`
    /// @param groups by node, each node without a group by itself
    /// @param count how many groups there are; they are the first of the partition
    List<Step> steps(long[] members, Partition groups, int count) {
        Lifecycle.Step next = new Lifecycle(TribeFindings.LEAST_SIZE, ALIKE, NOTABLE).next(before, members, groups);
        Map<Long, Step> steps = new HashMap<>();
        next.changes().forEach(change -> tell(change, steps));
        List<Step> inOrder = new ArrayList<>();
        for (int group = 0; group < count; group++) {
            long tribe = next.tribes().get(group);
            inOrder.add(steps.getOrDefault(tribe, new Step(new TribeId(tribe), OptionalLong.empty(), Change.BORN)));
        }
        return inOrder;
    }

    /// What is told later of a tribe says more than what was told before: how it grew, then what it took in.
    private static void tell(io.barnraiser.network.lifecycle.Change change, Map<Long, Step> steps) {
        long tribe = change.tribe();
        switch (change) {
            case io.barnraiser.network.lifecycle.Change.Born born ->
                put(steps, tribe, OptionalLong.empty(), Change.BORN);
            case io.barnraiser.network.lifecycle.Change.Continued same ->
                put(steps, tribe, OptionalLong.of(same.before()), Change.CONTINUED);
            case io.barnraiser.network.lifecycle.Change.Grew grew ->
                put(steps, tribe, OptionalLong.of(grew.before()), Change.GREW);
            case io.barnraiser.network.lifecycle.Change.Shrank shrank ->
                put(steps, tribe, OptionalLong.of(shrank.before()), Change.SHRANK);
            case io.barnraiser.network.lifecycle.Change.Merged merged -> {
                Step known = steps.get(tribe);
                put(steps, tribe, known == null ? OptionalLong.empty() : known.earlierSize(), Change.MERGED);
            }
            case io.barnraiser.network.lifecycle.Change.Split split ->
                split.parts().forEach(part -> put(steps, part, OptionalLong.empty(), Change.SPLIT));
            case io.barnraiser.network.lifecycle.Change.Faded faded ->
                put(steps, tribe, OptionalLong.of(faded.before()), Change.FADED);
        }
    }

    private static void put(Map<Long, Step> steps, long tribe, OptionalLong earlier, Change change) {
        steps.put(tribe, new Step(new TribeId(tribe), earlier, change));
    }
}
