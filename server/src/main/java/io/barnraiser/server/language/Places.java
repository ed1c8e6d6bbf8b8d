package io.barnraiser.server.language;

import io.barnraiser.language.Span;
import java.util.List;

/// Stretches of a text as programs in any language count them.
final class Places {

    private Places() {}

    /// `start-end` of each, in characters (code points) from 0, the end behind the last one; commas
    /// between. O(length).
    ///
    /// @param spans in the order of their begin
    static String written(String text, List<Span> spans) {
        StringBuilder places = new StringBuilder();
        int units = 0;
        int characters = 0;
        for (Span span : spans) {
            characters += text.codePointCount(units, span.start());
            units = span.start();
            int end = characters + text.codePointCount(span.start(), span.end());
            places.append(places.isEmpty() ? "" : ",")
                    .append(characters)
                    .append('-')
                    .append(end);
        }
        return places.toString();
    }
}
