package io.barnraiser.platform.web;

import io.barnraiser.platform.error.ErrorCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// Puts responses on the wire, gzipped where that helps and is understood.
final class ResponseWriter {

    private static final int WORTH_GZIP = 1_024;
    private static final String HTML = "text/html; charset=utf-8";

    private final Renderer renderer;
    private final JsonMapper json;
    private final boolean secure;

    ResponseWriter(Renderer renderer, JsonMapper json, boolean secure) {
        this.renderer = renderer;
        this.json = json;
        this.secure = secure;
    }

    void write(Request request, HttpServletResponse out, Response response) throws IOException {
        switch (response) {
            case Response.Page page -> {
                byte[] html = renderer.render(request, page.template(), page.model());
                page(request, out, page, html);
            }
            case Response.Fragment piece -> {
                byte[] html = renderer.render(request, piece.template(), piece.model());
                out.addHeader("Vary", "HX-Request");
                send(request, out, piece, HTML, html);
            }
            case Response.Json value ->
                send(request, out, value, "application/json", json.writeValueAsBytes(value.body()));
            case Response.Redirect redirect -> redirect(request, out, redirect);
            case Response.Text text ->
                send(request, out, text, text.contentType(), text.text().getBytes(StandardCharsets.UTF_8));
            case Response.Bytes bytes -> send(request, out, bytes, bytes.contentType(), bytes.bytes());
            case Response.Stream stream -> stream(request, out, stream);
            case Response.Empty empty -> head(out, empty.head());
            case Response.ProblemResponse problem -> problem(request, out, problem);
        }
    }

    private void page(Request request, HttpServletResponse out, Response page, byte[] html) throws IOException {
        request.csrfCookie().ifPresent(cookie -> out.addHeader("Set-Cookie", cookie.header(secure)));
        request.toast()
                .ifPresent(said ->
                        out.addHeader("Set-Cookie", Cookie.removed(Toast.COOKIE).header(secure)));
        send(request, out, page, HTML, html);
    }

    private void redirect(Request request, HttpServletResponse out, Response.Redirect redirect) {
        if (request.wantsFragment()) {
            head(out, redirect.head().withStatus(200));
            out.setHeader("HX-Redirect", redirect.location());
        } else {
            head(out, redirect.head());
            out.setHeader("Location", redirect.location());
        }
    }

    private void problem(Request request, HttpServletResponse out, Response.ProblemResponse response)
            throws IOException {
        if (response.problem().code() == ErrorCode.TOO_LARGE) {
            // The rest of the body is still under way; a connection that is kept would take it for the next request.
            out.setHeader("Connection", "close");
        }
        if (wantsHtml(request)) {
            page(request, out, response, renderer.problem(request, response.problem()));
        } else {
            ProblemDocument document =
                    ProblemDocument.of(response.problem(), response.head().status(), request);
            send(request, out, response, "application/problem+json", json.writeValueAsBytes(document));
        }
    }

    private void send(Request request, HttpServletResponse out, Response response, String type, byte[] bytes)
            throws IOException {
        head(out, response.head());
        out.setContentType(type);
        byte[] body = bytes;
        if (bytes.length >= WORTH_GZIP && isText(type) && !out.containsHeader("Content-Encoding")) {
            out.addHeader("Vary", "Accept-Encoding");
            if (acceptsGzip(request)) {
                out.setHeader("Content-Encoding", "gzip");
                body = gzip(bytes);
            }
        }
        out.setContentLength(body.length);
        out.getOutputStream().write(body);
    }

    private void stream(Request request, HttpServletResponse out, Response.Stream stream) throws IOException {
        head(out, stream.head());
        out.setContentType(stream.contentType());
        boolean gzip = isText(stream.contentType()) && acceptsGzip(request);
        if (gzip) {
            out.setHeader("Content-Encoding", "gzip");
        }
        try (OutputStream body = gzip
                ? new GZIPOutputStream(out.getOutputStream(), 8192)
                : new BufferedOutputStream(out.getOutputStream(), 8192)) {
            stream.body().writeTo(body);
        }
    }

    private void head(HttpServletResponse out, Head head) {
        out.setStatus(head.status());
        head.headers().forEach(header -> out.addHeader(header.name(), header.value()));
        head.cookies().forEach(cookie -> out.addHeader("Set-Cookie", cookie.header(secure)));
        if (!out.containsHeader("Cache-Control")) {
            out.setHeader("Cache-Control", "no-store");
        }
    }

    private static boolean wantsHtml(Request request) {
        return request.header("HX-Request").isPresent()
                || request.header("Accept").orElse("").contains("text/html");
    }

    static boolean acceptsGzip(Request request) {
        Optional<String> accepted = request.header("Accept-Encoding");
        return accepted.isPresent() && accepted.get().contains("gzip");
    }

    /// What can be packed without harm: events would wait in the packer until there are more.
    private static boolean isText(String type) {
        return type.startsWith("text/") && !type.equals("text/event-stream")
                || type.contains("json")
                || type.contains("svg")
                || type.contains("javascript");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(packed, 8192)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
