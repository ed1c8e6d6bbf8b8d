package io.barnraiser.bench.language;

import io.barnraiser.language.quantify.AdjustedCount;
import io.barnraiser.language.quantify.Author;
import io.barnraiser.language.quantify.ErrorRates;
import io.barnraiser.language.quantify.GroupShare;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// How far the share of content people in a group is told wrongly: by the plain average of calls,
/// and worked back from the classifier's errors. Groups are drawn with shares from 5 to 95 of 100,
/// a text an author; for each, other texts are labelled.
final class ShareTrial {

    private static final int GROUPS = 1_000;
    private static final int AUTHORS = 200;
    private static final int DRAWS = 400;

    private final List<RatedText> texts;
    private final boolean[] called;
    private final SplittableRandom random = new SplittableRandom(1);
    private double plainError;
    private double workedBackError;
    private int held;
    private int told;
    private double width;

    private ShareTrial(List<RatedText> texts) {
        this.texts = texts;
        this.called = new boolean[texts.size()];
        for (int i = 0; i < called.length; i++) {
            called[i] = texts.get(i).compound() > 0;
        }
    }

    static void print(List<RatedText> tweets, List<RatedText> reviews) {
        System.out.printf(
                "| share of good texts in %,d groups of %d | labelled | plain average is wrong by | worked back is"
                        + " wrong by | interval holds the truth | its width | cannot tell |%n",
                GROUPS, AUTHORS);
        System.out.println("|---|--:|--:|--:|--:|--:|--:|");
        for (int labelled : new int[] {200, 1_000}) {
            new ShareTrial(tweets.stream().filter(RatedText::held).toList()).row("tweets kept back", labelled);
            new ShareTrial(reviews).row("film reviews", labelled);
        }
        System.out.println();
    }

    private void row(String name, int labelled) {
        for (int group = 0; group < GROUPS; group++) {
            judge(labelled, group);
        }
        System.out.printf(
                "| %s | %,d | %.3f | %.3f | %.3f | %.3f | %d |%n",
                name,
                labelled,
                plainError / told,
                workedBackError / told,
                (double) held / told,
                width / told,
                GROUPS - told);
    }

    private void judge(int labelled, long seed) {
        int[] order = shuffled();
        boolean[] calls = new boolean[labelled];
        boolean[] labels = new boolean[labelled];
        for (int i = 0; i < labelled; i++) {
            calls[i] = called[order[i]];
            labels[i] = texts.get(order[i]).isGood();
        }
        double share = 0.05 + 0.9 * random.nextDouble();
        int good = (int) Math.round(share * AUTHORS);
        List<Author> group = new ArrayList<>();
        for (int author = 0; author < AUTHORS; author++) {
            group.add(new Author(called[other(order, labelled, author < good)] ? 1 : 0, 1));
        }
        AdjustedCount count = new AdjustedCount(ErrorRates.of(calls, labels), DRAWS, seed);
        switch (count.of(group)) {
            case GroupShare.Told result -> note(result, (double) good / AUTHORS);
            case GroupShare.CannotTell _, GroupShare.NoTexts _ -> {}
        }
    }

    private void note(GroupShare.Told result, double truth) {
        told++;
        plainError += Math.abs(result.called() - truth);
        workedBackError += Math.abs(result.share() - truth);
        held += result.low() <= truth && truth <= result.high() ? 1 : 0;
        width += result.high() - result.low();
    }

    private int[] shuffled() {
        int[] order = new int[texts.size()];
        for (int i = 0; i < order.length; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    /// A text that is not labelled, good or bad as wished.
    private int other(int[] order, int labelled, boolean good) {
        int at;
        do {
            at = order[labelled + random.nextInt(order.length - labelled)];
        } while (texts.get(at).isGood() != good);
        return at;
    }
}
