package io.barnraiser.testbed.wire;

import java.nio.charset.StandardCharsets;

/// Writes one JSON object after another. Not for several threads.
public final class Json {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder(512);

    /// Begins an object, inside another where one is open.
    public Json open() {
        text.append('{');
        return this;
    }

    /// Begins the object {@code name}.
    public Json open(String name) {
        name(name);
        text.append('{');
        return this;
    }

    /// Ends an object.
    public Json close() {
        text.append('}');
        return this;
    }

    /// Begins the list {@code name}.
    public Json list(String name) {
        name(name);
        text.append('[');
        return this;
    }

    /// Begins an object of a list.
    public Json item() {
        comma();
        text.append('{');
        return this;
    }

    /// Ends a list.
    public Json endList() {
        text.append(']');
        return this;
    }

    /// A text of a list.
    public Json element(String value) {
        comma();
        quoted(value);
        return this;
    }

    /// A field; none where {@code value} is empty.
    public Json put(String name, String value) {
        if (!value.isEmpty()) {
            name(name);
            quoted(value);
        }
        return this;
    }

    /// A field with a whole number.
    public Json put(String name, long value) {
        name(name);
        text.append(value);
        return this;
    }

    /// A field with an amount, given in cents.
    public Json cents(String name, long cents) {
        name(name);
        text.append(Cents.text(cents));
        return this;
    }

    /// The object in UTF-8; the next one begins.
    public byte[] take() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }

    private void name(String name) {
        comma();
        text.append('"').append(name).append("\":");
    }

    private void comma() {
        char last = text.isEmpty() ? '{' : text.charAt(text.length() - 1);
        if (last != '{' && last != '[') {
            text.append(',');
        }
    }

    private void quoted(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
