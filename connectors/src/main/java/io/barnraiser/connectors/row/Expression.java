package io.barnraiser.connectors.row;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a field's value is found in a row: in a column ({@code author_email}), down a path ({@code user.id}), put
/// together
/// ({@code t/{topic_id}/{post_no}}), or always the same ({@code =create}). In braces, {@code @site} is an option of the
/// import. What is put together is there only when every part is.
///
/// @param source as it is written in a mapping
public record Expression(String source) {

    private static final Pattern PART = Pattern.compile("\\{([^{}]+)}");

    /// All values in {@code row}: several where a path leads to a list.
    List<String> all(Row row, Map<String, String> options) {
        if (source.startsWith("=")) {
            return List.of(source.substring(1));
        }
        return source.indexOf('{') >= 0 ? together(row, options).stream().toList() : row.texts(source);
    }

    private Optional<String> together(Row row, Map<String, String> options) {
        Matcher part = PART.matcher(source);
        StringBuilder text = new StringBuilder();
        while (part.find()) {
            String name = part.group(1);
            Optional<String> value = name.startsWith("@")
                    ? Optional.ofNullable(options.get(name.substring(1))).filter(option -> !option.isBlank())
                    : row.text(name);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            part.appendReplacement(text, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(part.appendTail(text).toString());
    }

    /// The columns that it reads.
    List<String> columns() {
        if (source.startsWith("=")) {
            return List.of();
        }
        if (source.indexOf('{') < 0) {
            return List.of(source);
        }
        return PART.matcher(source)
                .results()
                .map(result -> result.group(1))
                .filter(name -> !name.startsWith("@"))
                .toList();
    }
}
