package io.barnraiser.people.match;

import java.util.List;

/// Two rows that are probably one person.
///
/// @param a number of the first row, from 0, in the order in which the rows were added
/// @param b number of the second row; greater than {@code a}
/// @param score how probable it is that they are one person, from 0 to 1, under the assumptions of [Weights]
/// @param rule the strongest reason
/// @param evidence all that speaks for and against it
public record MatchPair(int a, int b, double score, MatchRule rule, List<Evidence> evidence) {

    public MatchPair {
        evidence = List.copyOf(evidence);
    }
}
