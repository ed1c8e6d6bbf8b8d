package io.barnraiser.platform.web;

import io.barnraiser.platform.error.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/// What a handler answers. Immutable: {@link #status}, {@link #header}, {@link #cookie} and {@link #toast} return a
/// changed copy.
public sealed interface Response {

    /// Status, headers and cookies.
    Head head();

    /// The same response with another head.
    Response with(Head head);

    /// A whole page.
    ///
    /// @param template the template's path without ending, such as {@code activity/timeline/members}
    /// @param model what the template takes as {@code page}
    record Page(String template, Object model, Head head) implements Response {
        @Override
        public Page with(Head other) {
            return new Page(template, model, other);
        }
    }

    /// A piece of a page, for htmx.
    record Fragment(String template, Object model, Head head) implements Response {
        @Override
        public Fragment with(Head other) {
            return new Fragment(template, model, other);
        }
    }

    /// A value as JSON.
    record Json(Object body, Head head) implements Response {
        @Override
        public Json with(Head other) {
            return new Json(body, other);
        }
    }

    /// Go to {@code location} instead, with GET.
    record Redirect(String location, Head head) implements Response {
        @Override
        public Redirect with(Head other) {
            return new Redirect(location, other);
        }
    }

    /// Text, as UTF-8.
    record Text(String contentType, String text, Head head) implements Response {
        @Override
        public Text with(Head other) {
            return new Text(contentType, text, other);
        }
    }

    /// Bytes that are ready. They are not copied: nobody may change them.
    @SuppressWarnings("ArrayRecordComponent") // sent once and never compared
    record Bytes(String contentType, byte[] bytes, Head head) implements Response {
        @Override
        public Bytes with(Head other) {
            return new Bytes(contentType, bytes, other);
        }
    }

    /// Bytes that are made while they are sent, such as an export.
    record Stream(String contentType, Body body, Head head) implements Response {
        @Override
        public Stream with(Head other) {
            return new Stream(contentType, body, other);
        }
    }

    /// Nothing but the head.
    record Empty(Head head) implements Response {
        @Override
        public Empty with(Head other) {
            return new Empty(other);
        }
    }

    /// Something went wrong: a page for people, {@code application/problem+json} for programs.
    record ProblemResponse(Problem problem, Head head) implements Response {
        @Override
        public ProblemResponse with(Head other) {
            return new ProblemResponse(problem, other);
        }
    }

    /// Writes a body while it is sent.
    @FunctionalInterface
    interface Body {
        /// Writes everything to {@code out}, which the caller closes.
        void writeTo(OutputStream out) throws IOException;
    }

    /// A page with status 200.
    static Page page(String template, Object model) {
        return new Page(template, model, Head.OK);
    }

    /// A piece of a page with status 200.
    static Fragment fragment(String template, Object model) {
        return new Fragment(template, model, Head.OK);
    }

    /// A value as JSON with status 200.
    static Json json(Object body) {
        return new Json(body, Head.OK);
    }

    /// To another path of this site, by GET (303).
    ///
    /// @throws IllegalArgumentException when {@code path} would leave the site
    static Redirect redirect(String path) {
        Redirects.requireLocal(path);
        return new Redirect(path, Head.of(303));
    }

    /// To {@code path} where it stays on this site, else to {@code otherwise}: for paths that came from outside.
    static Redirect redirect(Optional<String> path, String otherwise) {
        return redirect(path.filter(Redirects::isLocal).orElse(otherwise));
    }

    /// Plain text with status 200.
    static Text text(String text) {
        return new Text("text/plain; charset=utf-8", text, Head.OK);
    }

    /// Text of another type, such as {@code text/css; charset=utf-8}, with status 200.
    static Text text(String contentType, String text) {
        return new Text(contentType, text, Head.OK);
    }

    /// Bytes with status 200.
    static Bytes bytes(String contentType, byte[] bytes) {
        return new Bytes(contentType, bytes, Head.OK);
    }

    /// Bytes made while they are sent, with status 200.
    static Stream stream(String contentType, Body body) {
        return new Stream(contentType, body, Head.OK);
    }

    /// A file to save: bytes made while they are sent, with a name for the file.
    static Response download(String contentType, String fileName, Body body) {
        String plain = fileName.replaceAll("[^A-Za-z0-9._-]", "_");
        return stream(contentType, body).header("Content-Disposition", "attachment; filename=\"" + plain + "\"");
    }

    /// Nothing, with status 204.
    static Empty empty() {
        return new Empty(Head.of(204));
    }

    /// Something went wrong, with the status of the problem's code.
    static ProblemResponse problem(Problem problem) {
        return new ProblemResponse(problem, Head.of(problem.code().status()));
    }

    /// This response with another status.
    default Response status(int status) {
        return with(head().withStatus(status));
    }

    /// This response as the answer to a form that was understood, but whose fields cannot be taken as they are: with
    /// status 422 (RFC 9110, section 15.5.21).
    default Response invalid() {
        return status(422);
    }

    /// This response with one more header.
    default Response header(String name, String value) {
        return with(head().with(new Head.Header(name, value)));
    }

    /// This response with one more cookie.
    default Response cookie(Cookie cookie) {
        return with(head().with(cookie));
    }

    /// This response, and the next page says {@code message}, a key of the message bundles with its {@code words}.
    default Response toast(String message, String... words) {
        return cookie(new Toast(message, List.of(words), Optional.empty()).cookie());
    }

    /// As {@link #toast}, with a button that posts to {@code undo}, a path of this site.
    default Response toastWithUndo(String undo, String message, String... words) {
        return cookie(new Toast(message, List.of(words), Optional.of(undo)).cookie());
    }
}
