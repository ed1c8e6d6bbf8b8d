package io.barnraiser.understand.network;

import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Standing;
import java.time.LocalDate;
import java.util.List;

/// What is between a member and one other.
///
/// @param other the other one
/// @param name the other one's name
/// @param standing the other one's standing: member or staff
/// @param given what the member did towards the other one
/// @param received what the other one did towards the member
/// @param last the last day (UTC) on which something of it happened
public record Tie(MemberId other, String name, Standing standing, Way given, Way received, LocalDate last) {

    /// One direction of a tie.
    ///
    /// @param weight what is left of it, 1 being a reply of today by the weights that are assumed
    /// @param acts how often what was done, however long ago, the most frequent first. Taking part in the
    ///     same thing counts in both directions, half its weight in each
    public record Way(double weight, List<Times> acts) {

        public Way {
            acts = List.copyOf(acts);
        }

        /// How many acts there were.
        public long count() {
            return acts.stream().mapToLong(Times::count).sum();
        }
    }

    /// How often something was done.
    ///
    /// @param kind what, as a word
    /// @param count how often
    public record Times(String kind, long count) {}

    /// Both directions together.
    public double weight() {
        return given.weight() + received.weight();
    }

    /// Whether something that still weighs came from both.
    public boolean isMutual() {
        return given.weight() > 0 && received.weight() > 0;
    }
}
