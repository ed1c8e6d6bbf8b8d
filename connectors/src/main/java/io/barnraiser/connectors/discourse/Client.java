package io.barnraiser.connectors.discourse;

import io.barnraiser.activity.ingest.ConnectorException;
import io.barnraiser.platform.security.Call;
import io.barnraiser.platform.security.Outgoing;
import io.barnraiser.platform.security.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks a forum, one question at a time, at its pace. Answers that are none become a {@link
/// ConnectorException} in words.
final class Client {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final int LONGEST_WAIT = 3_600;

    private final Forum forum;
    private final Outgoing outgoing;
    private final Pace pace;

    Client(Forum forum, Outgoing outgoing, Pace pace) {
        this.forum = forum;
        this.outgoing = outgoing;
        this.pace = pace;
    }

    static String word(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /// The elements of an array; none where it is no array.
    static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    /// A record as {@link Rule} reads it.
    static JsonNode record(String name, JsonNode value) {
        return JSON.createObjectNode().set(name, value);
    }

    /// What the forum answers to {@code path}.
    JsonNode get(String path) throws InterruptedException {
        return find(path)
                .orElseThrow(() -> ConnectorException.lasting(forum.address()
                        + " does not know " + path.replaceAll("\\?.*", "")
                        + " (404). Is this the address of a Discourse, and nothing behind it?"));
    }

    /// As {@link #get}; empty where the forum has no such thing, or keeps it from this key.
    Optional<JsonNode> find(String path) throws InterruptedException {
        pace.take(forum.perMinute());
        Reply reply = outgoing.send(Call.get(forum.at(path))
                .header("Api-Key", forum.key())
                .header("Api-Username", forum.asWhom())
                .header("Accept", "application/json"));
        return switch (reply) {
            case Reply.Forbidden forbidden -> throw ConnectorException.lasting(forbidden.why());
            case Reply.Failed failed -> throw ConnectorException.later(failed.why(), LATER);
            case Reply.Answered answered -> read(path, answered);
        };
    }

    /// What the forum answers to {@code body}, sent to {@code path}. A refusal of what was sent
    /// comes with the forum's own words: a text that is too short, a topic that is closed.
    JsonNode post(String path, JsonNode body) throws InterruptedException {
        pace.take(forum.perMinute());
        Reply reply = outgoing.send(Call.post(forum.at(path), "application/json", body.toString())
                .header("Api-Key", forum.key())
                .header("Api-Username", forum.asWhom())
                .header("Accept", "application/json"));
        return switch (reply) {
            case Reply.Forbidden forbidden -> throw ConnectorException.lasting(forbidden.why());
            case Reply.Failed failed -> throw ConnectorException.later(failed.why(), LATER);
            case Reply.Answered answered
            when answered.status() == 422 ->
                throw ConnectorException.lasting("The forum did not take it: " + errors(json(answered)));
            case Reply.Answered answered ->
                read(path, answered)
                        .orElseThrow(
                                () -> ConnectorException.lasting("The forum does not know what is answered (404)."));
        };
    }

    private static String errors(JsonNode answer) {
        String words = String.join(
                " ",
                elements(answer.path("errors")).stream()
                        .map(error -> error.asString(""))
                        .toList());
        return words.isBlank() ? "it gives no reason." : words;
    }

    String address() {
        return forum.address();
    }

    private Optional<JsonNode> read(String path, Reply.Answered answer) {
        int status = answer.status();
        if (status == 200) {
            return Optional.of(json(answer));
        }
        if (status == 404 || (status == 403 && isSecondary(path))) {
            return Optional.empty();
        }
        throw switch (status) {
            case 401, 403 ->
                ConnectorException.lasting("The key is not accepted (" + status + "). Make one in Discourse under"
                        + " Admin > API with the user level 'All users' (or for the user '" + forum.asWhom()
                        + "'), and paste it into the settings of this source.");
            case 429 ->
                ConnectorException.later(
                        "The forum asks us to slow down (429). We go on by ourselves. The one who runs it can raise"
                                + " DISCOURSE_MAX_ADMIN_API_REQS_PER_MINUTE.",
                        retryAfter(answer));
            case 301, 302, 303, 307, 308 ->
                ConnectorException.lasting(
                        "The forum has moved to " + answer.header("location").orElse("another address")
                                + ". Write that address into the settings.");
            default ->
                status >= 500
                        ? ConnectorException.later(
                                "The forum has trouble of its own (" + status + "). We try again.", LATER)
                        : ConnectorException.lasting(
                                "The forum refuses " + path.replaceAll("\\?.*", "") + " (" + status + ").");
        };
    }

    /// What a key for reading alone may not see, and a pull can do without.
    private static boolean isSecondary(String path) {
        return path.startsWith("/admin/") || path.startsWith("/directory_items") || path.startsWith("/user_actions");
    }

    private JsonNode json(Reply.Answered answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException e) {
            throw ConnectorException.lasting(
                    forum.address() + " answers with a page instead of data. Is it the address of a Discourse?");
        }
    }

    private static Duration retryAfter(Reply.Answered answer) {
        Optional<String> stated =
                answer.header("Retry-After").filter(value -> value.strip().matches("\\d{1,6}"));
        int seconds = stated.map(value -> Integer.parseInt(value.strip())).orElse(60);
        return Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_WAIT));
    }
}
