package io.barnraiser.build.idea;

import java.util.List;
import java.util.Map;

/// The roadmap.
///
/// @param columns the ideas of each status, one more than is shown where there are more
/// @param most so many of a column are shown
public record RoadmapPage(Map<IdeaStatus, List<BoardPage.Row>> columns, int most) {

    public RoadmapPage {
        columns = Map.copyOf(columns);
    }

    /// The statuses that it shows, in order.
    public List<IdeaStatus> statuses() {
        return IdeaStatus.ROADMAP;
    }

    /// The ideas that a column shows.
    public List<BoardPage.Row> shown(IdeaStatus status) {
        List<BoardPage.Row> all = columns.getOrDefault(status, List.of());
        return all.subList(0, Math.min(most, all.size()));
    }

    /// Whether a column has more than it shows.
    public boolean hasMore(IdeaStatus status) {
        return columns.getOrDefault(status, List.of()).size() > most;
    }

    /// Whether nothing is on it yet.
    public boolean isEmpty() {
        return columns.values().stream().allMatch(List::isEmpty);
    }
}
