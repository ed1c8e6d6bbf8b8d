package io.barnraiser.shell;

/// One of several views of the same thing.
///
/// @param label what it says, in the reader's language
/// @param count how many things are there; negative for not saying
public record Tab(String label, String href, boolean current, long count) {

    private static final long MOST_SHOWN = 999;

    /// A tab that does not say how many things are there.
    public Tab(String label, String href, boolean current) {
        this(label, href, current, -1);
    }

    /// The count as the badge shows it: a badge has room for three digits.
    public String shown() {
        return count > MOST_SHOWN ? MOST_SHOWN + "+" : Long.toString(count);
    }
}
