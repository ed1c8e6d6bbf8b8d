package io.barnraiser.evidence.model;

import java.util.Arrays;

/// People, what is known of them, and which of several outcomes they had: what a model is fitted to or
/// judged on.
///
/// @param features what is known, `[people][features]`, finite; the arrays themselves: do not change them
/// @param outcomes which outcome each had, `[people]`, from 0 to below {@code classes}; the array itself
/// @param classes how many outcomes there are, at least 2, whether or not anybody here had them
@SuppressWarnings("ArrayRecordComponent") // read row by row, thousands of times
public record Cases(double[][] features, int[] outcomes, int classes) {

    public Cases {
        if (features.length == 0 || features.length != outcomes.length || classes < 2) {
            throw new IllegalArgumentException("%d rows, %d outcomes of %d kinds make no cases"
                    .formatted(features.length, outcomes.length, classes));
        }
        for (int row = 0; row < features.length; row++) {
            if (features[row].length != features[0].length || outcomes[row] < 0 || outcomes[row] >= classes) {
                throw new IllegalArgumentException("row %d has %d features of %d and the outcome %d of %d"
                        .formatted(row, features[row].length, features[0].length, outcomes[row], classes));
            }
        }
    }

    /// How many people.
    public int size() {
        return outcomes.length;
    }

    /// How many things are known of each.
    public int width() {
        return features[0].length;
    }

    /// Some of the people, in the order of {@code rows}.
    Cases some(int[] rows) {
        return new Cases(
                Arrays.stream(rows).mapToObj(row -> features[row]).toArray(double[][]::new),
                Arrays.stream(rows).map(row -> outcomes[row]).toArray(),
                classes);
    }
}
