package io.barnraiser.bench.language;

import io.barnraiser.language.sentiment.Mood;
import io.barnraiser.language.sentiment.Sentiment;
import io.barnraiser.language.text.Detection;
import io.barnraiser.language.text.Language;
import io.barnraiser.language.text.Languages;
import io.barnraiser.platform.json.Json;
import io.barnraiser.testbed.Export;
import io.barnraiser.testbed.TruthTables;
import io.barnraiser.testbed.setting.Preset;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What is told of the texts of a simulated community, in English and German, and of English texts
/// of people: their language, and whether praise and complaints are known as such.
final class SimulatedTexts {

    private static final int MEMBERS = 1_000;

    private SimulatedTexts() {}

    /// @param language as its writer chose it
    private record Text(String text, Language language) {}

    static void print(List<RatedText> tweets, List<RatedText> reviews) {
        try {
            Path folder = Files.createTempDirectory("barnraiser-language-");
            try {
                Export.write(Preset.TINY.settings(1, MEMBERS, LocalDate.of(2026, 1, 1)), folder, unused -> {});
                Map<String, Text> texts = texts(folder);
                languages(texts, tweets, reviews);
                moods(texts, TruthTables.read(folder.resolve("truth")));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Map<String, Text> texts(Path folder) throws IOException {
        Map<String, Text> texts = new HashMap<>();
        for (SourceFile source : SourceFile.values()) {
            for (String line : Files.readAllLines(folder.resolve(source.file()))) {
                JsonNode event = Json.read(line);
                JsonNode said = event.has("properties") ? event.path("properties") : event;
                String text = said.path("text").asString(said.path("body").asString(""));
                Language.of(said.path("language").asString(""))
                        .filter(unused -> !text.isEmpty())
                        .ifPresent(language -> texts.put(id(event), new Text(text, language)));
            }
        }
        return texts;
    }

    private static String id(JsonNode event) {
        for (String name : List.of("id", "messageId", "review_id")) {
            if (event.has(name)) {
                return event.path(name).asString("");
            }
        }
        return "";
    }

    private static void languages(Map<String, Text> texts, List<RatedText> tweets, List<RatedText> reviews) {
        System.out.println("| language | n | rightly told | wrongly told | unsure | too short |");
        System.out.println("|---|--:|--:|--:|--:|--:|");
        for (Language language : List.of(Language.ENGLISH, Language.GERMAN)) {
            List<String> those = texts.values().stream()
                    .filter(each -> each.language() == language)
                    .map(Text::text)
                    .toList();
            languages("simulated, " + language.code(), those, language);
        }
        languages(
                "tweets, en (a few are not)",
                tweets.stream().map(RatedText::text).toList(),
                Language.ENGLISH);
        languages("film reviews, en", reviews.stream().map(RatedText::text).toList(), Language.ENGLISH);
        System.out.println();
    }

    private static void languages(String name, List<String> texts, Language truth) {
        int[] counts = new int[4];
        for (String text : texts) {
            counts[
                    switch (Languages.detect(text)) {
                        case Detection.Detected(Language language, double unused) -> language == truth ? 0 : 1;
                        case Detection.Unsure unused -> 2;
                        case Detection.TooShort unused -> 3;
                    }]++;
        }
        double told = texts.size() - counts[3];
        System.out.printf(
                "| %s | %,d | %.4f | %.4f | %.4f | %,d |%n",
                name, texts.size(), counts[0] / told, counts[1] / told, counts[2] / told, counts[3]);
    }

    private static void moods(Map<String, Text> texts, TruthTables truth) {
        System.out.println("| simulated feedback | n | positive | neutral | negative |");
        System.out.println("|---|--:|--:|--:|--:|");
        for (Language language : List.of(Language.ENGLISH, Language.GERMAN)) {
            for (String kind : List.of("praise", "complaint", "bug")) {
                int[] counts = new int[Mood.values().length];
                for (TruthTables.Row row : truth.rows(Table.FEEDBACK)) {
                    Text text = texts.get(row.of("activity"));
                    if (text != null
                            && text.language() == language
                            && row.of("kind").equals(kind)
                            && Sentiment.of(text.text(), language) instanceof Sentiment.Scored scored) {
                        counts[scored.mood().ordinal()]++;
                    }
                }
                double n = counts[0] + counts[1] + counts[2];
                System.out.printf(
                        "| %s, %s | %,.0f | %.2f | %.2f | %.2f |%n",
                        kind, language.code(), n, counts[2] / n, counts[1] / n, counts[0] / n);
            }
        }
        System.out.println();
    }
}
