package io.barnraiser.understand.behaviour;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What is known of a member by the cut, and what they did next. Lives as long as the run.
///
/// @param traits what they stated, by name
/// @param past what they did before the cut, the newest act first
/// @param bought the products that they bought before it
/// @param next what they did first behind it
record Person(long member, Map<String, String> traits, List<Act> past, Set<String> bought, Next next) {

    /// An act.
    ///
    /// @param channel its number; 0 for none
    /// @param at when, in milliseconds
    record Act(int kind, long channel, long at) {}

    /// What somebody did first behind the cut.
    ///
    /// @param channel the channel they were seen in
    /// @param replied the member to whom they replied
    /// @param product what they bought
    record Next(OptionalLong channel, OptionalLong replied, Optional<String> product) {}
}
