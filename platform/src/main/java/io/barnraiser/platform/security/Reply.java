package io.barnraiser.platform.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What came of a {@link Call}.
public sealed interface Reply {

    /// The other server answered, with whatever status.
    ///
    /// @param headers by their names in lower case
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    record Answered(int status, Map<String, List<String>> headers, byte[] body) implements Reply {

        /// The first value of a header, whatever its case.
        public Optional<String> header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                    .findFirst();
        }

        /// The body as UTF-8.
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /// It was not sent, because it must not go there.
    ///
    /// @param why a sentence for the person who gave the address
    record Forbidden(String why) implements Reply {}

    /// No answer came: no such host, nobody listens, too slow, too long, broken off. Trying later may help.
    ///
    /// @param why a sentence for the person who gave the address
    record Failed(String why) implements Reply {}
}
