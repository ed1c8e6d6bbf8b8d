package io.barnraiser.language.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.language.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopicTextsTest {

    private static TopicDocument english(String text) {
        return new TopicDocument(Language.ENGLISH, text);
    }

    private static Utterance said(String thread, String author, long day, String text) {
        return new Utterance(thread, author, day, Language.ENGLISH, text);
    }

    @Test
    void texts_of_a_thread_are_one_document_and_lone_ones_one_by_author_and_day() {
        List<TopicDocument> documents = TopicDocument.merged(List.of(
                said("1", "a", 1, "grinder"),
                said("", "a", 1, "tent"),
                said("1", "b", 2, "burr"),
                said("", "a", 1, "peg"),
                said("", "a", 2, "rain")));
        assertThat(documents)
                .extracting(TopicDocument::text)
                .containsExactly("grinder\n\nburr\n\n", "tent\n\npeg\n\n", "rain\n\n");
    }

    @Test
    void stems_are_counted_and_shown_as_they_are_written_most() {
        Corpus corpus =
                Corpus.of(List.of(english("grinders grinders grinder and the filter"), english("a tent")), 1, 1);
        assertThat(corpus.terms()).isEqualTo(3);
        assertThat(corpus.terms(0)).hasSize(2);
        assertThat(corpus.surface(corpus.terms(0)[1])).isEqualTo("grinders");
        assertThat(corpus.counts(0)).containsExactly(1, 3);
    }

    @Test
    void words_of_too_few_and_of_too_many_documents_are_left_out() {
        Corpus corpus =
                Corpus.of(List.of(english("kettle steam"), english("kettle steam"), english("kettle valve")), 2, 0.7);
        assertThat(corpus.terms()).isEqualTo(1);
        assertThat(corpus.surface(0)).isEqualTo("steam");
        assertThat(corpus.terms(2)).isEmpty();
    }

    @Test
    void what_is_quoted_and_code_is_not_counted() {
        Corpus corpus = Corpus.of(List.of(english("> kettle\nsteam `valve` https://example.org/lid")), 1, 1);
        assertThat(corpus.terms()).isEqualTo(1);
    }

    @Test
    void shuffling_keeps_lengths_and_how_often_each_word_stands() {
        Corpus corpus = Corpus.of(
                List.of(english("kettle kettle steam"), english("valve steam lid handle"), english("kettle lid")),
                1,
                1);
        Corpus shuffled = corpus.shuffled(3);
        assertThat(lengths(shuffled)).isEqualTo(lengths(corpus));
        assertThat(totals(shuffled)).isEqualTo(totals(corpus));
        assertThat(corpus.shuffled(3).terms(1)).isEqualTo(shuffled.terms(1));
    }

    private static List<Integer> lengths(Corpus corpus) {
        List<Integer> lengths = new ArrayList<>();
        for (int document = 0; document < corpus.documents(); document++) {
            lengths.add(Arrays.stream(corpus.counts(document)).sum());
        }
        return lengths;
    }

    private static int[] totals(Corpus corpus) {
        int[] totals = new int[corpus.terms()];
        for (int document = 0; document < corpus.documents(); document++) {
            for (int i = 0; i < corpus.terms(document).length; i++) {
                totals[corpus.terms(document)[i]] += corpus.counts(document)[i];
            }
        }
        return totals;
    }

    @Test
    void documents_that_share_rare_words_are_near_and_others_are_no_pair() {
        Corpus corpus = Corpus.of(
                List.of(
                        english("kettle steam valve"),
                        english("kettle steam lid"),
                        english("tent peg rope"),
                        english("tent peg rain")),
                1,
                1);
        Neighbours near = Neighbours.of(corpus, 2, 0.05);
        assertThat(near.from()).containsExactly(0, 2);
        assertThat(near.to()).containsExactly(1, 3);
        assertThat(near.likeness()[0]).isBetween(0.3f, 0.7f);
    }

    @Test
    void the_same_is_found_as_by_comparing_all_with_all() {
        Random random = new Random(1);
        List<TopicDocument> documents = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 12; word++) {
                text.append("word").append((char) ('a' + random.nextInt(20))).append("ing ");
            }
            documents.add(english(text.toString()));
        }
        Corpus corpus = Corpus.of(documents, 1, 1);
        Neighbours near = Neighbours.of(corpus, 3, 0.01);
        Vectors vectors = Vectors.of(corpus);
        for (int i = 0; i < near.from().length; i++) {
            assertThat(near.likeness()[i])
                    .isCloseTo((float) cosine(vectors, near.from()[i], near.to()[i]), within(1e-4f));
        }
        for (int document = 0; document < 60; document++) {
            int own = document;
            double best = 0;
            for (int other = 0; other < 60; other++) {
                best = other == own ? best : Math.max(best, cosine(vectors, own, other));
            }
            double found = 0;
            for (int i = 0; i < near.from().length; i++) {
                if (near.from()[i] == own || near.to()[i] == own) {
                    found = Math.max(found, near.likeness()[i]);
                }
            }
            assertThat(found).isCloseTo(best, within(1e-4));
        }
    }

    private static double cosine(Vectors vectors, int one, int other) {
        double sum = 0;
        for (int i = 0; i < vectors.terms[one].length; i++) {
            int at = Arrays.binarySearch(vectors.terms[other], vectors.terms[one][i]);
            sum += at < 0 ? 0 : vectors.weights[one][i] * vectors.weights[other][at];
        }
        return sum;
    }

    @Test
    void the_words_of_a_topic_are_those_that_are_frequent_in_it_and_rare_elsewhere() {
        Corpus corpus = Corpus.of(
                List.of(
                        english("kettle kettle shop"),
                        english("kettle steam shop"),
                        english("tent shop"),
                        english("tent peg shop")),
                1,
                1);
        TopicWords words = TopicWords.of(corpus, new int[] {0, 0, 1, -1}, 2);
        assertThat(words.of(0, 2)).extracting(TopicWords.TopicWord::word).startsWith("kettle");
        assertThat(words.of(1, 1)).extracting(TopicWords.TopicWord::word).containsExactly("tent");
        // tf = 3/6, A = (6 + 2) / 2, f = 3
        assertThat(words.of(0, 1).getFirst().weight()).isCloseTo(0.5 * Math.log(1 + 4.0 / 3), within(1e-12));
        assertThat(words.likeness(0, 0)).isGreaterThan(words.likeness(0, 1));
        assertThat(words.likeness(3, 1)).isBetween(0.3, 1.0);
    }
}
