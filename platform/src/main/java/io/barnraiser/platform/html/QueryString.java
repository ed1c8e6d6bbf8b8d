package io.barnraiser.platform.html;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A path with its query, for links that change one thing of the page they stand on.
public final class QueryString {

    private record Pair(String name, String value) {}

    private final String path;
    private final List<Pair> pairs;

    private QueryString(String path, List<Pair> pairs) {
        this.path = path;
        this.pairs = List.copyOf(pairs);
    }

    /// Reads {@code query} as it stands in an address, without its question mark.
    public static QueryString of(String path, String query) {
        List<Pair> pairs = new ArrayList<>();
        for (String part : query.split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                pairs.add(new Pair(decode(name), equals < 0 ? "" : decode(part.substring(equals + 1))));
            }
        }
        return new QueryString(path, pairs);
    }

    /// The same with {@code name} once and only as {@code value}; without {@code name} where the value is empty.
    public QueryString with(String name, String value) {
        List<Pair> changed = new ArrayList<>(pairs);
        changed.removeIf(pair -> pair.name().equals(name));
        if (!value.isEmpty()) {
            changed.add(new Pair(name, value));
        }
        return new QueryString(path, changed);
    }

    /// The same without {@code name}.
    public QueryString without(String name) {
        return with(name, "");
    }

    /// The first value of {@code name}.
    public Optional<String> value(String name) {
        return pairs.stream()
                .filter(pair -> pair.name().equals(name))
                .map(Pair::value)
                .findFirst();
    }

    /// The address.
    public String url() {
        return pairs.isEmpty()
                ? path
                : path + "?"
                        + pairs.stream()
                                .map(pair -> encode(pair.name()) + "=" + encode(pair.value()))
                                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }
}
