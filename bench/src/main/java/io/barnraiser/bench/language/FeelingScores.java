package io.barnraiser.bench.language;

import io.barnraiser.language.sentiment.Mood;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// How well scores agree with raters.
final class FeelingScores {

    /// A mean rating this near to 0, of 4, is neutral: as near as a neutral score is to 0, of 1.
    private static final double NEUTRAL_RATING = 4 * Mood.BAND;

    private FeelingScores() {}

    static void print(List<RatedText> tweets, List<RatedText> reviews) {
        List<RatedText> held = tweets.stream().filter(RatedText::held).toList();
        List<RatedText> fitted =
                tweets.stream().filter(Predicate.not(RatedText::held)).toList();
        System.out.println(
                "| feelings, English | n | correlation | precision | recall | F1 | F1 with neutral | accuracy of good"
                        + " or bad |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|");
        row("tweets kept back from the fit", held, true);
        row("tweets that were fitted", fitted, true);
        row("sentences of film reviews", reviews, false);
        System.out.println();
    }

    private static void row(String name, List<RatedText> texts, boolean rated) {
        double[] scores = texts.stream().mapToDouble(RatedText::compound).toArray();
        double[] ratings = texts.stream().mapToDouble(RatedText::rating).toArray();
        System.out.printf(
                "| %s | %,d | %s | %.3f | %.3f | %.3f | %s | %.3f |%n",
                name,
                texts.size(),
                rated ? "%.3f".formatted(correlation(scores, ratings)) : "",
                precision(scores, ratings),
                recall(scores, ratings),
                2 / (1 / precision(scores, ratings) + 1 / recall(scores, ratings)),
                rated ? "%.3f".formatted(f1(scores, ratings, List.of(Mood.values()))) : "",
                accuracy(scores, ratings));
    }

    /// Pearson's.
    static double correlation(double[] one, double[] other) {
        double meanOne = mean(one);
        double meanOther = mean(other);
        double both = 0;
        double squareOne = 0;
        double squareOther = 0;
        for (int i = 0; i < one.length; i++) {
            both += (one[i] - meanOne) * (other[i] - meanOther);
            squareOne += (one[i] - meanOne) * (one[i] - meanOne);
            squareOther += (other[i] - meanOther) * (other[i] - meanOther);
        }
        return both / Math.sqrt(squareOne * squareOther);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /// The F1 of each class, weighed by how many texts are truly of it.
    private static double f1(double[] scores, double[] ratings, List<Mood> moods) {
        double sum = 0;
        for (Mood mood : moods) {
            int right = 0;
            int called = 0;
            int truly = 0;
            for (int i = 0; i < scores.length; i++) {
                boolean is = truth(ratings[i]) == mood;
                boolean says = Mood.of(scores[i]) == mood;
                truly += is ? 1 : 0;
                called += says ? 1 : 0;
                right += is && says ? 1 : 0;
            }
            sum += right == 0 ? 0 : truly * 2.0 * right / (truly + called);
        }
        return sum / scores.length;
    }

    private static Mood truth(double rating) {
        return Math.abs(rating) < NEUTRAL_RATING ? Mood.NEUTRAL : rating > 0 ? Mood.POSITIVE : Mood.NEGATIVE;
    }

    /// Of the texts that are called good or bad, the share that is.
    private static double precision(double[] scores, double[] ratings) {
        return (double) right(scores, ratings) / count(scores);
    }

    /// Of the texts that are good or bad, the share that is called so.
    private static double recall(double[] scores, double[] ratings) {
        return (double) right(scores, ratings)
                / Arrays.stream(ratings)
                        .filter(rating -> truth(rating) != Mood.NEUTRAL)
                        .count();
    }

    private static int right(double[] scores, double[] ratings) {
        int right = 0;
        for (int i = 0; i < scores.length; i++) {
            right += Mood.of(scores[i]) != Mood.NEUTRAL && Mood.of(scores[i]) == truth(ratings[i]) ? 1 : 0;
        }
        return right;
    }

    private static long count(double[] scores) {
        return Arrays.stream(scores)
                .filter(score -> Mood.of(score) != Mood.NEUTRAL)
                .count();
    }

    /// Good or bad, where 0 counts as good.
    private static double accuracy(double[] scores, double[] ratings) {
        int right = 0;
        for (int i = 0; i < scores.length; i++) {
            right += scores[i] >= 0 == ratings[i] > 0 ? 1 : 0;
        }
        return (double) right / scores.length;
    }
}
