package io.barnraiser.build.idea;

import io.barnraiser.platform.database.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How far the team is with an idea.
public enum IdeaStatus {
    /// Nobody of the team has said anything of it yet.
    OPEN,
    /// The team thinks about it.
    CONSIDERED,
    /// It will be built.
    PLANNED,
    /// It is being built.
    BUILDING,
    /// It is there.
    SHIPPED,
    /// It will not be built, and why, and what would change that.
    DECLINED,
    /// It is the same as another, which carries its votes and comments. Never stored: an idea keeps what it was.
    MERGED;

    /// Those that the team can choose.
    public static final List<IdeaStatus> CHOICES = List.of(OPEN, CONSIDERED, PLANNED, BUILDING, SHIPPED, DECLINED);

    /// Those that the roadmap shows, in the order of its columns.
    static final List<IdeaStatus> ROADMAP = List.of(CONSIDERED, PLANNED, BUILDING, SHIPPED);

    /// The word in addresses, in the database and in the names of texts.
    public String word() {
        return Code.of(this);
    }

    /// The status of a word.
    static Optional<IdeaStatus> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /// Whether votes can still be given: what is decided is not voted on.
    public boolean isVotable() {
        return this == OPEN || this == CONSIDERED || this == PLANNED || this == BUILDING;
    }

    /// The tone of its badge.
    public String tone() {
        return switch (this) {
            case OPEN, MERGED -> "plain";
            case CONSIDERED, PLANNED -> "info";
            case BUILDING, DECLINED -> "warn";
            case SHIPPED -> "good";
        };
    }
}
