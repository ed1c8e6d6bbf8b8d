package io.barnraiser.guide.tour;

import java.util.List;

/// What a visitor of the demonstration is offered. The words of the stops stand in the message bundle, under their
/// number from 1.
///
/// @param guests whom the visitor may sign in as
/// @param stops where the walk leads, in its order; {@link #STOPS} of them
public record Tour(List<Guest> guests, List<Stop> stops) {

    /// How many stops a tour has.
    public static final int STOPS = 10;

    public Tour {
        guests = List.copyOf(guests);
        stops = List.copyOf(stops);
        if (stops.size() != STOPS) {
            throw new IllegalArgumentException("a tour has %d stops, not %d".formatted(STOPS, stops.size()));
        }
    }

    /// Somebody whom the visitor may sign in as.
    ///
    /// @param role the word under which the bundle says what they come for: {@code manager}, {@code product},
    ///     {@code member}
    /// @param password in the clear: the account is made up
    public record Guest(String role, String name, String email, String password) {

        @Override
        public String toString() {
            return "Guest[" + role + "]";
        }
    }

    /// Where a stop is.
    public sealed interface Stop {

        /// A page that is always there.
        ///
        /// @param path with its query, from the root of this site
        record Page(String path) implements Stop {}

        /// The page of a member.
        ///
        /// @param source the name of a source
        /// @param externalId what it calls them
        record Member(String source, String externalId) implements Stop {}

        /// The page of the tribe in which a member is at home; the page of all tribes while no look has found it.
        ///
        /// @param source the name of a source
        /// @param externalId what it calls them
        record Tribe(String source, String externalId) implements Stop {}
    }
}
