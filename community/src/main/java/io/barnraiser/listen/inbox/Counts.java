package io.barnraiser.listen.inbox;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import io.barnraiser.evidence.Suppression;
import io.barnraiser.evidence.count.Saturation;
import io.barnraiser.evidence.count.Shares;
import io.barnraiser.evidence.survival.Survival;
import io.barnraiser.evidence.survival.Waits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What {@link Waiting} counted, read once, and the figures that follow from it. How long
/// members wait is estimated with those who still wait (Kaplan and Meier 1958): an average of
/// what was answered alone would look the better the more is left unanswered, and does not
/// exist here.
///
/// @param waits how many had an answer, and how many still waited, after so much time
/// @param shares by their names
record Counts(Map<WaitStore.Group, TreeMap<Integer, WaitStore.Ends>> waits, Map<String, WaitStore.Share> shares) {

    private static final int PROMISED = 100;

    /// How a group was handled, of every group of a facet, in the order of their values; of
    /// {@code all}, one.
    List<Handling.Handled> by(String facet) {
        Instant asOf = asOf();
        List<Handling.Handled> all = new ArrayList<>();
        waits.keySet().stream()
                .filter(group -> group.facet().equals(facet) && group.measure().equals("promise"))
                .forEach(group -> {
                    TreeMap<Integer, WaitStore.Ends> promise = ends(waits, group, "promise");
                    TreeMap<Integer, WaitStore.Ends> staff = ends(waits, group, "staff");
                    TreeMap<Integer, WaitStore.Ends> any = ends(waits, group, "any");
                    all.add(new Handling.Handled(
                            group.value(), told(promise), median(staff, asOf), median(any, asOf), kept(promise, asOf)));
                });
        return all;
    }

    private static TreeMap<Integer, WaitStore.Ends> ends(
            Map<WaitStore.Group, TreeMap<Integer, WaitStore.Ends>> waits, WaitStore.Group group, String measure) {
        return waits.getOrDefault(new WaitStore.Group(group.facet(), group.value(), measure), new TreeMap<>());
    }

    /// When it was counted; empty where it never was.
    Optional<Instant> counted() {
        return Optional.ofNullable(shares.get(Waiting.COUNTED)).map(share -> Instant.ofEpochSecond(share.some()));
    }

    /// The same; the beginning of time where it never was.
    Instant asOf() {
        return counted().orElse(Instant.EPOCH);
    }

    /// A share that was counted: {@code solicited}, {@code closed}, {@code problems}.
    Figure share(String name) {
        WaitStore.Share share = shares.getOrDefault(name, new WaitStore.Share(0, 0));
        return share.among() == 0
                ? new Figure.CannotTell(Doubt.NOTHING_COUNTED)
                : Suppression.USUAL.show(
                        share.among(), () -> estimated(Shares.wilson(share.some(), share.among()), asOf()));
    }

    /// By how much more often members came back whose problem was answered; see {@link Recovery}.
    Figure recovery() {
        WaitStore.Share none = new WaitStore.Share(0, 0);
        WaitStore.Share n = shares.getOrDefault("recovery.n", none);
        if (n.among() == 0) {
            return new Figure.CannotTell(Doubt.NOTHING_TO_COMPARE);
        }
        Interval interval = new Interval(
                part(shares.getOrDefault("recovery.value", none)),
                part(shares.getOrDefault("recovery.lower", none)),
                part(shares.getOrDefault("recovery.upper", none)),
                Level.USUAL,
                n.some(),
                Method.BOOTSTRAP);
        return new Figure.Estimated(interval.estimate(Grade.C, asOf(), evidence()));
    }

    /// The chance that what becomes an idea next becomes one that is there already: how much of
    /// what members want was heard (Good 1953). Only what the team made ideas of is told apart by
    /// people, so it speaks of that alone.
    Figure heard() {
        WaitStore.Share none = new WaitStore.Share(0, 0);
        WaitStore.Share all = shares.getOrDefault("themes", none);
        WaitStore.Share rare = shares.getOrDefault("themes.rare", none);
        Saturation heard = new Saturation(all.some(), rare.some(), rare.among(), all.among());
        return heard.times() == 0
                ? new Figure.CannotTell(Doubt.NOTHING_COUNTED)
                : Figure.of(heard.coverage(Level.USUAL), Doubt.TOO_FEW, Grade.D, asOf(), evidence());
    }

    private static double part(WaitStore.Share share) {
        return share.some() / (double) Math.max(1, share.among());
    }

    private static long told(TreeMap<Integer, WaitStore.Ends> ends) {
        return ends.values().stream()
                .mapToLong(end -> end.answered() + end.waiting())
                .sum();
    }

    private static Figure median(TreeMap<Integer, WaitStore.Ends> ends, Instant asOf) {
        return figure(ends, survival -> survival.median(Level.USUAL), asOf);
    }

    private static Figure kept(TreeMap<Integer, WaitStore.Ends> ends, Instant asOf) {
        return figure(ends, survival -> survival.at(PROMISED, Level.USUAL).map(Counts::complement), asOf);
    }

    private static Interval complement(Interval without) {
        return new Interval(
                1 - without.value(),
                1 - without.upper(),
                1 - without.lower(),
                without.level(),
                without.n(),
                without.method());
    }

    private interface Estimator {
        Optional<Interval> of(Survival survival);
    }

    private static Figure figure(TreeMap<Integer, WaitStore.Ends> ends, Estimator estimator, Instant asOf) {
        long told = told(ends);
        return told == 0
                ? new Figure.CannotTell(Doubt.NOTHING_COUNTED)
                : Suppression.USUAL.show(
                        told,
                        () -> Figure.of(
                                estimator.of(Survival.of(waits(ends))), Doubt.NOT_REACHED, Grade.D, asOf, evidence()));
    }

    private static Waits waits(TreeMap<Integer, WaitStore.Ends> ends) {
        int length = ends.lastKey() + 1;
        int[] began = new int[length];
        int[] happened = new int[length];
        int[] lost = new int[length];
        began[0] = Math.toIntExact(told(ends));
        ends.forEach((time, end) -> {
            happened[time] = Math.toIntExact(end.answered());
            lost[time] = Math.toIntExact(end.waiting());
        });
        return new Waits(began, happened, lost);
    }

    static Figure estimated(Interval interval, Instant asOf) {
        return new Figure.Estimated(interval.estimate(Grade.D, asOf, evidence()));
    }

    private static Evidence evidence() {
        return Evidence.of("what members told within a year", Address.PATH);
    }
}
