package io.barnraiser.network.file;

/// What the lines of an edge list mean.
///
/// @param directed whether an edge points from its first node to its second
/// @param third what the third field of a line is
public record EdgeColumns(boolean directed, Third third) {

    /// The third field of a line.
    public enum Third {
        /// Nothing: it may be missing and is left alone.
        NOTHING,
        /// The weight of the edge, above 0; 1 where it is missing. Weights of an edge that is named several
        /// times add up.
        WEIGHT,
        /// The probability with which something passes along the edge, above 0 and at most 1, and never
        /// missing. Those of an edge that is named several times add up too, which makes no sense: look at
        /// {@link EdgeList#repeated}.
        PROBABILITY
    }
}
