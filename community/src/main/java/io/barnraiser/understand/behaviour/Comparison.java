package io.barnraiser.understand.behaviour;

/// What was known, against what else: each is how many bits fewer are left to be learned with the first
/// than with the second.
public enum Comparison {
    /// The stated traits, against base rates.
    TRAITS,
    /// Tribe and behaviour, against base rates.
    BEHAVIOUR,
    /// Both together, against base rates.
    BOTH,
    /// Tribe and behaviour, against the stated traits.
    BEHAVIOUR_OVER_TRAITS,
    /// Both together, against the stated traits alone: what behaviour adds.
    BOTH_OVER_TRAITS
}
