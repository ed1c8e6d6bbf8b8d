package io.barnraiser.platform.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the next page says of what was just done, with a way back where there is one.
///
/// @param message a key of the message bundles
/// @param words what stands for {0}, {1} … in the message
/// @param undo a path of ours to which the undo button posts
public record Toast(String message, List<String> words, Optional<String> undo) {

    static final String COOKIE = "toast";

    public Toast {
        words = List.copyOf(words);
        undo.ifPresent(Redirects::requireLocal);
    }

    Cookie cookie() {
        String value = Stream.concat(Stream.of(undo.orElse(""), message), words.stream())
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("~"));
        return new Cookie(COOKIE, value, Duration.ofMinutes(1));
    }

    static Optional<Toast> read(Request request) {
        return request.cookie(COOKIE).flatMap(Toast::parse);
    }

    private static Optional<Toast> parse(String value) {
        try {
            List<String> parts = Arrays.stream(value.split("~", -1))
                    .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                    .toList();
            if (parts.size() < 2) {
                return Optional.empty();
            }
            Optional<String> undo = Optional.of(parts.getFirst()).filter(path -> !path.isEmpty());
            return Optional.of(new Toast(parts.get(1), parts.subList(2, parts.size()), undo));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
