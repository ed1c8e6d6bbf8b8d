package io.barnraiser.listen.feedback;

import io.barnraiser.platform.database.Code;
import java.util.Arrays;

/// What has become of something that was told.
public enum FeedbackState {
    /// Nobody has taken it yet.
    WAITING(Shelf.WAITING),
    /// A department has it.
    ROUTED(Shelf.WAITING),
    /// It became an idea or a release, and the member was not told yet.
    IDEA(Shelf.WAITING),
    /// It comes back later.
    SNOOZED(Shelf.SNOOZED),
    /// It waits with another that says the same.
    MERGED(Shelf.MERGED),
    /// The member has an answer.
    ANSWERED(Shelf.ANSWERED),
    /// The member has an answer, and the team says that it is done.
    CLOSED(Shelf.ANSWERED),
    /// It waits for nobody.
    ASIDE(Shelf.ASIDE);

    private final Shelf shelf;

    FeedbackState(Shelf shelf) {
        this.shelf = shelf;
    }

    /// Where it lies then.
    public Shelf shelf() {
        return shelf;
    }

    /// How it is called in keys of texts and tables.
    public String key() {
        return Code.of(this);
    }

    static FeedbackState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.key().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
