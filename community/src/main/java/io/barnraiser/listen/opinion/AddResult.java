package io.barnraiser.listen.opinion;

/// What became of a statement that somebody wanted to add.
public sealed interface AddResult {

    /// It is there; members see it at once, or when the team has looked at it.
    record Added(Statement statement) implements AddResult {}

    /// Nothing stands in it.
    record Empty() implements AddResult {}

    /// It has more than 140 characters.
    record TooLong() implements AddResult {}

    /// It is there already, in these or nearly these words.
    record Twice() implements AddResult {}

    /// Who added it has added as many as each may.
    record Spent() implements AddResult {}

    /// The question has as many statements as it can have.
    record Full() implements AddResult {}

    /// The question is not open.
    record Closed() implements AddResult {}
}
