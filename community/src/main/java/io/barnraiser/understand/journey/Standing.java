package io.barnraiser.understand.journey;

/// A member in a list of those who stand somewhere, or who moved.
///
/// @param segment since when they stand there, and where they came from
public record Standing(long member, String name, Segment segment) {

    /// A place in such a list, right behind somebody.
    record Place(long day, long member) {}

    Place place() {
        return new Place(segment.from(), member);
    }
}
