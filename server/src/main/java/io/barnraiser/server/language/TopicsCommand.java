package io.barnraiser.server.language;

import io.barnraiser.language.text.Language;
import io.barnraiser.language.topic.TopicDocument;
import io.barnraiser.language.topic.TopicWords;
import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.server.network.Out;
import io.barnraiser.understand.voice.Topics;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Finds what texts are about.
@Command(
        name = "topics",
        description = {
            "Finds what texts are about: groups of texts with the same words, named by the words that set them apart.",
            "Out: a row a text with the columns line, language, topic (from 1, the largest first; 0 for none), label (its"
                    + " words, the heaviest first) and similarity (of the text to the words of its topic, 0 to 1). Where the"
                    + " texts group no more strongly than their words do when they are dealt out by chance, no topics are"
                    + " found, and every topic is 0; that is said. Short texts are better put together by conversation"
                    + " first.",
            "All texts are held in memory: at most 50,000, or 100 million characters."
        },
        footer = {"", "Example:", "  barnraiser language topics --in threads.jsonl --out topics.tsv"})
final class TopicsCommand implements Runnable {

    private static final int MOST = 50_000;
    private static final int MOST_UNITS = 100_000_000;
    private static final int WORDS = 6;

    private final Console console;
    private final InstantSource clock;

    @Mixin
    private final TextsIn in = new TextsIn();

    @Mixin
    private final Out out = new Out();

    @Option(names = "--seed", paramLabel = "N", description = "Decides whatever is drawn by chance. Default: 1.")
    private long seed = 1;

    TopicsCommand(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void run() {
        Optional<Language> forced = in.language();
        new Rows(console, clock, in, out)
                .write(List.of("language", "topic", "label", "similarity"), texts -> maker(texts, forced));
    }

    private Rows.Maker maker(Texts texts, Optional<Language> forced) {
        Tongues tongues = Tongues.of(texts, forced);
        List<TextLine> lines = texts.peek(MOST + 1, MOST_UNITS);
        if (lines.size() > MOST
                || lines.stream().mapToLong(line -> line.text().length()).sum() >= MOST_UNITS) {
            throw Problem.of(
                            ErrorCode.INVALID,
                            "There are too many texts",
                            "At most %,d texts and %,d characters can be grouped at once. Give it a part of them, drawn by lot."
                                    .formatted(MOST, MOST_UNITS))
                    .exception();
        }
        List<TopicDocument> documents = new ArrayList<>();
        Map<Long, Integer> places = new HashMap<>();
        for (TextLine line : lines) {
            places.put(line.number(), documents.size());
            documents.add(new TopicDocument(language(tongues.of(line)), line.text()));
        }
        Topics.Found found = Topics.find(documents, seed, done -> {});
        console.say(words(found, documents.size()));
        return line -> row(found, places.getOrDefault(line.number(), 0), tongues.of(line));
    }

    /// Only for stems and small words: a text whose language cannot be told is grouped by its words all the same.
    private static Language language(Tongue tongue) {
        return switch (tongue) {
            case Tongue.Known(Language language) -> language;
            case Tongue.Foreign _, Tongue.Untold _ -> Language.ENGLISH;
        };
    }

    private static String words(Topics.Found found, int documents) {
        return switch (found.verdict()) {
            case TOPICS ->
                String.format(
                        Locale.ROOT,
                        "%d topics: modularity %.3f, by chance %.3f; searches agree to %.2f.",
                        found.count(),
                        found.quality(),
                        found.chance(),
                        found.stability());
            case NONE ->
                String.format(
                        Locale.ROOT,
                        "No topics found: modularity %.3f, by chance %.3f.",
                        found.quality(),
                        found.chance());
            case TOO_FEW ->
                "No topics: %d texts are fewer than the %d that are needed."
                        .formatted(documents, Topics.LEAST_DOCUMENTS);
        };
    }

    private static List<String> row(Topics.Found found, int document, Tongue tongue) {
        int topic = found.topics()[document];
        if (topic < 0) {
            return List.of(tongue.written(), "0", "", "");
        }
        String label = String.join(
                " ",
                found.words().of(topic, WORDS).stream()
                        .map(TopicWords.TopicWord::word)
                        .toList());
        return List.of(
                tongue.written(),
                Integer.toString(topic + 1),
                label,
                Rows.number(found.words().likeness(document, topic)));
    }
}
