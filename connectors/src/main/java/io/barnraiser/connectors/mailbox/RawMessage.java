package io.barnraiser.connectors.mailbox;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// A message as it lies in a mailbox.
///
/// @param envelope the line before it ({@code From name@host Mon Jan 6 10:00:00 2025}); empty where there is none
/// @param bytes the message itself, or its beginning if it is too large
/// @param whole whether {@code bytes} is all of it
record RawMessage(String envelope, byte[] bytes, boolean whole) {

    /// Stands before a kept message whose bytes are no UTF-8: each of its characters is one byte.
    private static final char ONE_BYTE_EACH = '\ufeff';

    /// The message as text from which the same bytes can be made again.
    String text() {
        String first = envelope.isEmpty() ? "" : envelope + "\n";
        try {
            return first + StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            return ONE_BYTE_EACH + first + new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /// The message of which {@link #text} was kept.
    static RawMessage of(String kept) {
        boolean oneByteEach = !kept.isEmpty() && kept.charAt(0) == ONE_BYTE_EACH;
        String text = oneByteEach ? kept.substring(1) : kept;
        int end = text.indexOf('\n');
        boolean enveloped = end > 0 && Envelopes.isEnvelope(text.substring(0, end));
        String message = enveloped ? text.substring(end + 1) : text;
        return new RawMessage(
                enveloped ? text.substring(0, end) : "",
                message.getBytes(oneByteEach ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8),
                true);
    }
}
