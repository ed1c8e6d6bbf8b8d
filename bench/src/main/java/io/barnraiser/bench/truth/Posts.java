package io.barnraiser.bench.truth;

import io.barnraiser.platform.json.Json;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What was written in forum and chat, as the files of the sources tell it, by those who truly wrote it.
final class Posts {

    private static final Set<String> WRITTEN = Set.of("create", "reply");

    private Posts() {}

    /// Something that was written.
    ///
    /// @param author the true member; a name of their own for those who are none
    /// @param at when, in milliseconds
    /// @param topic what it is part of, empty for none
    record Post(
            String id,
            String author,
            boolean isMember,
            long at,
            boolean opens,
            String channel,
            String to,
            String topic) {}

    static List<Post> of(World world) {
        Map<String, String> authors = new HashMap<>();
        world.rows(Table.IDENTITIES)
                .forEach(row -> authors.put(row.of("source") + " " + row.of("id"), row.of("member")));
        Map<String, String> bridged = new HashMap<>();
        world.rows(Table.BRIDGED).forEach(row -> bridged.put(row.of("activity"), row.of("member")));
        List<Post> posts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (SourceFile file : List.of(SourceFile.FORUM, SourceFile.CHAT)) {
            for (String line : lines(world, file)) {
                JsonNode json = Json.read(line);
                String id = text(json, "id");
                if (WRITTEN.contains(text(json, "kind")) && seen.add(id)) {
                    String key = file.word() + " " + text(json, "handle");
                    String author = bridged.getOrDefault(id, authors.getOrDefault(key, ""));
                    posts.add(new Post(
                            id,
                            author.isEmpty() ? key : author,
                            !author.isEmpty(),
                            Instant.parse(text(json, "time")).toEpochMilli(),
                            text(json, "kind").equals("create"),
                            text(json, "channel"),
                            text(json, "reply_to"),
                            text(json, "topic_id")));
                }
            }
        }
        return posts;
    }

    private static List<String> lines(World world, SourceFile file) {
        try {
            return Files.readAllLines(world.brand().file(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString("");
    }
}
