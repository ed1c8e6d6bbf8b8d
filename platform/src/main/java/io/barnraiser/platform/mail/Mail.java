package io.barnraiser.platform.mail;

import java.util.Optional;

/// A mail to one person.
///
/// @param to the address, without a name
/// @param text what programs without HTML show
/// @param html the same with HTML; empty for a mail of plain text
public record Mail(String to, String subject, String text, Optional<String> html) {

    /// A mail of plain text.
    public static Mail plain(String to, String subject, String text) {
        return new Mail(to, subject, text, Optional.empty());
    }
}
