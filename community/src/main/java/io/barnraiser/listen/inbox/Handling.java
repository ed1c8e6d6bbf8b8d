package io.barnraiser.listen.inbox;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import io.barnraiser.evidence.Suppression;
import io.barnraiser.evidence.count.Shares;
import io.barnraiser.evidence.survival.Survival;
import io.barnraiser.evidence.survival.Waits;
import io.barnraiser.listen.feedback.FeedbackKind;
import io.barnraiser.listen.feedback.Feedbacks;
import io.barnraiser.listen.feedback.Schooling;
import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Figures of how what members tell is handled, from what {@link Waiting} counted. How long
/// members wait is estimated with those who still wait (Kaplan and Meier 1958): an average of
/// what was answered alone would look the better the more is left unanswered, and does not
/// exist here.
final class Handling {

    private static final int PROMISED = 100;

    private final Database database;
    private final Feedbacks feedbacks;
    private final WaitStore store = new WaitStore();

    Handling(Database database, Feedbacks feedbacks) {
        this.database = database;
        this.feedbacks = feedbacks;
    }

    /// How a group was handled.
    ///
    /// @param value what the group is, such as the key of a kind
    /// @param told how much was told by it
    /// @param staff hours until half of it had an answer of the brand
    /// @param any hours until half of it had an answer of anybody
    /// @param kept the share that had an answer that counts when the promise ran out
    record Handled(String value, long told, Figure staff, Figure any, Figure kept) {}

    /// How a group was handled, of every group of a facet, in the order of their values; of
    /// {@code all}, one.
    List<Handled> by(String facet) {
        Map<WaitStore.Group, TreeMap<Integer, WaitStore.Ends>> waits = database.read(store::waits);
        Instant asOf = counted().orElse(Instant.EPOCH);
        List<Handled> all = new ArrayList<>();
        waits.keySet().stream()
                .filter(group -> group.facet().equals(facet) && group.measure().equals("promise"))
                .forEach(group -> {
                    TreeMap<Integer, WaitStore.Ends> promise = ends(waits, group, "promise");
                    TreeMap<Integer, WaitStore.Ends> staff = ends(waits, group, "staff");
                    TreeMap<Integer, WaitStore.Ends> any = ends(waits, group, "any");
                    all.add(new Handled(
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
        return Optional.ofNullable(database.read(store::shares).get(Waiting.COUNTED))
                .map(share -> Instant.ofEpochSecond(share.some()));
    }

    /// A share that was counted: {@code solicited}, {@code closed}, {@code problems}.
    Figure share(String name) {
        Map<String, WaitStore.Share> shares = database.read(store::shares);
        WaitStore.Share share = shares.getOrDefault(name, new WaitStore.Share(0, 0));
        Instant asOf = counted().orElse(Instant.EPOCH);
        return share.among() == 0
                ? new Figure.CannotTell(Doubt.NOTHING_COUNTED)
                : Suppression.USUAL.show(
                        share.among(), () -> estimated(Shares.wilson(share.some(), share.among()), asOf));
    }

    /// By how much more often members came back whose problem was answered; see {@link Recovery}.
    Figure recovery() {
        Map<String, WaitStore.Share> shares = database.read(store::shares);
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
        return new Figure.Estimated(interval.estimate(Grade.C, counted().orElse(Instant.EPOCH), evidence()));
    }

    private static double part(WaitStore.Share share) {
        return share.some() / (double) Math.max(1, share.among());
    }

    /// How often what is told as a kind is of that kind, as far as people said so; each text
    /// judged before it was learned from (Dawid 1984, "Present position and potential
    /// developments: the prequential approach").
    Precision precision() {
        Schooling schooling = feedbacks.schooling();
        Schooling.Count none = new Schooling.Count(0, 0);
        Schooling.Count taught = none;
        Schooling.Count shipped = none;
        List<Precision.Line> lines = new ArrayList<>();
        for (FeedbackKind kind : FeedbackKind.CHOICES) {
            Schooling.Judged judged = schooling.told().getOrDefault(kind, new Schooling.Judged(none, none));
            taught = taught.plus(judged.taught());
            shipped = shipped.plus(judged.shipped());
            if (schooling.told().containsKey(kind)) {
                lines.add(new Precision.Line(kind.key(), right(judged.taught()), right(judged.shipped())));
            }
        }
        return new Precision(schooling.lessons(), right(taught), right(shipped), lines);
    }

    private Figure right(Schooling.Count count) {
        return count.told() == 0
                ? new Figure.CannotTell(Doubt.NOTHING_COUNTED)
                : estimated(
                        Shares.wilson(count.right(), count.told()), counted().orElse(Instant.EPOCH));
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
        return figure(ends, survival -> survival.at(PROMISED, Level.USUAL).map(Handling::complement), asOf);
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

    private static Figure estimated(Interval interval, Instant asOf) {
        return new Figure.Estimated(interval.estimate(Grade.D, asOf, evidence()));
    }

    private static Evidence evidence() {
        return Evidence.of("what members told within a year", Address.PATH);
    }
}
