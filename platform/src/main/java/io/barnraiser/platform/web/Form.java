package io.barnraiser.platform.web;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of a form or of a query, and the files that came with them.
final class Form {

    /// More fields than any page of ours has.
    static final int MOST_FIELDS = 5_000;

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, List<Upload>> files = new LinkedHashMap<>();
    private int count;

    /// Reads {@code name=value&name=value}.
    static Form parse(String encoded) {
        Form form = new Form();
        int start = 0;
        while (start < encoded.length()) {
            int end = encoded.indexOf('&', start);
            int stop = end < 0 ? encoded.length() : end;
            if (stop > start) {
                form.addEncoded(encoded.substring(start, stop));
            }
            start = stop + 1;
        }
        return form;
    }

    private void addEncoded(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        add(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
    }

    void add(String name, String value) {
        if (++count > MOST_FIELDS) {
            throw Problem.of(ErrorCode.INVALID, "Too many fields", "A form has at most " + MOST_FIELDS + " fields.")
                    .exception();
        }
        fields.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
    }

    void add(String name, Upload file) {
        files.computeIfAbsent(name, ignored -> new ArrayList<>()).add(file);
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return List.copyOf(fields.getOrDefault(name, List.of()));
    }

    Optional<Upload> file(String name) {
        return files.getOrDefault(name, List.of()).stream().findFirst();
    }

    List<Upload> allFiles() {
        return files.values().stream().flatMap(List::stream).toList();
    }

    Map<String, List<String>> asMap() {
        return fields;
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw Problem.of(
                            ErrorCode.INVALID,
                            "Address not understood",
                            "A part of the form or address is not percent-encoded as it should be.")
                    .exception();
        }
    }
}
