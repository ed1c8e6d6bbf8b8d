package io.barnraiser.bench.language;

import io.barnraiser.language.sentiment.Sentiment;
import io.barnraiser.language.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/// An English text that people rated.
///
/// @param rating above 0 for good, below for bad
/// @param held whether it was kept back when valences were fitted
record RatedText(String text, double rating, boolean held) {

    /// Tweets with the mean of many ratings from -4 to 4 (Hutto and Gilbert 2014). Which were kept
    /// back is drawn by their numbers.
    static List<RatedText> tweets(Path folder) {
        return PublicTexts.lines(folder.resolve("tweets_GroundTruth.txt.gz")).stream()
                .map(line -> line.split("\t", 3))
                .map(cells -> new RatedText(
                        plain(cells[2]),
                        Double.parseDouble(cells[1]),
                        new SplittableRandom(Long.parseLong(cells[0])).nextBoolean()))
                .toList();
    }

    /// Sentences of film reviews, good (1) or bad (-1) (Socher and others 2013). None had a part in
    /// any fit.
    static List<RatedText> reviews(Path folder) {
        return PublicTexts.lines(folder.resolve("train.tsv.gz")).stream()
                .map(line -> line.split("\t"))
                .map(cells -> new RatedText(cells[0], cells[1].equals("1") ? 1 : -1, true))
                .toList();
    }

    /// The file has signs as they stand in web pages.
    private static String plain(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    double compound() {
        return switch (Sentiment.of(text, Language.ENGLISH)) {
            case Sentiment.Scored scored -> scored.compound();
            case Sentiment.Unsupported unsupported ->
                throw new IllegalStateException("no lexicon for " + unsupported.language());
        };
    }

    boolean isGood() {
        return rating > 0;
    }
}
