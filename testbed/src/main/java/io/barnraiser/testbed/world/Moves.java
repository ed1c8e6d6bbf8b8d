package io.barnraiser.testbed.world;

import io.barnraiser.testbed.setting.Journey;
import io.barnraiser.testbed.setting.Stage;
import io.barnraiser.testbed.wire.Table;
import java.util.Map;

/// Moves members from stage to stage, each with the activity that proves it.
final class Moves {

    static final String MODEL = "model";
    static final String STORY = "story";
    static final String UNANSWERED = "unanswered";

    private final Scene scene;
    private final Proofs proofs;
    private final Bringing bringing;

    Moves(Scene scene, Proofs proofs, Bringing bringing) {
        this.scene = scene;
        this.proofs = proofs;
        this.bringing = bringing;
    }

    /// {@code member} has come; {@code evidence} says so.
    void arrive(Member member, Evidence evidence) {
        settle(member, Stage.AWARENESS, evidence);
    }

    /// Moves {@code member} on where today is the day.
    void today(Member member) {
        if (member.leaves == scene.day()) {
            move(member, member.next, member.cause);
        }
    }

    /// A newcomer whom nobody answered falls silent, or not.
    void unanswered(Member member) {
        boolean quits = scene.chance.happens(scene.settings.journey().unansweredQuits());
        if (quits && member.awake() && !member.scripted && member.stage.compareTo(Stage.PURCHASE) < 0) {
            // From tomorrow on, so that nothing of today is broken off.
            member.leaves = scene.day() + 1;
            member.next = Stage.DORMANT;
            member.cause = UNANSWERED;
        }
    }

    /// Moves {@code member} to {@code stage}.
    void move(Member member, Stage stage, String cause) {
        write(member, scene.today(), stage.word(), cause);
        // Whoever wakes is awake before the first thing they do.
        Stage before = member.stage;
        member.stage = stage;
        member.leaves = Integer.MAX_VALUE;
        settle(member, stage, proofs.of(member, stage, before));
    }

    /// Writes down the stage in which {@code member} is, until {@code end}.
    void write(Member member, String end, String next, String cause) {
        scene.truth(
                Table.STAGES,
                member.key(),
                member.stage.word(),
                scene.almanac.date(member.since),
                end,
                next,
                cause,
                member.evidence.source(),
                member.evidence.id());
    }

    private void settle(Member member, Stage stage, Evidence evidence) {
        Journey journey = scene.settings.journey();
        member.stage = stage;
        member.since = scene.day();
        member.evidence = evidence;
        member.cause = MODEL;
        if (member.scripted) {
            member.leaves = Integer.MAX_VALUE;
            return;
        }
        Journey.Stay stay = journey.stay(stage);
        int days = (int) Math.ceil(scene.chance.gamma(stay.shape(), stay.mean()));
        member.next = draw(journey.row(stage, member.offspring > 0));
        member.leaves = scene.day() + Math.max(stay.least(), days);
        if (member.next == Stage.EVANGELISM) {
            bringing.hurry(member);
            proofs.plan(member, member.leaves);
        }
    }

    /// Walks the stages in their order: maps have none.
    private Stage draw(Map<Stage, Double> row) {
        double at = scene.chance.source().nextDouble();
        Stage last = Stage.DORMANT;
        for (Stage stage : Stage.values()) {
            double chance = row.getOrDefault(stage, 0.0);
            if (chance > 0) {
                last = stage;
                at -= chance;
                if (at < 0) {
                    return stage;
                }
            }
        }
        return last;
    }
}
