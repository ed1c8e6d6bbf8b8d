package io.barnraiser.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser for tests: keeps cookies, follows no redirect by itself, and sends forms with the token of the last page
/// that it saw (or one that fits, where it saw none).
public final class TestClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final String VISIT = "VISIT-secret-of-the-test-32-char";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String address;
    private final TestGatekeeper gatekeeper;
    private String token = "";

    TestClient(String address, TestGatekeeper gatekeeper) {
        this.address = address;
        this.gatekeeper = gatekeeper;
        cookies.put(Csrf.COOKIE, VISIT);
    }

    /// An answer: status, headers and body as text.
    public record Answer(int status, Map<String, java.util.List<String>> headers, String body) {

        /// The first header {@code name}; empty where there is none.
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), java.util.List.of()).stream()
                    .findFirst()
                    .orElse("");
        }
    }

    /// Gets {@code path}, as a browser does.
    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of("Accept", "text/html,*/*"));
    }

    /// Gets {@code path} as a program does, with {@code headers} as name, value, name, value.
    public Answer getWith(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), pairs(headers));
    }

    /// Sends a form with {@code fields} as name, value, name, value, and the token.
    public Answer post(String path, String... fields) {
        String form = pairs(fields).entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        String guarded = form + (form.isEmpty() ? "" : "&") + Csrf.FIELD + "=" + encode(token());
        return send("POST", path, BodyPublishers.ofString(guarded), formHeaders());
    }

    /// Sends a JSON body by {@code method}, with the token as header.
    public Answer json(String method, String path, String body) {
        return send(
                method,
                path,
                BodyPublishers.ofString(body),
                Map.of("Content-Type", "application/json", Csrf.HEADER, token()));
    }

    /// Sends exactly {@code body} with exactly {@code headers}, no token added.
    public Answer raw(String method, String path, byte[] body, String... headers) {
        return send(method, path, BodyPublishers.ofByteArray(body), pairs(headers));
    }

    /// Sends one file in a form, with the token, and {@code fields} as name, value, name, value.
    public Answer upload(String path, String field, String fileName, byte[] content, String... fields) {
        String boundary = "----test-boundary-4711";
        StringBuilder head = new StringBuilder();
        Map<String, String> all = pairs(fields);
        all.put(Csrf.FIELD, token());
        all.forEach((name, value) -> head.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        head.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(field)
                .append("\"; filename=\"")
                .append(fileName)
                .append("\"\r\nContent-Type: text/plain\r\n\r\n");
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head.toString()),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send("POST", path, body, Map.of("Content-Type", "multipart/form-data; boundary=" + boundary));
    }

    /// The cookie {@code name}; empty where there is none.
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /// Sets a cookie, as the server might have.
    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    /// The token that forms are sent with.
    public String token() {
        return token.isEmpty() ? Csrf.mask(gatekeeper.secretOr(cookie(Csrf.COOKIE)), new SecureRandom()) : token;
    }

    private Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).method(method, body);
        headers.forEach(request::header);
        request.header(
                "Cookie",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            response.headers().allValues("set-cookie").forEach(this::keep);
            String text = new String(response.body(), StandardCharsets.UTF_8);
            Matcher found = TOKEN.matcher(text);
            if (found.find()) {
                token = found.group(1);
            }
            return new Answer(response.statusCode(), response.headers().map(), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String line) {
        String[] pair = line.substring(0, line.indexOf(';')).split("=", 2);
        if (line.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static Map<String, String> formHeaders() {
        return Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html,*/*");
    }

    private static Map<String, String> pairs(String... words) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return pairs;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
