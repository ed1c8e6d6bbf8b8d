package io.barnraiser.build.release;

import org.jdbi.v3.core.Handle;

/// Tells a member something, in the transaction of {@code handle}: it is told if and only if that becomes durable.
interface Teller {

    /// Thanks somebody for their part and asks whether they may be named.
    ///
    /// @param path the page where they see what they did and answer
    void thank(Handle handle, Release release, long identity, String path);

    /// Asks somebody whether a release cured what they had complained of, where they may be asked something now.
    /// Returns whether they were.
    ///
    /// @param path the page where they answer
    boolean ask(Handle handle, Release release, long identity, String path);
}
