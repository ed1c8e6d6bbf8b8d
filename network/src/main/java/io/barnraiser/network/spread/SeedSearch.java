package io.barnraiser.network.spread;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Finds the nodes to begin with so that a cascade reaches most, and certifies how good they are while it
/// searches: it draws reverse sets until the lower bound of what was found and the upper bound of the best
/// are near enough (OPIM-C: Tang, Tang, Xiao and Yuan 2018, "Online processing algorithms for influence
/// maximization").
///
/// The same model and seed give the same nodes.
public final class SeedSearch {

    /// The group of a node that is of no group: any number of them may be chosen.
    public static final int ALONE = -1;

    private static final double GREEDY = 1 - 1 / Math.E;
    private static final double MATROID = 0.5;

    /// More sets than this are not drawn: they would not fit into one array.
    private static final double MOST = 1 << 30;

    /// So many sets each seed should meet in the mean beyond those that began at it: with fewer it is mostly
    /// luck which of several good nodes is chosen, and the seeds fall behind what degrees alone would find,
    /// certificate or not. Where little passes, nearly all that is reached are the seeds themselves, of which
    /// any choice is certain.
    private static final int FIRM = 1_000;

    /// So often the sets are doubled for that, and as long as they hold no more than {@link #CHEAP} nodes.
    private static final int FURTHER = 2;

    private static final int CHEAP = 5_000_000;

    private final double slack;
    private final double risk;
    private final long seed;

    /// @param slack how far below 1 - 1/e (with groups, one half) the certified share of the best may
    ///     end; above 0, below 1 - 1/e
    /// @param risk the probability that the certificate is wrong; above 0, below 1
    public SeedSearch(double slack, double risk, long seed) {
        if (!(slack > 0 && slack < GREEDY) || !(risk > 0 && risk < 1)) {
            throw new IllegalArgumentException("slack %s, risk %s".formatted(slack, risk));
        }
        this.slack = slack;
        this.risk = risk;
        this.seed = seed;
    }

    /// Finds {@code k} nodes among those that {@code allowed} says, `[n]`: who consented, say.
    ///
    /// @throws IllegalArgumentException when fewer than {@code k} are allowed or {@code k} is below 1
    public Seeds find(CascadeModel model, int k, boolean[] allowed) {
        int[] alone = new int[allowed.length];
        Arrays.fill(alone, ALONE);
        return find(model, k, allowed, alone, GroupRule.ANY);
    }

    /// As {@link #find(CascadeModel, int, boolean[])}, with a rule for groups. Greedy choices under such a
    /// rule are certain of half of the best only (Fisher, Nemhauser and Wolsey 1978), so the search ends when
    /// it has certified that, less the slack.
    ///
    /// @param groups by node, a number from 0 on, or {@link #ALONE}
    /// @throws IllegalArgumentException when {@code k} is below 1 or above {@link GroupRule#room}
    public Seeds find(CascadeModel model, int k, boolean[] allowed, int[] groups, GroupRule rule) {
        int nodes = model.graph().nodes();
        int room = rule.room(allowed, groups);
        if (allowed.length != nodes || groups.length != nodes || k < 1 || room < k) {
            throw new IllegalArgumentException("%d nodes of %d that are allowed".formatted(k, room));
        }
        boolean isFree = rule == GroupRule.ANY || Arrays.stream(groups).allMatch(group -> group == ALONE);
        double aim = isFree ? GREEDY : MATROID;
        SplittableRandom random = new SplittableRandom(seed);
        ReverseSets chosenOn = new ReverseSets(model, random.split());
        ReverseSets judgedOn = chosenOn.beside(random.split());
        double most = most(nodes, k, aim);
        double first = Math.max(1, most * slack * slack * k / nodes);
        int rounds = (int) Math.max(1, Math.ceil(Math.log(most / first) / Math.log(2)));
        double a = Math.log(3 * rounds / risk);
        int further = 0;
        for (int round = 0; ; round++) {
            int wanted = (int) Math.min(MOST, Math.ceil(first * Math.pow(2, round)));
            // Each has its own chance, so that it does not matter which is first.
            Stream.of(chosenOn, judgedOn).parallel().forEach(sets -> sets.grow(wanted));
            Coverage.Choice choice = new Coverage(chosenOn).greedy(k, allowed, groups, rule);
            double scale = (double) nodes / wanted;
            double low = lower(Coverage.covered(judgedOn, choice.seeds()), a) * scale;
            double high = upper(choice.atMost(), a) * scale;
            double certified = low / high;
            boolean isEnough = isFirm(choice, chosenOn, k) || (further >= FURTHER && chosenOn.size() > CHEAP);
            if (certified >= aim - slack) {
                further++;
            }
            if ((certified >= aim - slack && isEnough) || round + 1 >= rounds) {
                double reach = Coverage.covered(judgedOn, choice.seeds()) * scale;
                return new Seeds(choice.seeds(), reach, low, certified, 2L * wanted);
            }
        }
    }

    private static boolean isFirm(Coverage.Choice choice, ReverseSets sets, int k) {
        double ofThemselves = (double) k * sets.count() / sets.nodes();
        return choice.covered() - ofThemselves >= FIRM * k;
    }

    /// As {@link #find(CascadeModel, int, boolean[])}, with everybody allowed.
    public Seeds find(CascadeModel model, int k) {
        boolean[] all = new boolean[model.graph().nodes()];
        Arrays.fill(all, true);
        return find(model, k, all);
    }

    /// So many sets suffice whatever the graph.
    private double most(int nodes, int k, double aim) {
        double trust = Math.log(6 / risk);
        double choices = 0;
        for (int i = 1; i <= k; i++) {
            choices += Math.log((nodes - k + i) / (double) i);
        }
        double root = aim * Math.sqrt(trust) + Math.sqrt(aim * (choices + trust));
        return 2.0 * nodes * root * root / (slack * slack * k);
    }

    private static double lower(double covered, double a) {
        double root = Math.sqrt(covered + 2 * a / 9) - Math.sqrt(a / 2);
        return Math.max(0, root * root - a / 18);
    }

    private static double upper(double covered, double a) {
        double root = Math.sqrt(covered + a / 2) + Math.sqrt(a / 2);
        return root * root;
    }
}
