package io.barnraiser.platform.mail;

import java.util.Map;
import java.util.Optional;

/// A mail to one person.
///
/// @param to the address, without a name
/// @param text what programs without HTML show
/// @param html the same with HTML; empty for a mail of plain text
/// @param headers more of what stands above it, by name; {@code Message-ID} replaces the one that
///     would be made
public record Mail(String to, String subject, String text, Optional<String> html, Map<String, String> headers) {

    public Mail {
        headers = Map.copyOf(headers);
    }

    /// A mail with nothing more above it than it needs.
    public Mail(String to, String subject, String text, Optional<String> html) {
        this(to, subject, text, html, Map.of());
    }

    /// A mail of plain text.
    public static Mail plain(String to, String subject, String text) {
        return new Mail(to, subject, text, Optional.empty());
    }
}
