package io.barnraiser.listen.opinion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody thinks of a statement.
public enum Vote {
    AGREE(1),
    DISAGREE(-1),
    /// Saw it, and is not for or against it.
    PASS(0);

    private final int number;

    Vote(int number) {
        this.number = number;
    }

    /// As in the database, in files, and to the mathematics.
    public int number() {
        return number;
    }

    /// As in forms and keys of texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Vote> of(String word) {
        return Arrays.stream(values()).filter(vote -> vote.word().equals(word)).findFirst();
    }

    static Vote of(int number) {
        return switch (number) {
            case 1 -> AGREE;
            case -1 -> DISAGREE;
            case 0 -> PASS;
            default -> throw new IllegalArgumentException("%d is no vote".formatted(number));
        };
    }
}
