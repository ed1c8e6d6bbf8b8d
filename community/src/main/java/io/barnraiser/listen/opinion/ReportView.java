package io.barnraiser.listen.opinion;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import io.barnraiser.evidence.Suppression;
import io.barnraiser.evidence.count.Shares;
import io.barnraiser.evidence.opinion.Side;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// A report in the order in which it is read: what unites, what divides, what a minority holds,
/// everything.
///
/// @param unites what all groups share most first
/// @param near where nothing surely unites, what comes nearest to it
/// @param divides what groups differ in most first
/// @param minority what one group is surest of first
/// @param all by how much it unites; those of which few voted at the end
public record ReportView(
        Report report,
        Instant asOf,
        MapPicture picture,
        List<Row> unites,
        List<Row> near,
        List<Row> divides,
        List<Row> minority,
        List<Row> all) {

    private static final int MOST = 10;
    private static final int MOST_NEAR = 3;

    /// A statement with its figures.
    ///
    /// @param side the side that the figures are of
    /// @param share of all who voted, the share on that side
    /// @param groups the same of each group
    public record Row(String text, boolean byMember, Side side, Report.Line line, Figure share, List<Figure> groups) {}

    /// What a statement says for a group.
    public record Voice(String text, Side side) {}

    static ReportView of(Mapped mapped, List<Statement> statements) {
        Map<Long, Statement> texts = new HashMap<>();
        statements.forEach(statement -> texts.put(statement.id(), statement));
        Report report = mapped.report();
        List<Row> unites =
                rows(mapped, texts, line -> line.unites() > 0, Comparator.comparingDouble(Report.Line::unites), MOST);
        return new ReportView(
                report,
                mapped.asOf(),
                MapPicture.of(report.groups()),
                unites,
                unites.isEmpty()
                        ? rows(
                                mapped,
                                texts,
                                line -> line.rank() > 0 && line.consensus() > 0.5,
                                Comparator.comparingDouble(Report.Line::consensus),
                                MOST_NEAR)
                        : List.of(),
                // Of what divides and of what a minority holds, agreeing is what is told.
                rows(mapped, texts, line -> line.divides() > 0, Comparator.comparingDouble(Report.Line::divides), MOST)
                        .stream()
                        .map(row -> agreeing(row, mapped.asOf()))
                        .toList(),
                rows(
                                mapped,
                                texts,
                                line -> line.minorityOf() >= 0,
                                Comparator.comparingDouble(line -> share(line, line.minorityOf())),
                                MOST)
                        .stream()
                        .map(row -> agreeing(row, mapped.asOf()))
                        .toList(),
                rows(
                                mapped,
                                texts,
                                line -> true,
                                Comparator.comparingInt(
                                        line -> line.rank() == 0 ? -Questions.MOST_STATEMENTS - 1 : -line.rank()),
                                Questions.MOST_STATEMENTS)
                        .stream()
                        .map(row -> agreeing(row, mapped.asOf()))
                        .toList());
    }

    private static List<Row> rows(
            Mapped mapped,
            Map<Long, Statement> texts,
            Predicate<Report.Line> which,
            Comparator<Report.Line> by,
            int most) {
        return mapped.report().lines().stream()
                .filter(which)
                .sorted(by.reversed())
                // What was taken out since is not shown any more.
                .flatMap(line -> Optional.ofNullable(texts.get(line.statement()))
                        .filter(Statement::isShown)
                        .map(statement -> row(line, statement, mapped.asOf()))
                        .stream())
                .limit(most)
                .toList();
    }

    private static Row row(Report.Line line, Statement statement, Instant asOf) {
        return new Row(
                statement.text(),
                statement.byMember(),
                line.side(),
                line,
                figure(line.all(), line.side(), asOf),
                line.groups().stream()
                        .map(count -> figure(count, line.side(), asOf))
                        .toList());
    }

    private static Row agreeing(Row row, Instant asOf) {
        return new Row(
                row.text,
                row.byMember,
                Side.AGREE,
                row.line,
                figure(row.line.all(), Side.AGREE, asOf),
                row.line.groups().stream()
                        .map(count -> figure(count, Side.AGREE, asOf))
                        .toList());
    }

    private static Figure figure(Report.Count count, Side side, Instant asOf) {
        if (count.isHidden()) {
            return new Figure.Suppressed(Suppression.USUAL.floor());
        }
        if (count.votes() == 0) {
            return new Figure.CannotTell(Doubt.TOO_FEW);
        }
        int did = side == Side.AGREE ? count.agree() : count.disagree();
        return new Figure.Estimated(Shares.wilson(did, count.votes())
                .estimate(Grade.D, asOf, Evidence.of("Votes of members on one statement")));
    }

    private static double share(Report.Line line, int group) {
        Report.Count count = line.groups().get(group);
        return (double) count.agree() / Math.max(1, count.votes());
    }

    /// How many groups there are.
    public int groups() {
        return report.groups().size();
    }

    /// What speaks for a group, the clearest first.
    public List<Voice> voices(int group) {
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(i -> all.get(i).line().speaksFor().stream()
                        .filter(speaks -> speaks.group() == group)
                        .map(speaks -> Map.entry(speaks, new Voice(all.get(i).text(), speaks.side()))))
                .sorted(Comparator.comparingDouble(one -> -one.getKey().aboveOthers()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// What a group is called: A for the largest.
    public static String letter(int group) {
        return String.valueOf((char) ('A' + group));
    }
}
