package io.barnraiser.understand.network;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.html.View;
import java.util.List;

/// What the page of how ties are weighed shows.
///
/// @param assumed whether nobody has changed anything yet
/// @param halfLife as it stands or was typed
/// @param leastWeight as it stands or was typed
/// @param weights a field for each kind
/// @param wrong what is wrong, by field; the messages are names of texts
public record NetworkPage(
        boolean assumed, String halfLife, String leastWeight, List<Weight> weights, List<FieldError> wrong) {

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
