package io.barnraiser.build.idea;

/// The number of an idea, as its address shows it. Numbers grow: a smaller one is an older one.
///
/// @param value from 1
public record IdeaId(long value) {

    @Override
    public String toString() {
        return "idea:" + value;
    }
}
