package io.barnraiser.build.idea;

import java.util.List;

/// Where an idea came from.
///
/// @param merged the ideas that were merged into it, directly or through others, the oldest first
/// @param feedback the numbers of the feedback that it and they were made of
public record Ancestors(List<IdeaId> merged, List<Long> feedback) {

    public Ancestors {
        merged = List.copyOf(merged);
        feedback = List.copyOf(feedback);
    }
}
