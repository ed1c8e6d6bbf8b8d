package io.barnraiser.understand.journey;

import static io.barnraiser.understand.journey.EvidenceRule.PLACED;
import static io.barnraiser.understand.journey.EvidenceRule.TEXT;
import static io.barnraiser.understand.journey.EvidenceRule.TRANSACTIONAL;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.understand.journey.EvidenceRule.Basis;
import io.barnraiser.understand.journey.EvidenceRule.Least;
import io.barnraiser.understand.journey.EvidenceRule.Towards;
import io.barnraiser.understand.journey.EvidenceRule.Where;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// The rules of the first version. Their precisions are assumed. A number is never used again for another rule:
/// 10, 11, 12, 14 and 15 were rules of feedback and advocacy that took too much for it.
///
/// Advocacy is speaking for the product to people who may not have it yet, in public: sharing a product, answering a
/// question of somebody who has not bought, recommending in a place for that. Passing on an article is not, and
/// talking with somebody who happens not to have bought is not. An invitation is private; that somebody came because
/// of it is what evangelism wants beside advocacy. That a shared link was opened by somebody else would be advocacy
/// too, but no source tells it yet.
final class ShippedRules {

    private static final int MONTH = 30;
    private static final int YEAR = 365;

    /// Words of channels in which people say what they think of the product; a part of a name suffices.
    private static final List<String> FEEDBACK =
            List.of("feedback", "idea", "idee", "bug", "suggest", "feature", "wunsch", "wünsche", "vorschl");
    private static final List<String> BEFORE_BUYING =
            List.of("pre-sale", "presale", "before buying", "beratung", "kaufberatung", "vor dem kauf");
    /// Words of channels in which people ask; those who help with what was bought are not among them.
    private static final List<String> QUESTIONS = Stream.concat(
                    BEFORE_BUYING.stream(), Stream.of("question", "frage", "q&a"))
            .toList();

    private static final List<String> SURVEY = List.of("survey", "umfrage", "poll answered", "nps");
    private static final List<String> RECOMMENDATION = List.of("recommend", "empfehl", "empfohlen");

    static final RuleSet FIRST = new RuleSet(
            1,
            List.of(
                    act(1, Stage.AWARENESS, TRANSACTIONAL, Where.ANY, ActivityKind.VIEW, ActivityKind.SEARCH),
                    act(2, Stage.AWARENESS, TRANSACTIONAL, Where.ANY, ActivityKind.FOLLOW, ActivityKind.JOIN),
                    act(
                            3,
                            Stage.AWARENESS,
                            TRANSACTIONAL,
                            Where.ANY,
                            ActivityKind.CREATE,
                            ActivityKind.REPLY,
                            ActivityKind.LIKE,
                            ActivityKind.SHARE,
                            ActivityKind.INVITE,
                            ActivityKind.ATTEND),
                    new EvidenceRule(
                            4,
                            Stage.CONSIDERATION,
                            Basis.ACTIVITY,
                            List.of(ActivityKind.VIEW),
                            about("product"),
                            new Least(2, MONTH, 1),
                            TRANSACTIONAL,
                            true),
                    act(5, Stage.CONSIDERATION, TRANSACTIONAL, Where.ANY, ActivityKind.ADD),
                    act(6, Stage.CONSIDERATION, TEXT, in(BEFORE_BUYING), ActivityKind.CREATE),
                    new EvidenceRule(
                            7, Stage.PURCHASE, Basis.ORDER, List.of(), Where.ANY, Least.ONCE, TRANSACTIONAL, true),
                    act(16, Stage.PURCHASE, TRANSACTIONAL, about("!order"), ActivityKind.PURCHASE),
                    act(8, Stage.FEEDBACK, TRANSACTIONAL, Where.ANY, ActivityKind.REVIEW),
                    act(9, Stage.FEEDBACK, TRANSACTIONAL, labelled(SURVEY), ActivityKind.ACT),
                    act(17, Stage.FEEDBACK, PLACED, in(FEEDBACK), ActivityKind.CREATE),
                    act(18, Stage.FEEDBACK, TEXT, in(FEEDBACK), ActivityKind.REPLY),
                    act(13, Stage.ADVOCACY, TRANSACTIONAL, labelled(RECOMMENDATION), ActivityKind.ACT),
                    act(19, Stage.ADVOCACY, TRANSACTIONAL, about("product"), ActivityKind.SHARE),
                    act(
                            20,
                            Stage.ADVOCACY,
                            PLACED,
                            new Where(List.of(), QUESTIONS, List.of(), OptionalLong.empty(), Towards.NOT_A_BUYER),
                            ActivityKind.REPLY),
                    act(
                            21,
                            Stage.ADVOCACY,
                            PLACED,
                            in(RECOMMENDATION),
                            ActivityKind.CREATE,
                            ActivityKind.REPLY,
                            ActivityKind.SHARE),
                    new EvidenceRule(
                            22,
                            Stage.EVANGELISM,
                            Basis.ADVOCACY,
                            List.of(ActivityKind.INVITE),
                            towards(Towards.CAME),
                            new Least(3, YEAR, 2),
                            TRANSACTIONAL,
                            true)),
            Thresholds.ASSUMED);

    private ShippedRules() {}

    private static EvidenceRule act(int number, Stage stage, double precision, Where where, ActivityKind... kinds) {
        return new EvidenceRule(number, stage, Basis.ACTIVITY, List.of(kinds), where, Least.ONCE, precision, true);
    }

    private static Where about(String type) {
        return new Where(List.of(type), List.of(), List.of(), OptionalLong.empty(), Towards.ANYBODY);
    }

    private static Where in(List<String> channels) {
        return new Where(List.of(), channels, List.of(), OptionalLong.empty(), Towards.ANYBODY);
    }

    private static Where labelled(List<String> labels) {
        return new Where(List.of(), List.of(), labels, OptionalLong.empty(), Towards.ANYBODY);
    }

    private static Where towards(Towards towards) {
        return new Where(List.of(), List.of(), List.of(), OptionalLong.empty(), towards);
    }
}
