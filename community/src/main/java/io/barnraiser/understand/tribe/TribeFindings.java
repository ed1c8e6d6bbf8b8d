package io.barnraiser.understand.tribe;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Interval;
import io.barnraiser.network.certainty.Membership;
import io.barnraiser.network.certainty.Stability;
import io.barnraiser.network.community.Partition;
import io.barnraiser.network.measure.GroupOpenness;
import io.barnraiser.network.measure.Openness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/// The groups of a search that are fit to be shown as tribes, with their figures. A pure function of the network, the
/// search, and the tribes of the look before.
final class TribeFindings {

    /// Smaller groups are not shown: that would be a picture of persons, not of a tribe.
    static final int LEAST_SIZE = 10;

    /// Smaller shares are not kept: everybody has a word with everybody at some time.
    private static final double LEAST_SHARE = 0.1;

    private static final int DEALS = 99;

    private final MemberGraph graph;
    private final TribeSearch.Found found;
    private final int[] labels;
    private final List<int[]> nodes = new ArrayList<>();
    private final List<Double> stability = new ArrayList<>();

    TribeFindings(MemberGraph graph, TribeSearch.Found found) {
        this.graph = graph;
        this.found = found;
        this.labels = new int[graph.size()];
        Partition partition = found.partition();
        int[] shown = new int[partition.communities()];
        Arrays.fill(shown, -1);
        if (found.outcome().verdict() == Verdict.STRUCTURE) {
            for (int group = 0; group < shown.length; group++) {
                if (partition.members(group) >= LEAST_SIZE
                        && Stability.standing(found.stability()[group]) != Stability.Standing.HIDDEN) {
                    shown[group] = nodes.size();
                    nodes.add(new int[partition.members(group)]);
                    stability.add(found.stability()[group]);
                }
            }
        }
        int[] filled = new int[nodes.size()];
        for (int node = 0; node < labels.length; node++) {
            labels[node] = shown[partition.community(node)];
            if (labels[node] >= 0) {
                nodes.get(labels[node])[filled[labels[node]]++] = node;
            }
        }
    }

    /// `[n]`: the shown group of each node; -1 for those in none.
    int[] labels() {
        return labels.clone();
    }

    int groups() {
        return nodes.size();
    }

    /// The numbers of the members of each group, ascending.
    List<long[]> members() {
        return nodes.stream()
                .map(group -> Arrays.stream(group)
                        .mapToLong(node -> graph.members()[node])
                        .toArray())
                .toList();
    }

    /// The shown groups as the first of a partition in which all others stand by themselves.
    Partition shown() {
        int[] names = labels.clone();
        int next = nodes.size();
        for (int node = 0; node < names.length; node++) {
            names[node] = names[node] < 0 ? next++ : names[node];
        }
        return Partition.of(names);
    }

    /// How much everybody belongs to which group, by their ties.
    ///
    /// @param tribes the tribe of each group
    List<TribeMember> shares(List<TribeId> tribes) {
        Membership all = Membership.byTies(graph.ties(), shown());
        List<TribeMember> members = new ArrayList<>();
        for (int node = 0; node < labels.length; node++) {
            for (int group : with(labels[node], all.communities(node))) {
                double share = all.share(node, group);
                boolean isHome = labels[node] == group;
                if (group < tribes.size() && (isHome || share >= LEAST_SHARE)) {
                    members.add(new TribeMember(
                            graph.members()[node],
                            tribes.get(group),
                            isHome,
                            share,
                            share * graph.ties().strength(node)));
                }
            }
        }
        return members;
    }

    /// Whoever has a home belongs to it, even without a tie within it.
    private static int[] with(int home, int[] groups) {
        boolean isThere = home < 0 || Arrays.stream(groups).anyMatch(group -> group == home);
        return isThere
                ? groups
                : IntStream.concat(IntStream.of(home), Arrays.stream(groups)).toArray();
    }

    GroupFacts facts() {
        return new GroupFacts(graph, labels, nodes.size());
    }

    /// What is found of each group.
    ///
    /// @param steps what became of each since the look before
    /// @param words the words of each
    List<Finding> findings(List<Following.Step> steps, List<List<String>> words, long seed) {
        Openness[] openness = GroupOpenness.of(graph.ties(), found.partition(), DEALS, new SplittableRandom(seed));
        double[][] weights = facts().weights();
        List<Finding> findings = new ArrayList<>();
        for (int group = 0; group < nodes.size(); group++) {
            Following.Step step = steps.get(group);
            Openness own = openness[found.partition().community(nodes.get(group)[0])];
            findings.add(new Finding(
                    nodes.get(group).length,
                    step.earlierSize(),
                    step.change(),
                    stability.get(group),
                    weights[group][0],
                    weights[group][1],
                    new Finding.Openness(own.index(), own.expected(), own.deviation()),
                    words.get(group)));
        }
        return findings;
    }

    /// What is estimated of each group from its ties.
    ///
    /// @throws CancellationException when the progress says not to go on
    List<Map<Measure, Measured>> measures(long seed, TribeProgress progress) {
        int[] communities = nodes.stream()
                .mapToInt(own -> found.partition().community(own[0]))
                .toArray();
        Returns returns = new Returns(found.partition(), found.again(), communities);
        Answers answers = new Answers(graph.directed(), labels, seed);
        List<Map<Measure, Measured>> measures = new ArrayList<>();
        for (int group = 0; group < nodes.size(); group++) {
            progress.goOnOrEnd(TribeRun.Step.FIGURES, group, nodes.size());
            int[] own = nodes.get(group);
            Departure departure = new Departure(graph.ties(), labels, own, seed);
            Map<Measure, Optional<Interval>> intervals = new EnumMap<>(Measure.class);
            intervals.put(Measure.STABILITY, Optional.of(returns.of(group, stability.get(group), own.length)));
            intervals.put(Measure.OPENNESS, TieSides.openness(graph.ties(), labels, own, seed));
            intervals.put(Measure.ANSWERED, answers.of(own));
            intervals.put(Measure.WITHOUT_ONE, Optional.of(departure.ofMostTied(1)));
            intervals.put(Measure.WITHOUT_ONE_ALIKE, Optional.of(departure.ofOthersAlike(1)));
            intervals.put(Measure.WITHOUT_THREE, Optional.of(departure.ofMostTied(3)));
            intervals.put(Measure.WITHOUT_THREE_ALIKE, Optional.of(departure.ofOthersAlike(3)));
            Map<Measure, Measured> measured = new EnumMap<>(Measure.class);
            intervals.forEach((measure, interval) ->
                    measured.put(measure, new Measured(own.length, interval, Doubt.NO_VARIATION)));
            measures.add(measured);
        }
        return measures;
    }
}
