package io.barnraiser.listen.inbox;

/// What came of answering.
sealed interface Sent {

    /// It went out.
    ///
    /// @param people to how many
    /// @param left how many who said the same could not be told; they are back in the queue
    record Out(int people, int left) implements Sent {}

    /// It did not go out, and nothing changed.
    ///
    /// @param why in words of the mail server or the place; empty where the way was closed
    record Not(String why) implements Sent {}

    /// Somebody is sending an answer at this moment; this one did not go out.
    record Busy(String actor) implements Sent {}

    /// An earlier try never said how it ended, so the answer may be out. This one did not go out.
    record MayBeOut(String actor) implements Sent {}
}
