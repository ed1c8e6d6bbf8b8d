package io.barnraiser.listen.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.language.Span;
import io.barnraiser.listen.feedback.FeedbackKind;
import io.barnraiser.listen.feedback.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Texts with the words marked that made their kind.
final class PieceTest {

    private static List<Piece> pieces(String text, List<Span> why, List<Span> urgent) {
        return Piece.of(text, new Reading(FeedbackKind.PROBLEM, 1, why, 3, urgent, "en"));
    }

    @Test
    void a_text_is_cut_where_marks_begin_and_end_and_urgent_ones_stand_above() {
        assertThat(pieces("It broke today", List.of(new Span(3, 8)), List.of(new Span(5, 14))))
                .containsExactly(
                        new Piece("It ", ""),
                        new Piece("br", "kind"),
                        new Piece("oke", "urgent"),
                        new Piece(" today", "urgent"));
    }

    @Test
    void a_text_without_marks_is_one_piece_and_marks_beyond_it_are_left_out() {
        assertThat(pieces("Hello", List.of(), List.of())).containsExactly(new Piece("Hello", ""));
        assertThat(pieces("Hello", List.of(new Span(3, 9)), List.of())).containsExactly(new Piece("Hello", ""));
        assertThat(pieces("", List.of(), List.of())).isEmpty();
    }
}
