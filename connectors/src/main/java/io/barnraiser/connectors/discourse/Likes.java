package io.barnraiser.connectors.discourse;

import io.barnraiser.activity.ingest.Position;
import io.barnraiser.activity.ingest.Sink;
import io.barnraiser.connectors.Times;
import io.barnraiser.connectors.discourse.Cursor.Phase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads who liked what. The forum's directory tells how much everybody likes, and each member's own list what and
/// when;
/// both cost a request, so only those are asked for who gave any likes since the last time.
final class Likes {

    /// How often it is asked again.
    static final Duration EVERY = Duration.ofHours(6);

    /// The directory counts a day at its end: look back further than the last time.
    private static final Duration OVERLAP = Duration.ofDays(2);

    private final Client client;
    private final Rule rule;
    private final InstantSource clock;
    private String cached = "";
    private List<JsonNode> people = List.of();

    Likes(Client client, Rule rule, InstantSource clock) {
        this.client = client;
        this.rule = rule;
        this.clock = clock;
    }

    /// One more question; empty when nobody is left.
    Optional<Position> fetch(Cursor from, Sink sink) throws InterruptedException {
        Cursor cursor = from.text("started").isPresent()
                ? from
                : from.with("started", clock.millis()).with("period", period(from.number("liked", 0)));
        long page = cursor.number("page", 0);
        read(cursor, page);
        if (people.isEmpty()) {
            Cursor done = cursor.in(Phase.DONE)
                    .with("liked", cursor.number("started", 0))
                    .without("page", "user", "offset", "started", "period");
            sink.reached(done.position());
            return Optional.empty();
        }
        Optional<String> user = cursor.text("user").or(() -> likerAfter(""));
        Cursor next = user.isPresent() ? given(cursor, user.get(), sink) : overleaf(cursor);
        sink.reached(next.position());
        return Optional.of(next.position());
    }

    /// What one member liked, as far as one answer tells.
    private Cursor given(Cursor cursor, String user, Sink sink) throws InterruptedException {
        long offset = cursor.number("offset", 0);
        long since = cursor.number("liked", 0) - OVERLAP.toMillis();
        sink.progress("reading what " + user + " liked", offset, 0);
        List<JsonNode> actions = client.find(
                        "/user_actions.json?username=" + Client.word(user) + "&filter=1&offset=" + offset)
                .map(answer -> Client.elements(answer.path("user_actions")))
                .orElse(List.of());
        for (JsonNode action : actions) {
            boolean known = Times.parse(action.path("created_at").asString(""))
                    .filter(at -> at.toEpochMilli() < since)
                    .isPresent();
            if (known) {
                return after(cursor, user);
            }
            offset++;
            sink.put(
                    rule.parse(Client.record("user_action", action)),
                    cursor.with("user", user).with("offset", offset).position());
        }
        return actions.isEmpty()
                ? after(cursor, user)
                : cursor.with("user", user).with("offset", offset);
    }

    private Cursor after(Cursor cursor, String user) {
        return likerAfter(user)
                .map(name -> cursor.with("user", name).without("offset"))
                .orElseGet(() -> overleaf(cursor));
    }

    private static Cursor overleaf(Cursor cursor) {
        return cursor.with("page", cursor.number("page", 0) + 1).without("user", "offset");
    }

    /// In the order of names, so that somebody who joins meanwhile hides nobody.
    private void read(Cursor cursor, long page) throws InterruptedException {
        String path = "/directory_items.json?period=" + cursor.text("period").orElse("all")
                + "&order=username&asc=true&page=" + page;
        String key = path + cursor.text("started").orElse("");
        if (!key.equals(cached)) {
            people = client.find(path)
                    .map(answer -> Client.elements(answer.path("directory_items")))
                    .orElse(List.of());
            cached = key;
        }
    }

    private String period(long liked) {
        long days = Duration.ofMillis(clock.millis() - liked).plus(OVERLAP).toDays();
        return liked == 0 || days > 28 ? "all" : days > 6 ? "monthly" : "weekly";
    }

    private Optional<String> likerAfter(String last) {
        boolean passed = last.isEmpty();
        for (JsonNode item : people) {
            String name = item.path("user").path("username").asString("");
            if (passed && !name.isEmpty() && item.path("likes_given").asLong(0) > 0) {
                return Optional.of(name);
            }
            passed = passed || name.toLowerCase(Locale.ROOT).equals(last.toLowerCase(Locale.ROOT));
        }
        return Optional.empty();
    }
}
