package io.barnraiser.bench.truth;

import io.barnraiser.network.community.Agreement;
import io.barnraiser.network.community.Partition;
import io.barnraiser.testbed.wire.Table;
import io.barnraiser.understand.tribe.Tribe;
import io.barnraiser.understand.tribe.TribeId;
import io.barnraiser.understand.tribe.TribeRun;
import io.barnraiser.understand.tribe.Tribes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Where members are at home, beside their true tribes on the last day. Leaves a look for those who judge next.
final class TribesJudge implements Judge {

    /// A group is held to be a tribe when they have so much of all their members in common (Jaccard).
    private static final double ALIKE = 0.5;

    private final Yardstick structure;
    private final Yardstick adjusted;
    private final Yardstick normalised;
    private final Yardstick count;
    private final Yardstick likeness;
    private final Yardstick firm;
    private final Yardstick tentative;

    /// @param name of the estimator and the sort of world
    TribesJudge(String name) {
        structure = Yardstick.share(name, "worlds with tribes in which some are found", Target.atLeast(0.95));
        adjusted = Yardstick.mean(name, "homes beside true tribes: AMI", Target.atLeast(0.80));
        normalised = Yardstick.mean(
                name, "homes beside true tribes: NMI", Target.none("1; grows with the number of groups"));
        count = Yardstick.mean(name, "groups found for each true tribe", Target.none("1"));
        likeness = Yardstick.share(name, "true tribes that a group is like (Jaccard 0.5)", Target.atLeast(0.90));
        firm = Yardstick.share(name, "groups called firm that are like a true tribe", Target.atLeast(0.95));
        tentative = Yardstick.share(
                name, "groups called tentative that are like a true tribe", Target.none("fewer than of the firm ones"));
    }

    @Override
    public void judge(World world, Scores scores) {
        world.brand().tribes().runs().runIfDue();
        Tribes tribes = world.brand().tribes().tribes();
        TribeRun look = tribes.look(Tribes.NEWEST).orElseThrow();
        scores.add(structure, world.seed(), look.hasTribes());
        if (!look.hasTribes()) {
            return;
        }
        Map<Long, String> truth = truth(world);
        Map<Long, TribeId> homes = new HashMap<>(tribes.homes(look));
        homes.keySet().retainAll(truth.keySet());
        truth.keySet().retainAll(homes.keySet());
        List<Long> members = homes.keySet().stream().sorted().toList();
        Agreement agreement = Agreement.of(partition(members, homes), partition(members, truth));
        scores.add(adjusted, world.seed(), agreement.adjusted());
        scores.add(normalised, world.seed(), agreement.normalised());
        Map<Object, Set<Long>> planted = groups(members, truth);
        Map<Object, Set<Long>> found = groups(members, homes);
        scores.add(count, world.seed(), (double) found.size() / planted.size());
        scores.add(likeness, world.seed(), alike(planted, found), planted.size());
        Map<TribeId, Tribe> listed =
                tribes.list(look).stream().collect(Collectors.toMap(Tribe::id, Function.identity()));
        found.forEach((id, group) -> {
            Tribe tribe = listed.get((TribeId) id);
            if (tribe != null) {
                boolean isReal = alike(Map.of(id, group), planted) == 1;
                scores.add(tribe.finding().isTentative() ? tentative : firm, world.seed(), isReal);
            }
        });
    }

    /// The true tribe of each member of the installation at the end.
    static Map<Long, String> truth(World world) {
        Map<String, String> last = new HashMap<>();
        world.rows(Table.TRIBE_SPELLS).stream()
                .filter(spell -> spell.of("to").isEmpty())
                .forEach(spell -> last.put(spell.of("member"), spell.of("tribe")));
        Map<Long, String> truth = new HashMap<>();
        world.who().members().forEach((member, name) -> truth.put(member, last.getOrDefault(name, "")));
        return truth;
    }

    private static Partition partition(List<Long> members, Map<Long, ?> homes) {
        Map<Object, Integer> numbers = new HashMap<>();
        return Partition.of(members.stream()
                .mapToInt(member -> numbers.computeIfAbsent(home(member, homes), any -> numbers.size()))
                .toArray());
    }

    private static Map<Object, Set<Long>> groups(List<Long> members, Map<Long, ?> homes) {
        return members.stream()
                .collect(Collectors.groupingBy(member -> home(member, homes), Collectors.toCollection(TreeSet::new)));
    }

    private static Object home(Long member, Map<Long, ?> homes) {
        return Objects.requireNonNull(homes.get(member));
    }

    /// How many of these are like one of the others.
    private static long alike(Map<Object, Set<Long>> these, Map<Object, Set<Long>> others) {
        return these.values().stream()
                .filter(one -> others.values().stream().anyMatch(other -> jaccard(one, other) >= ALIKE))
                .count();
    }

    private static double jaccard(Set<Long> one, Set<Long> other) {
        double both = one.stream().filter(other::contains).count();
        return both / (one.size() + other.size() - both);
    }
}
