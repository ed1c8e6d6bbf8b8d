package io.barnraiser.connectors.stackexchange;

import io.barnraiser.connectors.Times;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One row of a dump.
///
/// @param table the name of the file's root element: {@code posts}, {@code comments}, ...
/// @param values the attributes, in their order
record DumpRow(String table, Map<String, String> values) {

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    Optional<Instant> time(String name) {
        return text(name).flatMap(Times::parse);
    }

    /// The row as XML of its own, so that it can be understood again.
    String xml() {
        StringBuilder xml = new StringBuilder().append('<').append(table).append("><row");
        values.forEach((name, value) -> {
            xml.append(' ').append(name).append("=\"");
            escape(value, xml);
            xml.append('"');
        });
        return xml.append("/></").append(table).append('>').toString();
    }

    private static void escape(String value, StringBuilder xml) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\n' -> xml.append("&#xA;");
                case '\r' -> xml.append("&#xD;");
                case '\t' -> xml.append("&#x9;");
                default -> xml.append(c);
            }
        }
    }
}
