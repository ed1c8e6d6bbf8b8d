package io.barnraiser.understand.influence;

import io.barnraiser.network.learn.ActionLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongToIntFunction;
import java.util.random.RandomGenerator;

/// What several members had to do with: a topic with its posts and answers, a product, a page; with who came
/// to it when, each by their first deed. In the order of their beginnings.
final class Things {

    private final List<Thing> things;

    private Things(List<Thing> things) {
        this.things = things;
    }

    /// One of them.
    ///
    /// @param first by node, when they came to it first, in milliseconds
    private record Thing(long begin, Map<Integer, Long> first) {}

    /// Objects that are parts or answers of one another are one thing. O(deeds log deeds).
    ///
    /// @param nodes the node of a member; below 0 for those who take no part
    static Things of(List<Deed> deeds, LongToIntFunction nodes) {
        Map<Long, Long> parents = new HashMap<>();
        for (Deed deed : deeds) {
            deed.parent().ifPresent(parent -> join(parents, deed.object(), parent));
            deed.answered().ifPresent(answered -> join(parents, deed.object(), answered));
        }
        Map<Long, Map<Integer, Long>> first = new HashMap<>();
        for (Deed deed : deeds) {
            int node = nodes.applyAsInt(deed.member());
            if (node >= 0) {
                first.computeIfAbsent(root(parents, deed.object()), unseen -> new HashMap<>())
                        .merge(node, deed.at(), Math::min);
            }
        }
        List<Thing> things = new ArrayList<>();
        first.forEach((root, who) -> things.add(
                new Thing(who.values().stream().mapToLong(Long::longValue).min().orElseThrow(), who)));
        things.sort(Comparator.comparingLong(Thing::begin).thenComparing(thing -> least(thing.first())));
        return new Things(things);
    }

    private static int least(Map<Integer, Long> first) {
        return first.keySet().stream().mapToInt(Integer::intValue).min().orElseThrow();
    }

    private static void join(Map<Long, Long> parents, long one, long other) {
        long root = root(parents, one);
        long otherRoot = root(parents, other);
        parents.put(Math.max(root, otherRoot), Math.min(root, otherRoot));
    }

    private static long root(Map<Long, Long> parents, long object) {
        long root = object;
        for (long next = parents.getOrDefault(root, root); next != root; next = parents.getOrDefault(root, root)) {
            root = next;
        }
        // What was walked leads to the root at once from now on.
        long walked = object;
        while (walked != root) {
            Long next = parents.put(walked, root);
            walked = next == null ? root : next;
        }
        return root;
    }

    /// How many there are.
    int size() {
        return things.size();
    }

    /// When thing {@code i} began, in milliseconds.
    long begin(int i) {
        return things.get(i).begin();
    }

    /// Without those that began at {@code moment} or later: who saw them had no time yet to come to them.
    Things before(long moment) {
        return new Things(
                things.stream().filter(thing -> thing.begin() < moment).toList());
    }

    /// How many members came to each of the things from {@code from} on, `[size - from]`.
    int[] sizes(int from) {
        return things.stream()
                .skip(from)
                .mapToInt(thing -> thing.first().size())
                .toArray();
    }

    /// What happened to the things from {@code from} to below {@code to}, before {@code until}. Where all together
    /// would be seen more than {@code most} times, some drawn by lot are left out.
    ///
    /// @param seenBy how many see a node
    ActionLog log(int nodes, int from, int to, long until, Seen seenBy, long most, RandomGenerator random) {
        List<Thing> drawn = new ArrayList<>(things.subList(from, to));
        for (int i = drawn.size() - 1; i > 0; i--) {
            drawn.set(i, drawn.set(random.nextInt(i + 1), drawn.get(i)));
        }
        ActionLog.Builder log = ActionLog.of(nodes);
        long seen = 0;
        for (int i = 0; i < drawn.size() && seen < most; i++) {
            for (Map.Entry<Integer, Long> who : drawn.get(i).first().entrySet()) {
                if (who.getValue() < until) {
                    log.add(who.getKey(), i, who.getValue());
                    seen += seenBy.by(who.getKey());
                }
            }
        }
        return log.build();
    }

    /// How many see a node.
    @FunctionalInterface
    interface Seen {
        int by(int node);
    }
}
