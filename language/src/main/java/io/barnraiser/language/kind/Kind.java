package io.barnraiser.language.kind;

/// What somebody wants who says something to a brand. The order is that of the arrays in which probabilities stand.
public enum Kind {
    /// They want to know something: who answers, helps.
    QUESTION("question"),
    /// Something does not work, did not come, or hurt: they want it mended.
    PROBLEM("problem"),
    /// They want something that is not there yet, or that it were otherwise.
    WISH("wish"),
    /// They say that something is good.
    PRAISE("praise"),
    /// They thank somebody.
    THANKS("thanks"),
    /// None of these: talk among members, news, a story.
    OTHER("other");

    private final String key;

    Kind(String key) {
        this.key = key;
    }

    /// @return the word by which addresses, tables, files and message bundles know it
    public String key() {
        return key;
    }
}
