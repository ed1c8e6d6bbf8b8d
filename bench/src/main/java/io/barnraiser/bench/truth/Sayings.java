package io.barnraiser.bench.truth;

import io.barnraiser.listen.feedback.Feedback;
import io.barnraiser.listen.feedback.FeedbackId;
import io.barnraiser.people.member.Identity;
import io.barnraiser.platform.json.Json;
import io.barnraiser.testbed.TruthTables;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What members truly told the brand, beside what the installation keeps of it.
final class Sayings {

    private static final int PAGE = 200;

    private Sayings() {}

    /// Something that was told.
    ///
    /// @param kind the true one: {@code question}, {@code bug}, {@code idea}, {@code praise}, {@code complaint}
    /// @param member who said it
    /// @param change what cured it; empty for nothing
    /// @param kept empty where the installation took it for nothing that waits for anybody
    record Told(String kind, SourceFile source, String member, String change, Optional<Feedback> kept) {}

    /// All of it. Each is found again by who said it and when.
    static List<Told> of(World world) {
        Map<String, String> ids = new HashMap<>();
        world.rows(Table.IDENTITIES)
                .forEach(row -> ids.putIfAbsent(row.of("source") + " " + row.of("member"), row.of("id")));
        Map<String, Long> times = times(world);
        Map<Long, Map<Long, Feedback>> known = new HashMap<>();
        List<Told> told = new ArrayList<>();
        for (TruthTables.Row row : world.rows(Table.FEEDBACK)) {
            SourceFile source = SourceFile.valueOf(row.of("source").toUpperCase(Locale.ROOT));
            Optional<Identity> who = Optional.ofNullable(ids.get(row.of("source") + " " + row.of("member")))
                    .flatMap(id -> world.brand().identity(source, id));
            Optional<Long> when = Optional.ofNullable(times.get(row.of("source") + " " + row.of("activity")));
            if (who.isPresent() && when.isPresent()) {
                Map<Long, Feedback> theirs =
                        known.computeIfAbsent(who.get().id().value(), identity -> kept(world, identity));
                told.add(new Told(
                        row.of("kind"),
                        source,
                        row.of("member"),
                        row.of("change"),
                        Optional.ofNullable(theirs.get(when.get()))));
            }
        }
        return told;
    }

    /// What is kept of somebody, by the moment in which it was said.
    private static Map<Long, Feedback> kept(World world, long identity) {
        Map<Long, Feedback> kept = new HashMap<>();
        Optional<FeedbackId> before = Optional.empty();
        List<Feedback> page;
        do {
            page = world.brand().feedbacks().of(List.of(identity), before, PAGE);
            page.forEach(one -> kept.put(one.saidAt(), one));
            before = page.isEmpty() ? before : Optional.of(page.getLast().id());
        } while (page.size() == PAGE);
        return kept;
    }

    private static Map<String, Long> times(World world) {
        Map<String, Long> times = new HashMap<>();
        for (SourceFile file : List.of(SourceFile.FORUM, SourceFile.REVIEWS, SourceFile.SITE)) {
            try (var lines = Files.lines(world.brand().file(file))) {
                lines.map(Json::read)
                        .forEach(json -> times.put(
                                file.word() + " " + first(json, "id", "review_id", "messageId"),
                                Instant.parse(first(json, "time", "created_at", "timestamp"))
                                        .toEpochMilli()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return times;
    }

    private static String first(JsonNode json, String... names) {
        for (String name : names) {
            if (json.has(name)) {
                return json.path(name).asString("");
            }
        }
        throw new IllegalArgumentException("an event without " + String.join(", ", names));
    }
}
