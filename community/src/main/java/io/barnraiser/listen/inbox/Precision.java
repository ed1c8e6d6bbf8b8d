package io.barnraiser.listen.inbox;

import io.barnraiser.evidence.Figure;
import java.util.List;

/// How well kinds are told, as far as the team said so.
///
/// @param lessons how many texts taught the model
/// @param taught of all of them, the share that it told rightly before it learned from it
/// @param shipped the share that the model as it comes would have told rightly
/// @param lines the same by what they were told as
public record Precision(int lessons, Figure taught, Figure shipped, List<Line> lines) {

    public Precision {
        lines = List.copyOf(lines);
    }

    /// @param kind its key
    public record Line(String kind, Figure taught, Figure shipped) {}
}
