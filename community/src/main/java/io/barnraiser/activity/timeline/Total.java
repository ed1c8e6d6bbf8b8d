package io.barnraiser.activity.timeline;

/// How many members a filter leaves, as far as that is known without counting them all.
public sealed interface Total {

    /// So many.
    record Exactly(long number) implements Total {}

    /// So many and more.
    record AtLeast(long number) implements Total {}
}
