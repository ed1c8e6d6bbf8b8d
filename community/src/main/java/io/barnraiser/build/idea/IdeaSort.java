package io.barnraiser.build.idea;

import io.barnraiser.platform.database.Code;
import java.util.Arrays;
import java.util.Optional;

/// In which order the board stands, always the most first.
public enum IdeaSort {
    /// What much happened on lately, see {@link Heat}.
    TRENDING("heat"),
    /// What most members voted for.
    VOTES("votes"),
    /// What was proposed last.
    NEWEST("id"),
    /// What the team decided on last.
    DECIDED("decided_at");

    private final String column;

    IdeaSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /// The word in addresses and in the names of texts.
    public String word() {
        return Code.of(this);
    }

    static Optional<IdeaSort> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /// What {@code idea} is sorted by.
    String key(Idea idea) {
        return switch (this) {
            case TRENDING -> Double.toString(idea.heat());
            case VOTES -> Integer.toString(idea.votes());
            case NEWEST -> Long.toString(idea.id().value());
            case DECIDED -> Long.toString(idea.decidedAt().toEpochMilli());
        };
    }
}
