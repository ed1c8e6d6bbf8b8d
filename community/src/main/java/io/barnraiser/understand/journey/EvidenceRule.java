package io.barnraiser.understand.journey;

import io.barnraiser.activity.log.ActivityKind;
import java.util.List;
import java.util.OptionalLong;

/// What counts as evidence of a stage, as data that can be read, changed and replayed.
///
/// @param number stays with a rule from version to version; from 1
/// @param stage what it is evidence of
/// @param basis what is counted
/// @param kinds the kinds of activity that count; of {@link Basis#ADVOCACY} those by which somebody is brought
/// @param where what else must hold of an activity
/// @param least how much of it makes one piece of evidence
/// @param precision how often a piece of evidence by this rule is right, from 0 to 1 without both; assumed until
///     people have checked enough of it
/// @param isEnabled whether it is used
public record EvidenceRule(
        int number,
        Stage stage,
        Basis basis,
        List<ActivityKind> kinds,
        Where where,
        Least least,
        double precision,
        boolean isEnabled) {

    /// Assumed of what a machine noted down: an order, a click.
    public static final double TRANSACTIONAL = 0.9;
    /// Assumed of what was said in a place that is made for it, such as a channel for feedback.
    public static final double PLACED = 0.85;
    /// Assumed of what was said in words.
    public static final double TEXT = 0.6;

    public EvidenceRule {
        kinds = List.copyOf(kinds);
        if (!(precision > 0 && precision < 1)) {
            throw new IllegalArgumentException("a precision lies between 0 and 1: " + precision);
        }
    }

    /// The same with another precision.
    EvidenceRule with(double other) {
        return new EvidenceRule(number, stage, basis, kinds, where, least, other, isEnabled);
    }

    /// What a rule counts.
    public enum Basis {
        /// Activities.
        ACTIVITY,
        /// Orders that the shop kept: paid, and neither called off nor paid back in full.
        ORDER,
        /// Acts of advocacy, by whichever rule, from the day on at which somebody came because of them.
        ADVOCACY
    }

    /// Towards whom an activity must go.
    public enum Towards {
        /// It does not matter.
        ANYBODY,
        /// Somebody who had not bought by that day.
        NOT_A_BUYER,
        /// Somebody of whom nothing was heard before, and who came: the evidence is of the day on which they did.
        CAME
    }

    /// What must hold of an activity besides its kind. An empty list asks nothing.
    ///
    /// @param objects the types of what it is about, such as {@code product}; after a {@code !}, types that it
    ///     must not be about
    /// @param channels parts of the name of the channel, in lower case; one of them suffices
    /// @param labels parts of its label, in lower case; one of them suffices
    /// @param source the number of the source it must come from
    /// @param towards to whom it must go
    public record Where(
            List<String> objects, List<String> channels, List<String> labels, OptionalLong source, Towards towards) {

        /// Nothing.
        public static final Where ANY =
                new Where(List.of(), List.of(), List.of(), OptionalLong.empty(), Towards.ANYBODY);

        public Where {
            objects = List.copyOf(objects);
            channels = List.copyOf(channels);
            labels = List.copyOf(labels);
        }
    }

    /// How much makes one piece of evidence. What one rule finds on one day is one piece, however often it was done:
    /// it is right or wrong as a whole.
    ///
    /// @param acts at least so many
    /// @param days within so many days, the day itself counted
    /// @param months in at least so many different months
    public record Least(int acts, int days, int months) {

        /// Once suffices.
        public static final Least ONCE = new Least(1, 1, 1);

        public Least {
            if (acts < 1 || days < 1 || months < 1) {
                throw new IllegalArgumentException("evidence takes at least one act, day and month");
            }
        }
    }
}
