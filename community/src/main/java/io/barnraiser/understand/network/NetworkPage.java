package io.barnraiser.understand.network;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.html.View;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;

/// What the page of how ties are weighed shows.
///
/// @param learning what is known of how well they foretell
/// @param halfLife as it stands or was typed
/// @param leastWeight as it stands or was typed
/// @param weights a field for each kind
/// @param wrong what is wrong, by field; the messages are names of texts
public record NetworkPage(
        Learning learning, String halfLife, String leastWeight, List<Weight> weights, List<FieldError> wrong) {

    /// How much one act of a kind counts.
    ///
    /// @param kind the kind's word
    /// @param value as it stands or was typed
    public record Weight(String kind, String value) {

        /// The name of the field in the form.
        public String field() {
            return NetworkPages.WEIGHT + kind;
        }
    }

    /// What was learned from the community.
    ///
    /// @param isAssumed whether nobody has changed anything yet
    /// @param newest the newest fit, if there is one
    /// @param running the fit that goes on, if one does
    /// @param isTaken whether ties are weighed as was learned
    public record Learning(boolean isAssumed, Optional<TieFit> newest, Optional<TieFit> running, boolean isTaken) {

        /// The name of the text that says what the numbers on the page are.
        public String standing() {
            return isTaken ? "network.fitted" : isAssumed ? "network.assumed" : "network.set";
        }

        /// A number as the reader's language writes it.
        public String decimal(View view, double number) {
            return NumberFormat.getNumberInstance(view.locale()).format(number);
        }

        /// By how many bits of a thousand pairs what was learned foretells better.
        public Figure gain(TieFit fit) {
            return Figure.of(
                    fit.outcome().gain().map(interval -> interval.times(1_000)),
                    Doubt.TOO_FEW,
                    Grade.D,
                    fit.asOf(),
                    Evidence.of("Pairs on two evenings that had no part in the fit", NetworkPages.PATH));
        }

        /// What one act of a kind counts, as it was learned.
        public Figure fitted(TieFit fit, TieFit.Weight weight) {
            return Figure.of(
                    Optional.of(weight.fitted()),
                    Doubt.TOO_FEW,
                    Grade.D,
                    fit.asOf(),
                    Evidence.of("Pairs on six evenings a month apart", NetworkPages.PATH));
        }
    }

    public NetworkPage {
        weights = List.copyOf(weights);
        wrong = List.copyOf(wrong);
    }

    /// Everything that is wrong, in the reader's language, for the summary above the form.
    public List<FieldError> said(View view) {
        return wrong.stream()
                .map(error -> new FieldError(error.field(), view.text(error.message())))
                .toList();
    }

    /// What is wrong with a field, in the reader's language; empty where nothing is.
    public String said(View view, String field) {
        return wrong.stream()
                .filter(error -> error.field().equals(field))
                .map(error -> view.text(error.message()))
                .findFirst()
                .orElse("");
    }
}
