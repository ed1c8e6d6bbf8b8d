package io.barnraiser.bench.truth;

import io.barnraiser.language.quantify.AdjustedCount;
import io.barnraiser.language.quantify.Author;
import io.barnraiser.language.quantify.ErrorRates;
import io.barnraiser.language.quantify.GroupShare;
import io.barnraiser.language.sentiment.Mood;
import io.barnraiser.language.sentiment.Sentiment;
import io.barnraiser.language.text.Language;
import io.barnraiser.testbed.word.Grammar;
import io.barnraiser.testbed.word.Interest;
import io.barnraiser.testbed.word.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Which share of what a group says is content, worked back from the errors of the reader of moods on texts that were
/// labelled, beside the true share of the group: that of its mood in the simulation, of which the authors of a world
/// are drawn by lot. The authors of a group are not alike: half of them always say the same.
final class MoodTrial implements Trial {

    private static final String NAME = "Mood of a group, worked back from errors";
    private static final Yardstick COVERAGE =
            Yardstick.share(NAME, "share of content texts: intervals that hold the truth", Target.COVERAGE);
    private static final Yardstick ERROR =
            Yardstick.mean(NAME, "error of the share, without its sign", Target.none("0"));
    private static final Yardstick PLAIN =
            Yardstick.mean(NAME, "the same of the plain average", Target.none("more than of the share worked back"));
    private static final Yardstick WIDTH =
            Yardstick.mean(NAME, "width of the intervals", Target.none("the less, the more is said"));
    private static final Yardstick TOLD =
            Yardstick.share(NAME, "groups of which something is said", Target.none("the others: cannot tell"));

    private static final int LABELLED = 200;
    private static final int AUTHORS = 60;
    private static final int MOST_TEXTS = 4;
    private static final int DRAWS = 1_000;
    private static final double GERMAN = 0.3;
    private static final double SETTLED = 0.5;
    private static final List<String> PRODUCTS = List.of("Larkfell Jacket", "Emberlin Vest", "Brackenbag 30");

    @Override
    public void judge(long seed, Scores scores) {
        SplittableRandom random = new SplittableRandom(seed);
        Grammar grammar = new Grammar(random.split());
        boolean[] called = new boolean[LABELLED];
        boolean[] content = new boolean[LABELLED];
        for (int i = 0; i < LABELLED; i++) {
            Interest interest = Interest.ALL.get(random.nextInt(Interest.ALL.size()));
            content[i] = random.nextDouble() < interest.mood();
            called[i] = isCalledContent(grammar, random, interest, content[i]);
        }
        AdjustedCount count = new AdjustedCount(ErrorRates.of(called, content), DRAWS, seed);
        for (Interest interest : Interest.ALL) {
            switch (count.of(group(grammar, random, interest))) {
                case GroupShare.Told told -> {
                    double truth = interest.mood();
                    scores.add(TOLD, seed, true);
                    scores.add(COVERAGE, seed, told.low() <= truth && truth <= told.high());
                    scores.add(ERROR, seed, Math.abs(told.share() - truth));
                    scores.add(PLAIN, seed, Math.abs(told.called() - truth));
                    scores.add(WIDTH, seed, told.high() - told.low());
                }
                case GroupShare.CannotTell _, GroupShare.NoTexts _ -> scores.add(TOLD, seed, false);
            }
        }
    }

    private static List<Author> group(Grammar grammar, SplittableRandom random, Interest interest) {
        List<Author> group = new ArrayList<>();
        for (int author = 0; author < AUTHORS; author++) {
            boolean isSettled = random.nextDouble() < SETTLED;
            boolean always = random.nextDouble() < interest.mood();
            int texts = 1 + random.nextInt(MOST_TEXTS);
            int called = 0;
            for (int text = 0; text < texts; text++) {
                boolean content = isSettled ? always : random.nextDouble() < interest.mood();
                called += isCalledContent(grammar, random, interest, content) ? 1 : 0;
            }
            group.add(new Author(called, texts));
        }
        return group;
    }

    private static boolean isCalledContent(
            Grammar grammar, SplittableRandom random, Interest interest, boolean isContent) {
        boolean german = random.nextDouble() < GERMAN;
        Grammar.About about = new Grammar.About(interest, PRODUCTS.get(random.nextInt(PRODUCTS.size())), "");
        String text = grammar.say(isContent ? Saying.PRAISE : Saying.COMPLAINT, german, isContent, about);
        return Sentiment.of(text, german ? Language.GERMAN : Language.ENGLISH) instanceof Sentiment.Scored scored
                && scored.mood() == Mood.POSITIVE;
    }
}
