package io.barnraiser.understand.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.language.text.Language;
import io.barnraiser.language.topic.TopicDocument;
import io.barnraiser.language.topic.TopicWords;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TopicsTest {

    private static List<TopicDocument> documents(int count, boolean isAboutThings) {
        SplittableRandom random = new SplittableRandom(7);
        List<TopicDocument> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int part = 0; part < 3; part++) {
                text.append(Market.words(random, isAboutThings ? i % 3 : Market.ANY))
                        .append(' ');
            }
            documents.add(new TopicDocument(Language.ENGLISH, text.toString()));
        }
        return documents;
    }

    @Test
    void things_that_are_talked_about_are_found_with_their_words() {
        Topics.Found found = Topics.find(documents(150, true), 1, done -> {});
        assertThat(found.verdict()).isEqualTo(Topics.Verdict.TOPICS);
        assertThat(found.count()).isEqualTo(3);
        for (int topic = 0; topic < 3; topic++) {
            List<String> words = found.words().of(topic, 6).stream()
                    .map(TopicWords.TopicWord::word)
                    .toList();
            assertThat(Market.SUBJECTS).anyMatch(subject -> subject.containsAll(words));
        }
        assertThat(IntStream.range(0, 150).filter(i -> found.topics()[i] == found.topics()[i % 3]))
                .hasSizeGreaterThan(145);
        assertThat(found.stability()).isGreaterThan(0.9);
        assertThat(found.quality()).isGreaterThan(found.chance());
    }

    @Test
    void words_dealt_out_by_chance_are_no_topics() {
        Topics.Found found = Topics.find(documents(150, false), 1, done -> {});
        assertThat(found.verdict()).isEqualTo(Topics.Verdict.NONE);
        assertThat(found.count()).isZero();
        assertThat(found.topics()).containsOnly(-1);
    }

    @Test
    void below_fifty_documents_nothing_is_said() {
        assertThat(Topics.find(documents(Topics.LEAST_DOCUMENTS - 1, true), 1, done -> {})
                        .verdict())
                .isEqualTo(Topics.Verdict.TOO_FEW);
        assertThat(Topics.find(documents(Topics.LEAST_DOCUMENTS, true), 1, done -> {})
                        .verdict())
                .isEqualTo(Topics.Verdict.TOPICS);
    }

    @Test
    void the_same_documents_and_seed_give_the_same_topics() {
        assertThat(Topics.find(documents(90, true), 4, done -> {}).topics())
                .isEqualTo(Topics.find(documents(90, true), 4, done -> {}).topics());
    }

    @Test
    void documents_without_words_are_of_no_topic() {
        List<TopicDocument> documents = new ArrayList<>(documents(90, true));
        documents.add(new TopicDocument(Language.ENGLISH, "the and of"));
        assertThat(Topics.find(documents, 1, done -> {}).topics()[90]).isEqualTo(-1);
    }
}
