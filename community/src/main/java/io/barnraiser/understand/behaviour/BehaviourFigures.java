package io.barnraiser.understand.behaviour;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import java.util.Map;
import java.util.Optional;

/// The estimates of an answer, as pages and programs show them. That something foretells is a
/// description: grade D.
final class BehaviourFigures {

    private BehaviourFigures() {}

    /// How many bits fewer were left to be learned of what somebody did next.
    static Figure gain(BehaviourRun run, NextAct act, Comparison comparison) {
        return Figure.of(
                run.found()
                        .map(found -> found.gains().getOrDefault(act, Map.of()))
                        .flatMap(gains -> Optional.ofNullable(gains.get(comparison))),
                Doubt.NOTHING_TO_COMPARE,
                Grade.D,
                run.until(),
                evidence("What members did in the 60 days after the cut, foretold by models of other members"));
    }

    /// How alike groups by a trait are to tribes.
    static Figure likeness(BehaviourRun run, BehaviourRun.StatedTrait trait) {
        return Figure.of(
                trait.likeness(),
                Doubt.TOO_FEW,
                Grade.D,
                run.cut(),
                evidence("Members who gave the trait and are in a group of ten or more at the cut"));
    }

    private static Evidence evidence(String basis) {
        return Evidence.of(basis, BehaviourPages.PATH);
    }
}
