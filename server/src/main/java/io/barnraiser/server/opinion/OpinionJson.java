package io.barnraiser.server.opinion;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.count.Shares;
import io.barnraiser.evidence.opinion.Bridging;
import io.barnraiser.evidence.opinion.Consensus;
import io.barnraiser.evidence.opinion.Dividing;
import io.barnraiser.evidence.opinion.Findings;
import io.barnraiser.evidence.opinion.GroupTest;
import io.barnraiser.evidence.opinion.Majority;
import io.barnraiser.evidence.opinion.Minority;
import io.barnraiser.evidence.opinion.OpinionPlane;
import io.barnraiser.evidence.opinion.OpinionSearch;
import io.barnraiser.evidence.opinion.Opinions;
import io.barnraiser.evidence.opinion.Representative;
import io.barnraiser.evidence.opinion.Side;
import io.barnraiser.evidence.opinion.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The result as it is written. `docs/opinion.md` tells the keys, which stay.
///
/// @param texts what statements say, by name; may lack some
record OpinionJson(VotesIn in, Map<String, String> texts, Findings findings, OpinionSearch search) {

    private static final int MOST_REPRESENTATIVE = 5;
    private static final int MOST_MAJORITY = 10;

    Map<String, Object> whole() {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("method", method());
        whole.put("participants", in.people().size());
        whole.put("statementCount", in.statements().size());
        whole.put("votes", in.votes().size());
        whole.putAll(verdict());
        whole.put("groups", groups());
        whole.put("positions", positions());
        whole.put("statements", statements());
        whole.put(
                "bridging",
                Bridging.of(findings.groups()).stream().map(this::bridging).toList());
        whole.put(
                "dividing",
                Dividing.of(findings.groups()).stream().map(this::dividing).toList());
        whole.put(
                "minority",
                Minority.of(findings.groups(), findings.all()).stream()
                        .map(this::minority)
                        .toList());
        whole.put("majority", majority());
        return whole;
    }

    private Map<String, Object> method() {
        return named(
                "name", "barnraiser-opinion",
                "version", OpinionSearch.VERSION,
                "seed", search.seed(),
                "shuffles", search.shuffles(),
                "redraws", search.redraws());
    }

    private Map<String, Object> verdict() {
        return switch (findings.opinions()) {
            case Opinions.Groups found -> verdict("groups", found.test(), OptionalDouble.of(found.meanStability()));
            case Opinions.NoGroups none -> verdict("none", none.test(), none.stability());
            case Opinions.TooFew few -> named("verdict", "too-few", "placed", few.people(), "least", few.least());
        };
    }

    private static Map<String, Object> verdict(String word, GroupTest test, OptionalDouble stability) {
        Map<String, Object> verdict = named(
                "verdict", word,
                "p", test.p(),
                "silhouette", test.silhouette(),
                "nullQuantile", test.quantile());
        stability.ifPresent(value -> verdict.put("stability", value));
        return verdict;
    }

    private List<Object> groups() {
        return switch (findings.opinions()) {
            case Opinions.Groups found ->
                IntStream.range(0, found.count())
                        .mapToObj(group -> group(found, group))
                        .toList();
            case Opinions.NoGroups ignored -> List.of();
            case Opinions.TooFew ignored -> List.of();
        };
    }

    private Object group(Opinions.Groups found, int group) {
        List<String> members = IntStream.range(0, found.group().length)
                .filter(person -> found.group()[person] == group)
                .mapToObj(person -> in.people().get(person))
                .toList();
        return named(
                "group",
                group,
                "size",
                members.size(),
                "stability",
                found.stability()[group],
                "members",
                members,
                "representative",
                Representative.of(findings.groups(), group, MOST_REPRESENTATIVE).stream()
                        .map(this::representative)
                        .toList());
    }

    private Object representative(Representative one) {
        return about(
                one.statement(),
                "side",
                word(one.side()),
                "share",
                one.share(),
                "z",
                one.aboveHalf(),
                "ratio",
                one.ratio(),
                "zOthers",
                one.aboveOthers(),
                "firm",
                one.isFirm());
    }

    private List<Object> positions() {
        return switch (findings.opinions()) {
            case Opinions.Groups found -> positions(found.plane());
            case Opinions.NoGroups none -> positions(none.plane());
            case Opinions.TooFew ignored -> List.of();
        };
    }

    private List<Object> positions(OpinionPlane plane) {
        List<Object> positions = new ArrayList<>();
        for (int i = 0; i < plane.people().length; i++) {
            positions.add(named(
                    "participant", in.people().get(plane.people()[i]),
                    "x", plane.places()[i][0],
                    "y", plane.places()[i][1]));
        }
        return positions;
    }

    private List<Object> statements() {
        OptionalInt[] ranks = findings.ranks();
        return IntStream.range(0, in.statements().size())
                .mapToObj(statement -> statement(statement, ranks[statement]))
                .toList();
    }

    private Object statement(int statement, OptionalInt rank) {
        Consensus agreed = findings.agreed().get(statement);
        Consensus disagreed = findings.disagreed().get(statement);
        Map<String, Object> one = about(statement);
        one.putAll(tally(findings.all()[statement]));
        List<Object> byGroup = new ArrayList<>();
        for (int group = 0; group < findings.groups().length; group++) {
            Map<String, Object> here = named("group", group);
            here.putAll(tally(findings.groups()[group][statement]));
            byGroup.add(here);
        }
        one.put("byGroup", byGroup);
        one.put("gic", agreed.product());
        one.put("gicMean", agreed.mean());
        one.put("gicDisagree", disagreed.product());
        one.put("gicDisagreeMean", disagreed.mean());
        one.put("consensusSide", word(findings.consensus(statement).side()));
        rank.ifPresent(place -> one.put("consensusRank", place));
        return one;
    }

    private static Map<String, Object> tally(Tally tally) {
        Map<String, Object> one = named("votes", tally.votes());
        one.put("agree", share(tally.agree(), tally.votes()));
        one.put("disagree", share(tally.disagree(), tally.votes()));
        one.put("pass", share(tally.pass(), tally.votes()));
        return one;
    }

    private static Map<String, Object> share(int did, int of) {
        if (of == 0) {
            return named("count", 0);
        }
        Interval share = Shares.wilson(did, of);
        return named("count", did, "share", share.value(), "low", share.lower(), "high", share.upper());
    }

    private Object bridging(Bridging one) {
        return about(one.statement(), "side", word(one.side()), "weakest", one.weakest());
    }

    private Object dividing(Dividing one) {
        return about(
                one.statement(),
                "more",
                one.more(),
                "less",
                one.less(),
                "gap",
                one.gap().value(),
                "low",
                one.gap().lower(),
                "high",
                one.gap().upper());
    }

    private Object minority(Minority one) {
        return about(one.statement(), "group", one.group(), "low", one.lower());
    }

    private Object majority() {
        Map<String, Object> both = new LinkedHashMap<>();
        for (Side side : Side.values()) {
            both.put(
                    word(side),
                    Majority.of(findings.all(), side, MOST_MAJORITY).stream()
                            .map(one -> about(one.statement(), "share", one.share(), "z", one.aboveHalf()))
                            .toList());
        }
        return both;
    }

    private Map<String, Object> about(int statement, Object... more) {
        String name = in.statements().get(statement);
        Map<String, Object> about = named("statement", name);
        if (texts.containsKey(name)) {
            about.put("text", texts.get(name));
        }
        about.putAll(named(more));
        return about;
    }

    private static Map<String, Object> named(Object... namesAndValues) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            named.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return named;
    }

    private static String word(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
