package io.barnraiser.listen.opinion;

import io.barnraiser.evidence.Suppression;
import io.barnraiser.evidence.opinion.Bridging;
import io.barnraiser.evidence.opinion.Consensus;
import io.barnraiser.evidence.opinion.Dividing;
import io.barnraiser.evidence.opinion.Findings;
import io.barnraiser.evidence.opinion.GroupTest;
import io.barnraiser.evidence.opinion.Minority;
import io.barnraiser.evidence.opinion.OpinionSearch;
import io.barnraiser.evidence.opinion.Opinions;
import io.barnraiser.evidence.opinion.Representative;
import io.barnraiser.evidence.opinion.Tally;
import io.barnraiser.evidence.opinion.Votes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Makes the report of some votes. Pure: the same votes and search give the same report.
final class Cartographer {

    private static final int MOST_REPRESENTATIVE = 5;

    private final OpinionSearch search;

    Cartographer(OpinionSearch search) {
        this.search = search;
    }

    /// A report, and how far each statement moves who agrees with it (`[statements]`, 0 for too few
    /// people).
    record Made(Report report, double[] extremities) {}

    /// @param statements the numbers of the statements, in the order of the votes
    Made map(Votes votes, List<Long> statements) {
        Opinions opinions = search.of(votes);
        return switch (opinions) {
            case Opinions.TooFew few ->
                new Made(
                        report(
                                votes,
                                few.people(),
                                Report.Verdict.TOO_FEW,
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                List.of()),
                        new double[statements.size()]);
            case Opinions.NoGroups none ->
                new Made(
                        report(
                                votes,
                                none.plane().people().length,
                                Report.Verdict.NONE,
                                Optional.of(test(none.test())),
                                none.stability().stream().boxed().findFirst(),
                                List.of(),
                                lines(Findings.of(votes, opinions), statements, false)),
                        none.plane().extremities());
            case Opinions.Groups groups ->
                new Made(grouped(votes, groups, statements), groups.plane().extremities());
        };
    }

    private Report grouped(Votes votes, Opinions.Groups found, List<Long> statements) {
        ShownGroups shown = ShownGroups.of(found);
        boolean any = shown.groups().size() > 1;
        Findings findings = any ? Findings.of(votes, shown.opinions()) : Findings.of(votes, shown.together());
        return report(
                votes,
                found.plane().people().length,
                any ? Report.Verdict.GROUPS : Report.Verdict.SMALL,
                Optional.of(test(found.test())),
                Optional.of(found.meanStability()),
                any ? shown.groups() : List.of(),
                lines(findings, statements, any));
    }

    private static Report report(
            Votes votes,
            int placed,
            Report.Verdict verdict,
            Optional<Report.Test> test,
            Optional<Double> stability,
            List<Report.Group> groups,
            List<Report.Line> lines) {
        return new Report(
                OpinionSearch.VERSION, votes.people(), placed, votes.size(), verdict, test, stability, groups, lines);
    }

    private static Report.Test test(GroupTest test) {
        return new Report.Test(test.silhouette(), test.quantile(), test.p(), test.shuffles());
    }

    /// @param grouped whether there are groups to tell of; else everybody on the map is one
    private static List<Report.Line> lines(Findings findings, List<Long> statements, boolean grouped) {
        double[] unites = new double[statements.size()];
        Bridging.of(findings.groups()).forEach(one -> unites[one.statement()] = one.weakest());
        double[] divides = new double[statements.size()];
        int[] minority = new int[statements.size()];
        Arrays.fill(minority, -1);
        List<List<Report.Speaks>> speaks = new ArrayList<>();
        statements.forEach(ignored -> speaks.add(new ArrayList<>()));
        if (grouped) {
            Dividing.of(findings.groups())
                    .forEach(one -> divides[one.statement()] = one.gap().lower());
            Minority.of(findings.groups(), findings.all()).forEach(one -> minority[one.statement()] = one.group());
            for (int group = 0; group < findings.sizes().length; group++) {
                for (Representative one : Representative.of(findings.groups(), group, MOST_REPRESENTATIVE)) {
                    speaks.get(one.statement()).add(new Report.Speaks(group, one.side(), one.aboveOthers()));
                }
            }
        }
        OptionalInt[] ranks = findings.ranks();
        List<Report.Line> lines = new ArrayList<>();
        for (int statement = 0; statement < statements.size(); statement++) {
            Consensus consensus = findings.consensus(statement);
            Counts counts = Counts.of(findings, statement, grouped);
            lines.add(new Report.Line(
                    statements.get(statement),
                    counts.all(),
                    counts.groups(),
                    consensus.side(),
                    consensus.mean(),
                    ranks[statement].orElse(0),
                    counts.isWhole() ? unites[statement] : 0,
                    counts.isWhole() ? divides[statement] : 0,
                    counts.isWhole() ? minority[statement] : -1,
                    counts.isWhole() ? speaks.get(statement) : List.of()));
        }
        return List.copyOf(lines);
    }

    /// The counts of one statement, with those hidden that stand for too few, and with as many more as
    /// it takes that none can be worked out from the sum of all.
    ///
    /// @param all of everybody; where there are groups, of those in one, so that nobody is left who
    ///     could be worked out
    /// @param isWhole whether no group is hidden, so that one may speak of all groups
    private record Counts(Report.Count all, List<Report.Count> groups, boolean isWhole) {

        private static final Report.Count HIDDEN = new Report.Count(0, 0, 0, true);

        static Counts of(Findings findings, int statement, boolean grouped) {
            if (!grouped) {
                Report.Count all = shown(findings.all()[statement]);
                return new Counts(all, List.of(), !all.isHidden());
            }
            Tally[] parts = Arrays.stream(findings.groups())
                    .map(group -> group[statement])
                    .toArray(Tally[]::new);
            boolean[] hidden =
                    hidden(Arrays.stream(parts).mapToLong(Tally::votes).toArray());
            List<Report.Count> groups = new ArrayList<>();
            boolean whole = true;
            Tally sum = Tally.NONE;
            for (int group = 0; group < parts.length; group++) {
                groups.add(hidden[group] ? HIDDEN : count(parts[group]));
                whole &= !hidden[group];
                sum = sum.plus(parts[group]);
            }
            return new Counts(shown(sum), List.copyOf(groups), whole);
        }

        private static Report.Count shown(Tally tally) {
            return Suppression.USUAL.hides(tally.votes()) ? HIDDEN : count(tally);
        }

        /// Parts of nobody hide nobody.
        private static boolean[] hidden(long[] parts) {
            boolean[] hidden = Suppression.USUAL.hidden(parts);
            boolean onlyEmpty = true;
            for (int part = 0; part < parts.length; part++) {
                onlyEmpty &= !hidden[part] || parts[part] == 0;
            }
            return onlyEmpty ? new boolean[parts.length] : hidden;
        }

        private static Report.Count count(Tally tally) {
            return new Report.Count(tally.agree(), tally.disagree(), tally.pass(), false);
        }
    }
}
