package io.barnraiser.listen.inbox;

import io.barnraiser.evidence.Figure;
import io.barnraiser.listen.inbox.Handling.Handled;
import java.util.List;
import java.util.Optional;

/// How what members tell is handled.
///
/// @param counted when it was counted, in epoch milliseconds; 0 for never
/// @param all everything together; empty where nothing was told
/// @param groups the same by something, in the order of the page
/// @param recovery by how much more often members came back whose problem was answered
/// @param heard the chance that what becomes an idea next becomes one that is there already
/// @param precision how well kinds are told, as far as the team said so
public record FiguresView(
        long counted,
        Optional<Line> all,
        List<Groups> groups,
        Figure solicited,
        Figure closed,
        Figure problems,
        Figure recovery,
        Figure heard,
        Precision precision) {

    /// Groups by one thing.
    ///
    /// @param facet {@code kind}, {@code source}, {@code department} or {@code month}
    public record Groups(String facet, List<Line> lines) {}

    /// One group.
    ///
    /// @param name in the reader's words, or the key of its text where the facet is the kind
    public record Line(String name, long told, Figure staff, Figure any, Figure kept) {

        static Line of(String name, Handled handled) {
            return new Line(name, handled.told(), handled.staff(), handled.any(), handled.kept());
        }
    }
}
