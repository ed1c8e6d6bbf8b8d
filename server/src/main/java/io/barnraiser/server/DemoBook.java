package io.barnraiser.server;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What a demonstration remembers between its starts: {@code demo.json} in the data folder. A folder without it is
/// no demonstration.
///
/// @param seed of the simulation
/// @param size how many members it has by the end of its two years
/// @param end the day after the last of its two years
/// @param reached what its clock showed when it was last looked at
/// @param people who the stories are about, by the story: the forum's id of them; and the name and address of the
///     critic, as whom visitors sign in
record DemoBook(long seed, long size, LocalDate end, Instant reached, Map<String, String> people) {

    private static final String FILE = "demo.json";

    DemoBook {
        people = Map.copyOf(people);
    }

    /// The book of {@code folder}; empty where there is none.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException {@code INVALID} when it cannot be read
    static Optional<DemoBook> find(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode book = Json.read(Files.readString(file));
            Map<String, String> people = new TreeMap<>();
            book.path("people")
                    .properties()
                    .forEach(one -> people.put(one.getKey(), one.getValue().asString()));
            return Optional.of(new DemoBook(
                    book.path("seed").asLong(),
                    book.path("size").asLong(),
                    LocalDate.parse(book.path("end").asString()),
                    Instant.parse(book.path("reached").asString()),
                    people));
        } catch (IOException | RuntimeException broken) {
            throw Problem.of(
                            ErrorCode.INVALID,
                            "The demonstration cannot go on",
                            "%s cannot be read. Choose another folder with --data.".formatted(file))
                    .exception();
        }
    }

    /// The same, with what the clock shows now.
    DemoBook reached(Instant now) {
        return new DemoBook(seed, size, end, now, people);
    }

    /// The same about {@code who}.
    DemoBook about(Map<String, String> who) {
        return new DemoBook(seed, size, end, reached, who);
    }

    /// Writes it into {@code folder}: whole, or not at all.
    void write(Path folder) {
        try {
            Path fresh = folder.resolve(FILE + ".new");
            Files.writeString(
                    fresh,
                    Json.write(Map.of(
                            "seed", seed,
                            "size", size,
                            "end", end.toString(),
                            "reached", reached.toString(),
                            "people", people)));
            Files.move(
                    fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
