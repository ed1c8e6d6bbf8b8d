package io.barnraiser.network.learn;

import io.barnraiser.network.graph.Graph;
import java.util.Arrays;
import java.util.function.DoubleFunction;

/// How well probabilities foretell who takes something over, on a log that had no part in learning them.
///
/// A case is somebody who saw somebody else do something, before doing it too: they take it over within the
/// window, or they do not. The loss of a case is the negative logarithm of the probability that was given to
/// what happened; guessing is punished, and so is being sure and wrong.
///
/// What spreads grows slower or faster over the years, so each way of foretelling has a **pace**: the hazard of
/// every case, -log(1 - p), is multiplied by it. It is found on a log between learning and judging. Things also
/// come from outside, to whom nobody passed them on (Myers, Zhu and Leskovec 2012, "Information diffusion and
/// external influence in networks"): that hazard is added, with a pace of its own.
///
/// Never changes; memory grows with the cases, four numbers each.
public final class Prediction {

    /// No case is surer than this, so that no loss is without bound.
    static final double MOST = 1 - 1e-6;

    private static final double MOST_HAZARD = -Math.log1p(-MOST);
    private static final double LEAST_HAZARD = 1e-6;
    private static final int STEPS = 4;
    private static final int FARTHEST = 6;
    private static final int ROUNDS = 10;
    private static final double FINEST = 1.01;

    private final int[] actions;
    private final int[] targets;
    private final boolean[] took;
    private final double[] hazards;
    private final double[] outside;
    private final int counted;

    private Prediction(int[] actions, int[] targets, boolean[] took, double[] hazards, double[] outside, int counted) {
        this.actions = actions;
        this.targets = targets;
        this.took = took;
        this.hazards = hazards;
        this.outside = outside;
        this.counted = counted;
    }

    /// By what the hazards of a case are multiplied.
    ///
    /// @param arcs the hazard along arcs
    /// @param outside the hazard from outside
    public record Paces(double arcs, double outside) {

        /// Everything as it was learned, and nothing from outside.
        public static final Paces AS_LEARNED = new Paces(1, 0);
    }

    /// The probability that something passes along an arc.
    @FunctionalInterface
    public interface Passes {
        double of(int source, int target);
    }

    /// What {@code learned} foretells of a log.
    public static Prediction of(Graph graph, ActionLog log, long window, Learned learned) {
        return of(graph, log, window, learned::of);
    }

    /// Foretells that who saw others do something takes it over from each with the probability that {@code
    /// passes} gives, independently. O(sum of the out-degrees of all who did something, deed by deed).
    ///
    /// @param graph an arc points from who is seen to who sees
    /// @param window as in {@link CascadeLearning}
    public static Prediction of(Graph graph, ActionLog log, long window, Passes passes) {
        Collector collector = new Collector(log.nodes());
        for (int action = 0; action < log.actions(); action++) {
            collector.action(graph, log, window, passes, action);
        }
        return collector.prediction(log.actions());
    }

    /// The same cases, where everybody may take things over from outside too, as often as they do anything.
    ///
    /// @param shares `[n]`, of all actions those that a node did, 0 to 1
    public Prediction withOutside(double[] shares) {
        double[] hazard = new double[targets.length];
        Arrays.setAll(hazard, i -> -Math.log1p(-Math.min(MOST, shares[targets[i]])));
        return new Prediction(actions, targets, took, hazards, hazard, counted);
    }

    /// The same cases, where things come from outside only, whoever was seen.
    public Prediction outsideOnly() {
        return new Prediction(actions, targets, took, new double[hazards.length], outside, counted);
    }

    /// The same cases, where nothing comes from outside.
    public Prediction arcsOnly() {
        return new Prediction(actions, targets, took, hazards, new double[outside.length], counted);
    }

    /// How many cases there are.
    public int cases() {
        return targets.length;
    }

    /// In how many of them it was taken over.
    public int taken() {
        int taken = 0;
        for (boolean one : took) {
            taken += one ? 1 : 0;
        }
        return taken;
    }

    /// How many cases each action has, `[actions]`.
    public double[] casesByAction() {
        double[] cases = new double[counted];
        for (int action : actions) {
            cases[action]++;
        }
        return cases;
    }

    /// The sum of the losses of each action's cases, in nats, `[actions]`.
    public double[] lossByAction(Paces paces) {
        double[] losses = new double[counted];
        for (int i = 0; i < targets.length; i++) {
            losses[actions[i]] += loss(i, paces);
        }
        return losses;
    }

    /// The sum of all losses.
    public double loss(Paces paces) {
        double sum = 0;
        for (int i = 0; i < targets.length; i++) {
            sum += loss(i, paces);
        }
        return sum;
    }

    private double loss(int number, Paces paces) {
        double hazard = paces.arcs() * hazards[number] + paces.outside() * outside[number];
        double bounded = Math.clamp(hazard, LEAST_HAZARD, MOST_HAZARD);
        return took[number] ? -Math.log(-Math.expm1(-bounded)) : bounded;
    }

    /// The paces with the least loss, each 0 or from 1/64 to some 64. The loss is convex in both: one is sought
    /// after the other in large steps until neither changes, then both at once in ever smaller ones.
    public Paces bestPaces() {
        Paces best = new Paces(1, 1);
        for (int round = 0; round < ROUNDS; round++) {
            Paces before = best;
            best = best(pace -> new Paces(pace, before.outside()));
            Paces half = best;
            best = best(pace -> new Paces(half.arcs(), pace));
            if (best.equals(before)) {
                break;
            }
        }
        for (double step = Math.pow(2, 1.0 / STEPS); step > FINEST; step = Math.sqrt(step)) {
            best = nearby(best, step);
        }
        return best;
    }

    /// Goes on by steps of one size while that lessens the loss.
    private Paces nearby(Paces from, double step) {
        Paces best = from;
        double least = loss(best);
        while (true) {
            Paces before = best;
            for (double arcs : new double[] {1 / step, 1, step}) {
                for (double outside : new double[] {1 / step, 1, step}) {
                    Paces tried = new Paces(arcs * before.arcs(), outside * before.outside());
                    double loss = loss(tried);
                    if (loss < least) {
                        least = loss;
                        best = tried;
                    }
                }
            }
            if (best.equals(before)) {
                return best;
            }
        }
    }

    private Paces best(DoubleFunction<Paces> tried) {
        Paces best = tried.apply(0);
        double least = loss(best);
        for (int step = -FARTHEST * STEPS; step <= FARTHEST * STEPS; step++) {
            Paces paces = tried.apply(Math.pow(2, (double) step / STEPS));
            double loss = loss(paces);
            if (loss < least) {
                least = loss;
                best = paces;
            }
        }
        return best;
    }

    /// Goes through a log, action by action.
    private static final class Collector {

        private final long[] time;
        private final int[] did;
        private final int[] seen;
        private final double[] near;
        private final boolean[] isNear;
        private final double[] all;
        private final int[] open;
        private int[] actions = new int[1 << 8];
        private int[] targets = new int[1 << 8];
        private boolean[] took = new boolean[1 << 8];
        private double[] hazards = new double[1 << 8];
        private int size;

        Collector(int nodes) {
            time = new long[nodes];
            did = new int[nodes];
            seen = new int[nodes];
            near = new double[nodes];
            isNear = new boolean[nodes];
            all = new double[nodes];
            open = new int[nodes];
            Arrays.fill(did, -1);
            Arrays.fill(seen, -1);
        }

        void action(Graph graph, ActionLog log, long window, Passes passes, int action) {
            for (int deed = log.begin(action); deed < log.end(action); deed++) {
                did[log.who(deed)] = action;
                time[log.who(deed)] = log.when(deed);
            }
            int count = 0;
            for (int deed = log.begin(action); deed < log.end(action); deed++) {
                int source = log.who(deed);
                for (int arc = graph.offsets()[source]; arc < graph.offsets()[source + 1]; arc++) {
                    int target = graph.targets()[arc];
                    boolean acts = did[target] == action;
                    long delay = acts ? time[target] - time[source] : Long.MAX_VALUE;
                    if (delay <= 0) {
                        continue;
                    }
                    if (seen[target] != action) {
                        seen[target] = action;
                        near[target] = 0;
                        isNear[target] = false;
                        all[target] = 0;
                        open[count++] = target;
                    }
                    double hazard = -Math.log1p(-Math.min(MOST, passes.of(source, target)));
                    all[target] += hazard;
                    if (acts && delay <= window) {
                        near[target] += hazard;
                        isNear[target] = true;
                    }
                }
            }
            for (int i = 0; i < count; i++) {
                add(action, open[i]);
            }
        }

        private void add(int action, int target) {
            if (size == targets.length) {
                actions = Arrays.copyOf(actions, 2 * size);
                targets = Arrays.copyOf(targets, 2 * size);
                took = Arrays.copyOf(took, 2 * size);
                hazards = Arrays.copyOf(hazards, 2 * size);
            }
            actions[size] = action;
            targets[size] = target;
            took[size] = isNear[target];
            hazards[size++] = isNear[target] ? near[target] : all[target];
        }

        Prediction prediction(int counted) {
            return new Prediction(
                    Arrays.copyOf(actions, size),
                    Arrays.copyOf(targets, size),
                    Arrays.copyOf(took, size),
                    Arrays.copyOf(hazards, size),
                    new double[size],
                    counted);
        }
    }
}
