package io.barnraiser.language;

/// A stretch of a text.
///
/// @param start index of its first UTF-16 unit, 0 or more
/// @param end index behind its last UTF-16 unit, not before `start`
public record Span(int start, int end) {

    /// @throws IllegalArgumentException when it begins before the text or ends before it begins
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no stretch of a text: from " + start + " to " + end);
        }
    }

    /// @param text the text that it was found in
    /// @return its words
    /// @throws IndexOutOfBoundsException when the text is shorter than the span
    public String of(String text) {
        return text.substring(start, end);
    }
}
