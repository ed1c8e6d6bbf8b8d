package io.barnraiser.understand.influence;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import java.util.Optional;

/// The estimates of an answer, as pages and programs show them. What a model with assumed probabilities
/// says is a description of the ties and no more: grade D.
final class InfluenceFigures {

    private InfluenceFigures() {}

    /// How many members would be reached, those to begin with counted.
    static Figure reach(InfluenceRun run, Beginning beginning) {
        return Figure.of(
                Optional.ofNullable(run.outcome().reach().get(beginning)),
                Doubt.NOTHING_COUNTED,
                Grade.D,
                run.asOf(),
                Evidence.of(
                        "Simulated on the ties of that day, with assumed probabilities (weighted cascade)",
                        InfluencePages.PATH));
    }
}
