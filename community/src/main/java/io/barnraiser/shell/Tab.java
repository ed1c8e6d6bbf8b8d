package io.barnraiser.shell;

/// One of several views of the same thing.
///
/// @param label what it says, in the reader's language
/// @param count how many things are there; negative for not saying
public record Tab(String label, String href, boolean current, long count) {

    /// A tab that does not say how many things are there.
    public Tab(String label, String href, boolean current) {
        this(label, href, current, -1);
    }
}
