package io.barnraiser.understand.behaviour;

/// What of the 60 days behind the cut is foretold.
public enum NextAct {
    /// All of the following together, each person's evenly.
    ALL,
    /// The channel in which somebody is seen first.
    CHANNEL,
    /// The tribe of the member to whom they reply first.
    REPLY,
    /// The product that they buy first.
    PRODUCT
}
