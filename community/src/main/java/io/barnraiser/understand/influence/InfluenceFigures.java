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
                Evidence.of(simulated(run), InfluencePages.PATH));
    }

    private static String simulated(InfluenceRun run) {
        return run.outcome().passed().isLearned()
                ? "Simulated on the ties of that day, with probabilities learned from how things passed before"
                : "Simulated on the ties of that day, with assumed probabilities (weighted cascade)";
    }

    /// What else an answer says.
    static Figure of(InfluenceRun run, Aspect aspect) {
        return Figure.of(
                Optional.ofNullable(run.outcome().figures().get(aspect)),
                Doubt.NOTHING_COUNTED,
                Grade.D,
                run.asOf(),
                Evidence.of(
                        switch (aspect) {
                            case GAIN, PRICE -> simulated(run);
                            case OVER_POPULARITY, OVER_ASSUMED ->
                                "Learned from older things, judged on newer ones, drawn again as wholes";
                            case TAKEN_OVER, ALONE -> "Counted in the log";
                        },
                        InfluencePages.PATH));
    }
}
