package io.barnraiser.people.match;

import java.util.List;

/// How a date of birth, a place and a telephone number compare, where the table has them.
final class DetailComparison {

    private DetailComparison() {}

    /// The sum of the log-odds; adds to {@code evidence} what agrees and what does not.
    static double weigh(Profile left, Profile right, Lexicon lexicon, List<Evidence> evidence) {
        return born(left.born(), right.born(), evidence)
                + place(left.place(), right.place(), lexicon, evidence)
                + phone(left.phone(), right.phone(), evidence);
    }

    private static double born(String left, String right, List<Evidence> evidence) {
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        int distance = Letters.distance(left, right, 2);
        if (distance > 2) {
            evidence.add(new Evidence(Evidence.Kind.BORN_DIFFERS, left + " / " + right));
            return Weights.BORN_DIFFERS;
        }
        evidence.add(new Evidence(Evidence.Kind.SAME_BORN, left));
        return distance == 0 ? Weights.SAME_BORN : Weights.NEAR_BORN / distance;
    }

    private static double place(String left, String right, Lexicon lexicon, List<Evidence> evidence) {
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        if (Letters.distance(left, right, 1) > 1) {
            evidence.add(new Evidence(Evidence.Kind.PLACE_DIFFERS, left + " / " + right));
            return Weights.PLACE_DIFFERS;
        }
        evidence.add(new Evidence(Evidence.Kind.SAME_PLACE, left));
        return Math.max(lexicon.placeWeight(left), lexicon.placeWeight(right)) - Weights.PLACE_OFF;
    }

    private static double phone(String left, String right, List<Evidence> evidence) {
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        int distance = Letters.distance(left, right, 1);
        if (distance > 1) {
            return Weights.PHONE_DIFFERS;
        }
        evidence.add(new Evidence(Evidence.Kind.SAME_PHONE, left));
        return distance == 0 ? Weights.SAME_PHONE : Weights.NEAR_PHONE;
    }
}
