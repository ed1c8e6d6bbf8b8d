package io.barnraiser.build.release;

/// What a link still has to hear of its release.
enum Telling {
    /// What became of it, for the first time.
    DUE,
    /// The same in other words: the release is called something else since.
    AGAIN,
    /// That this did not become of it after all.
    BACK,
    /// Nothing.
    DONE
}
