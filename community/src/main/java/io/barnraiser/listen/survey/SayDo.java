package io.barnraiser.listen.survey;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Suppression;
import io.barnraiser.evidence.count.SharePrior;
import io.barnraiser.evidence.count.Shares;
import io.barnraiser.evidence.sample.Jackknife;
import io.barnraiser.evidence.sample.Means;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What people said they would do beside what they did. Only those count whose time to do it has
/// passed; asking itself may move people (Chandon, Morwitz and Reinartz 2005), so it is a
/// description.
///
/// @param waiting how many answered whose time has not passed yet
/// @param stated the mean of what they stated as a chance, 0 to 1
/// @param done the share that did it
/// @param gap the mean over people of what they stated minus what they did, -1 to 1
/// @param weight how far stated answers can be gone by: the correlation of stated and done, 0 where
///     it is below
/// @param answers of those who gave each answer, the share that did it
public record SayDo(long waiting, Figure stated, Figure done, Figure gap, Figure weight, List<PerAnswer> answers) {

    /// As if one of two had done it before anybody was counted.
    private static final SharePrior EVEN = new SharePrior(1, 1);

    private static final double SCALE = 10;

    /// Of those who gave an answer, the share that did it (a beta-binomial posterior).
    public record PerAnswer(int value, Figure did) {}

    /// Works it out from the numbers of people who are alike. Pure; takes the same time however
    /// many they are.
    ///
    /// @param answered how many answered, also those whose time has not passed yet
    static SayDo of(List<AnswerStore.Said> all, long answered, Instant asOf, Evidence evidence) {
        long[] times = all.stream().mapToLong(AnswerStore.Said::people).toArray();
        long n = Arrays.stream(times).sum();
        long waiting = answered - n;
        if (n == 0 && waiting > 0) {
            Figure unknown = new Figure.CannotTell(Doubt.NOT_REACHED);
            return new SayDo(waiting, unknown, unknown, unknown, unknown, List.of());
        }
        double[] stated = all.stream().mapToDouble(one -> one.value() / SCALE).toArray();
        double[] done = all.stream().mapToDouble(one -> one.done() ? 1 : 0).toArray();
        double[] gaps = new double[times.length];
        Arrays.setAll(gaps, kind -> stated[kind] - done[kind]);
        long did = did(all);
        return new SayDo(
                waiting,
                shown(n, Means.student(stated, times, Level.USUAL).map(mean -> mean.within(0, 1)), asOf, evidence),
                shown(n, n == 0 ? Optional.empty() : Optional.of(Shares.wilson(did, n)), asOf, evidence),
                shown(n, Means.student(gaps, times, Level.USUAL).map(mean -> mean.within(-1, 1)), asOf, evidence),
                shown(n, weight(stated, done, times), asOf, evidence),
                perAnswer(all, asOf, evidence));
    }

    private static Figure shown(long people, Optional<Interval> interval, Instant asOf, Evidence evidence) {
        return Suppression.USUAL.show(people, () -> Figure.of(interval, Doubt.NO_VARIATION, Grade.D, asOf, evidence));
    }

    private static List<PerAnswer> perAnswer(List<AnswerStore.Said> all, Instant asOf, Evidence evidence) {
        List<PerAnswer> answers = new ArrayList<>();
        for (int value = 0; value <= (int) SCALE; value++) {
            int answer = value;
            List<AnswerStore.Said> those =
                    all.stream().filter(one -> one.value() == answer).toList();
            long people = those.stream().mapToLong(AnswerStore.Said::people).sum();
            if (people > 0) {
                answers.add(new PerAnswer(
                        value,
                        shown(people, Optional.of(EVEN.share(did(those), people, Level.USUAL)), asOf, evidence)));
            }
        }
        return answers;
    }

    private static long did(List<AnswerStore.Said> all) {
        return all.stream()
                .filter(AnswerStore.Said::done)
                .mapToLong(AnswerStore.Said::people)
                .sum();
    }

    /// max(0, rho), with the interval of the correlation cut alike.
    private static Optional<Interval> weight(double[] stated, double[] done, long[] times) {
        return Jackknife.ofKinds(times, Level.USUAL, some -> correlation(stated, done, some))
                .map(rho -> new Interval(
                        Math.clamp(rho.value(), 0, 1),
                        Math.clamp(rho.lower(), 0, 1),
                        Math.clamp(rho.upper(), 0, 1),
                        rho.level(),
                        rho.n(),
                        rho.method()));
    }

    /// Pearson's correlation of values that so many people have each.
    static double correlation(double[] one, double[] other, long[] times) {
        double n = 0;
        double sumOne = 0;
        double sumOther = 0;
        for (int kind = 0; kind < one.length; kind++) {
            n += times[kind];
            sumOne += times[kind] * one[kind];
            sumOther += times[kind] * other[kind];
        }
        double both = 0;
        double squaresOne = 0;
        double squaresOther = 0;
        for (int kind = 0; kind < one.length; kind++) {
            double a = one[kind] - sumOne / n;
            double b = other[kind] - sumOther / n;
            both += times[kind] * a * b;
            squaresOne += times[kind] * a * a;
            squaresOther += times[kind] * b * b;
        }
        return both / Math.sqrt(squaresOne * squaresOther);
    }
}
