package io.barnraiser.listen.inbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The address of a queue: what it is filtered by, and where in it one stands.
///
/// @param parts by name; none of them empty
record Address(Map<String, String> parts) {

    static final String PATH = "/desk/listening";

    Address {
        parts = Map.copyOf(parts);
    }

    /// The same with another value; without the name where that is empty.
    Address with(String name, String value) {
        Map<String, String> other = new TreeMap<>(parts);
        other.remove(name);
        if (!value.isEmpty()) {
            other.put(name, value);
        }
        return new Address(other);
    }

    /// The same from the beginning of the list.
    Address fromTheTop() {
        return with("after", "").with("before", "");
    }

    String query() {
        return new TreeMap<>(parts)
                .entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /// The page of the list.
    String url() {
        return at("");
    }

    /// The page of one thing beside the list.
    String of(long feedback) {
        return at("/" + feedback);
    }

    private String at(String below) {
        return parts.isEmpty() ? PATH + below : PATH + below + "?" + query();
    }
}
