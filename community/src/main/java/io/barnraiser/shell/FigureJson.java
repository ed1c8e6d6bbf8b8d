package io.barnraiser.shell;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.barnraiser.evidence.Estimate;
import io.barnraiser.evidence.Figure;
import org.jspecify.annotations.Nullable;

/// A figure as programs read it: never a bare number either. What stands here is a promise to programs:
/// fields are added, never renamed.
public sealed interface FigureJson {

    /// What was estimated, in the unit that the field's own description names.
    ///
    /// @param kind {@code estimate}
    /// @param lower null where the data set no lower end
    /// @param upper null where the data set no upper end
    /// @param level how often such intervals hold the truth, 0.5 to 1
    /// @param grade A to D
    /// @param asOf ISO 8601, UTC: nothing learned later is in it
    /// @param evidence what was counted, in words
    /// @param evidenceUrl the page of this installation that shows it
    record Estimated(
            String kind,
            double value,
            @Nullable Double lower,
            @Nullable Double upper,
            double level,
            long n,
            String method,
            String grade,
            @JsonProperty("as_of") String asOf,
            String evidence,
            @JsonProperty("evidence_url") @Nullable String evidenceUrl)
            implements FigureJson {}

    /// It stands for too few people to be shown.
    ///
    /// @param kind {@code suppressed}
    /// @param floor from how many people on it would be shown
    /// @param grade X
    record Suppressed(String kind, int floor, String grade) implements FigureJson {}

    /// The data do not say.
    ///
    /// @param kind {@code unknown}
    /// @param reason why, in a word: {@code too-few}, say
    record Unknown(String kind, String reason) implements FigureJson {}

    /// The figure for {@code Response.json}.
    static FigureJson of(Figure figure) {
        return switch (figure) {
            case Figure.Estimated(Estimate estimate) ->
                new Estimated(
                        "estimate",
                        estimate.value(),
                        finite(estimate.lower()),
                        finite(estimate.upper()),
                        estimate.level().share(),
                        estimate.n(),
                        estimate.method().key(),
                        estimate.grade().name(),
                        estimate.asOf().toString(),
                        estimate.evidence().basis(),
                        estimate.evidence().address().orElse(null));
            case Figure.Suppressed(int floor) ->
                new Suppressed("suppressed", floor, figure.grade().name());
            case Figure.CannotTell(var doubt) -> new Unknown("unknown", doubt.key());
        };
    }

    private static @Nullable Double finite(double end) {
        return Double.isFinite(end) ? end : null;
    }
}
