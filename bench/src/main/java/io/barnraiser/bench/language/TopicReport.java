package io.barnraiser.bench.language;

import io.barnraiser.connectors.HtmlText;
import io.barnraiser.language.text.Language;
import io.barnraiser.language.topic.TopicDocument;
import io.barnraiser.language.topic.Utterance;
import io.barnraiser.network.community.Agreement;
import io.barnraiser.network.community.Partition;
import io.barnraiser.understand.voice.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// How steady topics are: over seeds, when a tenth of the documents is left out, and beside chance.
final class TopicReport {

    private static final double KEPT = 0.9;

    private TopicReport() {}

    static String of(Path data) {
        Map<String, List<TopicDocument>> sets = new LinkedHashMap<>();
        sets.put("redash: threads of a forum", forum(data));
        sets.put("beer: questions with answers", questions(data));
        sets.put("made up: words drawn by lot", random());
        StringBuilder out = new StringBuilder("""
                | documents | n | topics | in a topic | modularity | by chance (sd) | seeds agree (AMI) | without a tenth (AMI) |
                |---|---|---|---|---|---|---|---|
                """);
        sets.forEach((name, documents) -> {
            Topics.Found found = Topics.find(documents, 1, done -> {});
            out.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %s | %.2f | %.3f | %.3f (%.4f) | %.2f | %s |%n",
                    name,
                    documents.size(),
                    found.verdict() == Topics.Verdict.TOPICS ? Integer.toString(found.count()) : "none found",
                    (double) Arrays.stream(found.topics())
                                    .filter(topic -> topic >= 0)
                                    .count()
                            / documents.size(),
                    found.quality(),
                    found.chance(),
                    found.deviation(),
                    found.stability(),
                    found.verdict() == Topics.Verdict.TOPICS ? without(documents, found) : ""));
        });
        return out.toString();
    }

    /// How alike the topics of the documents that stay are to those that they had among all.
    private static String without(List<TopicDocument> documents, Topics.Found all) {
        SplittableRandom random = new SplittableRandom(2);
        List<TopicDocument> kept = new ArrayList<>();
        List<Integer> before = new ArrayList<>();
        for (int document = 0; document < documents.size(); document++) {
            if (random.nextDouble() < KEPT) {
                kept.add(documents.get(document));
                before.add(all.topics()[document]);
            }
        }
        int[] after = Topics.find(kept, 1, done -> {}).topics();
        int[] one = before.stream().mapToInt(topic -> topic + 1).toArray();
        int[] other = Arrays.stream(after).map(topic -> topic + 1).toArray();
        return String.format(
                Locale.ROOT,
                "%.2f",
                Agreement.of(Partition.of(one), Partition.of(other)).adjusted());
    }

    static List<TopicDocument> forum(Path data) {
        List<Utterance> said = new ArrayList<>();
        for (var row : PublicTexts.jsonLines(data.resolve("redash-discourse/posts.jsonl.gz"))) {
            String title = row.path("post_no").asInt() == 1 ? row.path("title").asString("") + "\n" : "";
            String text = title + HtmlText.of(row.path("content_html").asString(""));
            said.add(new Utterance(row.path("topic_id").toString(), "", 0, Language.ENGLISH, text));
        }
        return TopicDocument.merged(said);
    }

    private static List<TopicDocument> questions(Path data) {
        List<Utterance> said = new ArrayList<>();
        for (var row : PublicTexts.rows(data.resolve("se-beer-2017/Posts.xml.gz"))) {
            String type = row.getOrDefault("PostTypeId", "");
            if (type.equals("1") || type.equals("2")) {
                String thread = row.getOrDefault(type.equals("1") ? "Id" : "ParentId", "");
                String text = row.getOrDefault("Title", "") + "\n" + HtmlText.of(row.getOrDefault("Body", ""));
                said.add(new Utterance(thread, "", 0, Language.ENGLISH, text));
            }
        }
        return TopicDocument.merged(said);
    }

    /// Frequent and rare words, none of which goes with another.
    private static List<TopicDocument> random() {
        SplittableRandom random = new SplittableRandom(1);
        List<TopicDocument> documents = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 40; word++) {
                int number = (int) (400 * Math.pow(random.nextDouble(), 2));
                text.append("word")
                        .append((char) ('a' + number / 20))
                        .append((char) ('a' + number % 20))
                        .append(' ');
            }
            documents.add(new TopicDocument(Language.ENGLISH, text.toString()));
        }
        return documents;
    }
}
