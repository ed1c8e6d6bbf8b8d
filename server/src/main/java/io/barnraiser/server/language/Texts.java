package io.barnraiser.server.language;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The texts of a file, one after another. Bad lines are left out and told all together at the end.
final class Texts {

    private static final int MOST_ERRORS = 20;

    private final String name;
    private final Path file;
    private final InputStream in;
    private final List<FieldError> errors = new ArrayList<>();
    private final Deque<TextLine> ahead = new ArrayDeque<>();
    private Optional<TextForm> form;
    private Optional<Lines> lines = Optional.empty();
    private long further;

    Texts(String name, InputStream in, Path file, Optional<TextForm> form) {
        this.name = name;
        this.in = in;
        this.file = file;
        this.form = form;
    }

    /// Up to so many texts that come next, without taking them.
    ///
    /// @param units of so much text at most
    List<TextLine> peek(int most, int units) {
        int held = ahead.stream().mapToInt(each -> each.text().length()).sum();
        while (ahead.size() < most && held < units) {
            Optional<TextLine> next = read();
            if (next.isEmpty()) {
                break;
            }
            ahead.add(next.get());
            held += next.get().text().length();
        }
        return List.copyOf(ahead);
    }

    /// The next text; nothing behind the last one.
    ///
    /// @throws ProblemException when the file cannot be read; behind its last text, when lines were
    ///     bad
    Optional<TextLine> next() {
        return ahead.isEmpty() ? read() : Optional.of(ahead.removeFirst());
    }

    private Optional<TextLine> read() {
        try {
            if (lines.isEmpty()) {
                lines = Optional.of(new Lines(in));
            }
            Lines open = lines.get();
            for (Optional<String> line = open.next(); line.isPresent(); line = open.next()) {
                TextForm known = form.isPresent() ? form.get() : TextForm.guess(file, line.get());
                form = Optional.of(known);
                Optional<TextLine> text = known.read(open.number(), line.get(), this::note);
                if (text.isPresent()) {
                    return text;
                }
            }
        } catch (IOException e) {
            throw unreadable(name, String.valueOf(e.getMessage()));
        }
        if (!errors.isEmpty()) {
            throw refusal();
        }
        return Optional.empty();
    }

    private void note(FieldError error) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(error);
        } else {
            further++;
        }
    }

    private ProblemException refusal() {
        if (further > 0) {
            errors.add(new FieldError("and", "%,d further lines".formatted(further)));
        }
        String detail = "%s has lines that are not as they should be.".formatted(name);
        return new Problem(ErrorCode.INVALID, "The file cannot be understood", detail, errors).exception();
    }

    static ProblemException unreadable(String name, String reason) {
        return Problem.of(ErrorCode.INVALID, "The file cannot be read", "%s: %s.".formatted(name, reason))
                .exception();
    }
}
