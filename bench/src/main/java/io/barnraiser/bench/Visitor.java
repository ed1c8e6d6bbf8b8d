package io.barnraiser.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody of the team with a browser: keeps cookies and sends the token of the page that was seen last.
final class Visitor implements AutoCloseable {

    private static final String EMAIL = "owner@example.org";
    private static final String PASSWORD = "a bench that nobody sits on";
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final URI address;
    private final String key;
    private String token = "";

    private Visitor(URI address, String key) {
        this.address = address;
        this.key = key;
    }

    /// Adds an owner where there is none, and signs in; what is asked below `/api` comes with a key for reading.
    static Visitor signedIn(Store store, URI address) {
        Visitor visitor = new Visitor(address, Program.run(store, "key", "add", "--kind", "server", "--name", "Bench"));
        if (!Program.run(store, "user", "list").contains(EMAIL)) {
            String link =
                    Program.run(store, "user", "add", "--email", EMAIL, "--name", "Bench Owner", "--role", "owner");
            String path = URI.create(link).getPath();
            visitor.get(path);
            visitor.post(path, "password", PASSWORD); // which signs in, too
        } else {
            visitor.get("/sign-in");
            visitor.post("/sign-in", "email", EMAIL, "password", PASSWORD);
        }
        return visitor;
    }

    /// Gets a page, which must be there, and returns it.
    String get(String path) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(address.resolve(path)).GET());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ":\n" + answer.body());
        }
        return answer.body();
    }

    private void post(String path, String... fields) {
        String form = "csrf=" + encoded(token);
        for (int i = 0; i < fields.length; i += 2) {
            form += "&" + fields[i] + "=" + encoded(fields[i + 1]);
        }
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address.toString())
                .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ":\n" + answer.body());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpRequest built = request.header("Accept", "text/html,*/*")
                .header("Authorization", "Bearer " + key)
                .header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")))
                .build();
        try {
            HttpResponse<String> answer = client.send(built, BodyHandlers.ofString());
            for (String cookie : answer.headers().allValues("set-cookie")) {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
