package io.barnraiser.server.opinion;

import io.barnraiser.evidence.opinion.Votes;
import java.util.List;

/// Votes of a file, with the names that people and statements have in it.
///
/// @param people names in the order in which they came up
/// @param statements likewise
/// @param repeated how many rows were followed by another of the same person and statement
record VotesIn(List<String> people, List<String> statements, Votes votes, int repeated) {}
