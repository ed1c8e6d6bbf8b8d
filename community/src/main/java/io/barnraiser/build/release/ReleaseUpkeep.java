package io.barnraiser.build.release;

/// What is done by itself: shares worked out anew where people changed, what led to a release hears of it, thanks; the
/// question whether it cured, and what was not cured back to the queue.
final class ReleaseUpkeep {

    private static final int MOST = 100;

    private final Releases releases;
    private final Thanks thanks;
    private final Cures cures;

    ReleaseUpkeep(Releases releases, Thanks thanks, Cures cures) {
        this.releases = releases;
        this.thanks = thanks;
        this.cures = cures;
    }

    /// What nobody should wait for, a hundred at a time.
    void round() {
        while (releases.catchUp(MOST) == MOST) {}
        while (releases.tellings().next(MOST) > 0) {}
        while (thanks.next(MOST) > 0) {}
    }

    /// What is due after weeks. Whoever may not be asked now is looked at again each time.
    void cure() {
        cures.ask(MOST);
        while (cures.reopenNext(MOST) > 0) {}
    }
}
