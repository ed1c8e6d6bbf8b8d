package io.barnraiser.bench.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LanguageBenchTest {

    @TempDir
    private Path folder = Path.of("");

    private void packed(String name, String content) throws IOException {
        try (var out = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(folder.resolve(name))), StandardCharsets.UTF_8)) {
            out.write(content);
        }
    }

    @Test
    void correlation_is_Pearsons() {
        assertThat(FeelingScores.correlation(new double[] {1, 2, 3}, new double[] {2, 4, 6}))
                .isCloseTo(1, within(1e-12));
        assertThat(FeelingScores.correlation(new double[] {1, 2, 3, 4}, new double[] {1, 3, 2, 4}))
                .isCloseTo(0.8, within(1e-12));
    }

    @Test
    void rated_texts_are_read_as_they_lie_there_and_half_of_them_are_kept_back() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int id = 1; id <= 1_000; id++) {
            rows.append(id).append("\t-1.5\tI &lt;3 \"it\"\n");
        }
        packed("tweets_GroundTruth.txt.gz", rows.toString());
        List<RatedText> tweets = RatedText.tweets(folder);
        assertThat(tweets).hasSize(1_000).allMatch(each -> each.text().equals("I <3 \"it\"") && !each.isGood());
        assertThat(tweets.stream().filter(RatedText::held).count()).isBetween(450L, 550L);
        assertThat(tweets).as("the same are kept back every time").isEqualTo(RatedText.tweets(folder));
        packed("train.tsv.gz", "a fine film\t1\na dull one\t0");
        assertThat(RatedText.reviews(folder)).extracting(RatedText::rating).containsExactly(1.0, -1.0);
    }

    @Test
    void the_folder_must_be_named_and_be_there() {
        assertThatThrownBy(() -> LanguageBench.run(List.of("language"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LanguageBench.run(
                        List.of("language", "--data", folder.resolve("absent").toString())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
