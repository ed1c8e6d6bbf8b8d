package io.barnraiser.activity.timeline;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The address of a filtered list, for links that add or take away one condition. Going to another place in the list is
/// not part of it: a changed filter begins at the beginning.
///
/// @param path of the page
/// @param parts names and values in their order
record ListAddress(String path, List<Part> parts) {

    /// @param name of a parameter
    /// @param value its value, as it is meant
    record Part(String name, String value) {}

    ListAddress {
        parts = List.copyOf(parts);
    }

    /// The same with one more condition.
    ListAddress plus(String name, String value) {
        List<Part> more = new ArrayList<>(parts);
        more.add(new Part(name, value));
        return new ListAddress(path, more);
    }

    /// The same without one condition.
    ListAddress minus(String name, String value) {
        List<Part> fewer = new ArrayList<>(parts);
        fewer.remove(new Part(name, value));
        return new ListAddress(path, fewer);
    }

    /// The same conditions for another page.
    ListAddress at(String otherPath) {
        return new ListAddress(otherPath, parts);
    }

    /// The part behind the question mark, without it.
    String query() {
        return parts.stream()
                .map(part -> part.name() + "=" + URLEncoder.encode(part.value(), StandardCharsets.UTF_8))
                .reduce((one, other) -> one + "&" + other)
                .orElse("");
    }

    /// The address.
    String url() {
        return parts.isEmpty() ? path : path + "?" + query();
    }
}
