package io.barnraiser.listen.survey;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Suppression;
import io.barnraiser.evidence.count.Answering;
import io.barnraiser.evidence.count.Shares;
import io.barnraiser.evidence.sample.Means;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What came of a survey: how many answered, and each answer twice, as it was given and as all
/// members whom the survey stands for would have given it if groups answered alike.
///
/// @param turnout the share of those who were asked that answered
/// @param groups the same by group, of those that are large enough to be shown
/// @param small how many groups are not
/// @param questions what was answered to the questions that are answered with a number
public record Results(
        long people,
        long asked,
        long answered,
        Figure turnout,
        List<Group> groups,
        int small,
        List<Answered> questions) {

    /// A group that was drawn from.
    ///
    /// @param stratum its key
    /// @param people how many members it has who may be asked
    public record Group(String stratum, long people, Figure turnout) {}

    /// A question with its answers.
    ///
    /// @param n how many answered it
    /// @param mean of the numbers; cannot be told of a choice
    public record Answered(Question question, long n, Figure mean, List<Row> rows) {}

    /// One answer to a question.
    ///
    /// @param plain the share among those who answered, with what is left open about all who may be
    ///     asked
    /// @param weighed the share among all who may be asked, each group weighed by how readily it
    ///     answers
    public record Row(int value, Figure plain, Figure weighed) {}

    /// Works it out. Pure.
    ///
    /// @param people how many each group stands for
    static Results of(
            Survey survey,
            Map<String, Long> people,
            List<AnswerStore.Turnout> turnout,
            List<AnswerStore.Count> counts,
            Instant asOf,
            Evidence evidence) {
        long all = people.values().stream().mapToLong(Long::longValue).sum();
        long asked = turnout.stream().mapToLong(AnswerStore.Turnout::asked).sum();
        long answered =
                turnout.stream().mapToLong(AnswerStore.Turnout::answered).sum();
        Tables tables = new Tables(people, counts, asOf, evidence);
        List<Group> groups = tables.groups(turnout);
        return new Results(
                all,
                asked,
                answered,
                asked == 0
                        ? new Figure.CannotTell(Doubt.NOTHING_COUNTED)
                        : Suppression.USUAL.show(asked, () -> tables.share(answered, asked)),
                groups,
                turnout.size() - groups.size(),
                survey.questions().stream()
                        .filter(Question::isClosed)
                        .map(tables::answered)
                        .toList());
    }

    /// The counts of one survey.
    private record Tables(Map<String, Long> people, List<AnswerStore.Count> counts, Instant asOf, Evidence evidence) {

        Figure share(long did, long of) {
            return new Figure.Estimated(Shares.wilson(did, of).estimate(Grade.D, asOf, evidence));
        }

        List<Group> groups(List<AnswerStore.Turnout> turnout) {
            boolean[] hidden = Suppression.USUAL.hidden(
                    turnout.stream().mapToLong(AnswerStore.Turnout::asked).toArray());
            List<Group> groups = new ArrayList<>();
            for (int i = 0; i < turnout.size(); i++) {
                AnswerStore.Turnout one = turnout.get(i);
                if (!hidden[i]) {
                    groups.add(new Group(
                            one.stratum(),
                            people.getOrDefault(one.stratum(), one.asked()),
                            share(one.answered(), one.asked())));
                }
            }
            return groups;
        }

        Answered answered(Question question) {
            List<AnswerStore.Count> those = counts.stream()
                    .filter(count -> count.place() == question.place())
                    .toList();
            long n = those.stream().mapToLong(AnswerStore.Count::people).sum();
            List<Row> rows = question.values().stream()
                    .map(value -> row(those, value, n))
                    .toList();
            return new Answered(question, n, mean(question, those, n), rows);
        }

        private Row row(List<AnswerStore.Count> those, int value, long n) {
            List<String> strata = those.stream()
                    .map(AnswerStore.Count::stratum)
                    .distinct()
                    .sorted()
                    .toList();
            long[] did = new long[strata.size()];
            long[] of = new long[strata.size()];
            long[] all = new long[strata.size()];
            for (AnswerStore.Count count : those) {
                int group = strata.indexOf(count.stratum());
                of[group] += count.people();
                did[group] += count.value() == value ? count.people() : 0;
            }
            for (int group = 0; group < all.length; group++) {
                all[group] = Math.max(of[group], people.getOrDefault(strata.get(group), of[group]));
            }
            long yes = Arrays.stream(did).sum();
            long population = Math.max(n, Arrays.stream(all).sum());
            return new Row(
                    value,
                    shown(
                            n,
                            () -> Figure.of(
                                    Optional.of(Shares.finite(yes, n, population, Level.USUAL)),
                                    Doubt.NOTHING_COUNTED,
                                    Grade.D,
                                    asOf,
                                    evidence)),
                    shown(
                            n,
                            () -> Figure.of(
                                    Answering.share(did, of, all, Level.USUAL),
                                    Doubt.NOTHING_COUNTED,
                                    Grade.C,
                                    asOf,
                                    evidence)));
        }

        private Figure mean(Question question, List<AnswerStore.Count> those, long n) {
            if (question.kind() == QuestionKind.CHOICE) {
                return new Figure.CannotTell(Doubt.NOTHING_TO_COMPARE);
            }
            double[] values =
                    those.stream().mapToDouble(AnswerStore.Count::value).toArray();
            long[] times = those.stream().mapToLong(AnswerStore.Count::people).toArray();
            return shown(
                    n,
                    () -> Figure.of(
                            Means.student(values, times, Level.USUAL)
                                    .map(mean -> mean.within(
                                            question.kind().least(),
                                            question.kind().most(0))),
                            Doubt.NO_VARIATION,
                            Grade.D,
                            asOf,
                            evidence));
        }

        private static Figure shown(long n, java.util.function.Supplier<Figure> figure) {
            return n == 0 ? new Figure.CannotTell(Doubt.NOTHING_COUNTED) : Suppression.USUAL.show(n, figure);
        }
    }
}
