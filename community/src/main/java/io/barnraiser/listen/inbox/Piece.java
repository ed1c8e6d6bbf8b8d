package io.barnraiser.listen.inbox;

import io.barnraiser.language.Span;
import io.barnraiser.listen.feedback.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A stretch of a text.
///
/// @param mark {@code kind} for words that say what it is, {@code urgent} for words that make
///     it urgent; empty for all others
public record Piece(String text, String mark) {

    /// Cuts a text at the marks of its reading. O(marks² + length).
    static List<Piece> of(String text, Reading reading) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        List<Span> all = new ArrayList<>(reading.why());
        all.addAll(reading.urgent());
        all.stream().filter(span -> span.end() <= text.length()).forEach(span -> {
            cuts.add(span.start());
            cuts.add(span.end());
        });
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int to : cuts.tailSet(1)) {
            String mark = holds(reading.urgent(), from, to) ? "urgent" : holds(reading.why(), from, to) ? "kind" : "";
            pieces.add(new Piece(text.substring(from, to), mark));
            from = to;
        }
        return pieces;
    }

    private static boolean holds(List<Span> spans, int from, int to) {
        return spans.stream().anyMatch(span -> span.start() <= from && to <= span.end());
    }
}
