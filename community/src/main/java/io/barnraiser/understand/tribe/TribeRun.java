package io.barnraiser.understand.tribe;

import java.time.Instant;
import java.util.Optional;

/// One look for tribes.
///
/// @param id its number; numbers grow
/// @param asOf the day at whose end the network was looked at
/// @param step what it does now, or did last
/// @param done how much of the step is done
/// @param total of how much; 0 where that is not known
/// @param outcome what it says; empty until it is done
public record TribeRun(
        long id,
        Instant asOf,
        State state,
        Step step,
        long done,
        long total,
        Optional<Outcome> outcome,
        Instant startedAt,
        Instant updatedAt,
        Optional<Instant> endedAt) {

    /// How it stands.
    public enum State {
        RUNNING,
        DONE,
        /// Somebody ended it; the look before stays.
        CANCELLED,
        /// The server stopped, or something broke; the next look begins anew.
        FAILED
    }

    /// What is done, in this order.
    public enum Step {
        TIES,
        CHANCE,
        RESOLUTION,
        GROUPS,
        STABILITY,
        WORDS,
        POSTS,
        ORDERS,
        FIGURES,
        MAP,
        WRITE
    }

    /// The finding as a whole.
    ///
    /// @param members how many have a tie to another
    /// @param ties how many pairs have to do with each other
    /// @param quality the modularity of the groups found at resolution 1, which is what chance is compared with
    /// @param chance what chance makes of it; empty where the network is too small to tell
    /// @param agreement how alike repeated looks are: mean adjusted mutual information, 1 for the same
    /// @param looks how many there were
    /// @param resolution how fine the groups are that are shown: chosen by what comes back, {@link
    TribeSearch#USUAL}
    ///     where nothing speaks against it
    public record Outcome(
            Verdict verdict,
            long members,
            long ties,
            double quality,
            Optional<Chance> chance,
            double agreement,
            int looks,
            double resolution) {}

    /// The modularity of networks in which everybody has as many ties, but with whomever.
    ///
    /// @param draws how many such networks were drawn
    public record Chance(double mean, double deviation, int draws) {}

    /// Whether it goes on.
    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /// Whether it found tribes.
    public boolean hasTribes() {
        return outcome.filter(found -> found.verdict() == Verdict.STRUCTURE).isPresent();
    }
}
