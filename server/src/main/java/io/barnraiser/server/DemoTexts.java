package io.barnraiser.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// What simulated members say in the hub, from tables that stand beside the program. A line that
/// begins with a number
/// sign is a remark, cells are parted by tabs.
final class DemoTexts {

    private DemoTexts() {}

    /// An idea.
    ///
    /// @param by the tribe of its author
    /// @param votes which share of which tribe votes for it
    /// @param status what the brand made of it, a word of the board; empty where it waits
    /// @param mind what would change its mind, where it declined
    record WrittenIdea(
            String product,
            int by,
            List<Share> votes,
            String status,
            String reason,
            String mind,
            String title,
            String text) {}

    /// A share of a tribe, from 0 to 1.
    record Share(int tribe, double share) {}

    /// A statement, with how likely each of three camps agrees and disagrees, `[3]` each.
    record WrittenStatement(List<Double> agrees, List<Double> disagrees, String text) {}

    /// A release.
    ///
    /// @param daysAgo how many days before the end of the two years it was shipped
    /// @param complaint words by which the complaints are found that it cured
    /// @param idea words by which the idea is found that led to it
    record WrittenRelease(String product, int daysAgo, String complaint, String idea, String title, String text) {}

    static List<WrittenRelease> releases() {
        return rows("releases.tsv").stream()
                .map(cells -> new WrittenRelease(
                        cells.get(0),
                        Integer.parseInt(cells.get(1)),
                        cells.get(2),
                        cells.get(3),
                        cells.get(4),
                        cells.get(5)))
                .toList();
    }

    static List<WrittenIdea> ideas() {
        return rows("ideas.tsv").stream()
                .filter(cells -> !cells.getFirst().equals("product"))
                .map(cells -> new WrittenIdea(
                        cells.get(0),
                        Integer.parseInt(cells.get(1)),
                        Arrays.stream(cells.get(2).split(" "))
                                .map(DemoTexts::share)
                                .toList(),
                        cells.get(3),
                        first(cells.get(4)),
                        cells.get(4).substring(first(cells.get(4)).length()).replaceFirst("\\|", ""),
                        cells.get(5),
                        cells.get(6)))
                .toList();
    }

    static List<WrittenStatement> statements() {
        return rows("statements.tsv").stream()
                .map(cells -> new WrittenStatement(chances(cells, 0), chances(cells, 1), cells.getLast()))
                .toList();
    }

    /// A reason may be followed by a bar and what would change the brand's mind.
    private static String first(String reason) {
        return reason.split("\\|", 2)[0];
    }

    private static Share share(String written) {
        String[] parts = written.split("=");
        return new Share(Integer.parseInt(parts[0]), Double.parseDouble(parts[1]));
    }

    private static List<Double> chances(List<String> cells, int place) {
        return cells.subList(0, 3).stream()
                .map(camp -> Double.parseDouble(camp.split(" ")[place]))
                .toList();
    }

    /// What the simulated brand says of itself.
    static String purpose(String language) {
        return read("purpose.%s.txt".formatted(language));
    }

    private static List<List<String>> rows(String name) {
        return read(name)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    private static String read(String name) {
        try (InputStream in = DemoTexts.class.getResourceAsStream("demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
