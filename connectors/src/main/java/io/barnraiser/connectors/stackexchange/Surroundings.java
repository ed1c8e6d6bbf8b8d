package io.barnraiser.connectors.stackexchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/// What the other files of a dump tell of a row: who asked the question that an answer answers, and whom a comment
/// means
/// by {@code @name}. Held in memory: a name a person, two numbers a post, one a comment.
final class Surroundings {

    /// Nothing is known but the row itself.
    static final Surroundings NONE = new Surroundings();

    private static final Pattern NAMED = Pattern.compile("(?:^|[\\s(])@([^\\s@]{3,40})");
    private static final int SHORTEST = 3;

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> askers = new HashMap<>();
    private final Map<String, List<String>> people = new HashMap<>();

    private Surroundings() {}

    /// Reads the files of {@code folder}; those that are missing or broken tell nothing.
    static Surroundings of(Path folder) {
        Surroundings known = new Surroundings();
        known.each(
                folder,
                "Users",
                row -> row.text("Id")
                        .ifPresent(id -> row.text("DisplayName").ifPresent(name -> known.names.put(id, folded(name)))));
        known.each(
                folder,
                "Posts",
                row -> row.text("OwnerUserId").ifPresent(owner -> {
                    row.text("AcceptedAnswerId").ifPresent(answer -> known.askers.put(answer, owner));
                    row.text("Id").ifPresent(id -> known.joins(id, owner));
                }));
        known.each(
                folder,
                "Comments",
                row -> row.text("UserId")
                        .ifPresent(user -> row.text("PostId").ifPresent(post -> known.joins(post, user))));
        return known;
    }

    private void joins(String post, String person) {
        List<String> there = people.computeIfAbsent(post, key -> new ArrayList<>(2));
        if (!there.contains(person)) {
            there.add(person);
        }
    }

    private void each(Path folder, String table, Consumer<DumpRow> use) {
        for (String ending : List.of(".xml", ".xml.gz")) {
            Path file = folder.resolve(table + ending);
            if (Files.isReadable(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    DumpRows rows = DumpRows.open(in);
                    Optional<DumpRow> row = rows.next();
                    while (row.isPresent()) {
                        use.accept(row.get());
                        row = rows.next();
                    }
                } catch (IOException | XMLStreamException e) {
                    // A broken neighbour tells less; reading it as a file of its own says what is wrong with it.
                }
                return;
            }
        }
    }

    /// Who asked the question of which {@code answer} is the accepted one.
    Optional<String> asker(String answer) {
        return Optional.ofNullable(askers.get(answer));
    }

    /// Whom {@code text}, a comment by {@code author} on {@code post}, names: somebody who wrote there, whose name
    /// without
    /// spaces begins with what stands behind the first @ that fits, as the site itself reads it.
    Optional<String> named(String post, String text, String author) {
        List<String> there = people.getOrDefault(post, List.of());
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            String wanted = folded(named.group(1));
            Optional<String> found = there.stream()
                    .filter(person -> !person.equals(author))
                    .filter(person -> fits(wanted, names.getOrDefault(person, "")))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean fits(String wanted, String name) {
        return wanted.length() >= SHORTEST && !name.isEmpty() && name.startsWith(wanted)
                || name.length() >= SHORTEST && wanted.startsWith(name);
    }

    private static String folded(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .reduce("", String::concat);
    }
}
