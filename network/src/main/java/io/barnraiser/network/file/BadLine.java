package io.barnraiser.network.file;

/// A line that cannot be read.
///
/// @param number of the line, from 1
/// @param reason what is wrong with it, as the end of a sentence
public record BadLine(long number, String reason) {

    @Override
    public String toString() {
        return "line %,d: %s".formatted(number, reason);
    }
}
