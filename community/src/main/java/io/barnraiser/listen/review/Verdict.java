package io.barnraiser.listen.review;

import io.barnraiser.listen.feedback.Shelf;
import io.barnraiser.platform.database.Code;
import java.util.ArrayList;
import java.util.List;

/// What is found of a review.
///
/// @param reason why it was set aside; empty where it was not
/// @param answer {@code waiting}, {@code answered}, or empty where nobody waits for an answer
record Verdict(ReviewState state, String reason, Buyer buyer, String answer) {

    /// Before anybody judged.
    static final String NONE = "";

    /// State and reason in one word, as the table has it.
    String word() {
        return state == ReviewState.ASIDE ? state.key() + "." + reason : state.key();
    }

    static Verdict of(String word, String buyer, String answer) {
        int dot = word.indexOf('.');
        return new Verdict(
                Code.read(ReviewState.class, dot < 0 ? word : word.substring(0, dot)),
                dot < 0 ? "" : word.substring(dot + 1),
                Code.read(Buyer.class, buyer),
                answer);
    }

    /// What its shelf says of an answer.
    static String answer(String shelf) {
        return Shelf.of(shelf)
                .map(where -> switch (where) {
                    case WAITING, SNOOZED, MERGED -> "waiting";
                    case ANSWERED -> "answered";
                    case ASIDE -> "";
                })
                .orElse("");
    }

    /// As what it is counted.
    List<String> facets() {
        if (state != ReviewState.COUNTED) {
            return reason.isEmpty() ? List.of(state.key()) : List.of(state.key(), word());
        }
        List<String> facets = new ArrayList<>(List.of(state.key()));
        if (buyer != Buyer.UNKNOWN) {
            facets.add(buyer.key());
        }
        if (!answer.isEmpty()) {
            facets.add(answer);
        }
        return facets;
    }
}
