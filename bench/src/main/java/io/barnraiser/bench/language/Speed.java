package io.barnraiser.bench.language;

import io.barnraiser.language.appeal.Appeals;
import io.barnraiser.language.appeal.Facts;
import io.barnraiser.language.belonging.Belonging;
import io.barnraiser.language.duplicate.MinHash;
import io.barnraiser.language.duplicate.Shingles;
import io.barnraiser.language.kind.Kinds;
import io.barnraiser.language.kind.Urgency;
import io.barnraiser.language.text.Language;
import io.barnraiser.language.text.Languages;
import io.barnraiser.language.text.Plain;
import io.barnraiser.language.text.Sentences;
import io.barnraiser.language.text.Tokens;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/// How many texts a second one thread reads, once it is warm.
final class Speed {

    private static final int ROUNDS = 5;

    private Speed() {}

    static void print(List<RatedText> tweets) {
        double length =
                tweets.stream().mapToInt(each -> each.text().length()).average().orElse(0);
        System.out.printf("| one thread, texts of %.0f signs | texts a second |%n|---|--:|%n", length);
        row("tokens", tweets, each -> Tokens.of(each.text()).size());
        row("the plain part", tweets, each -> Plain.of(each.text()).length());
        row(
                "sentences",
                tweets,
                each -> Sentences.of(each.text(), Language.ENGLISH).size());
        row("language", tweets, each -> Languages.detect(each.text()).hashCode());
        row("feelings", tweets, each -> Double.hashCode(each.compound()));
        row("signature for near duplicates", tweets, each -> MinHash.USUAL.signature(Shingles.of(each.text())).length);
        row("kind", tweets, Speed::kind);
        row("urgency", tweets, each -> Urgency.of(each.text(), Language.ENGLISH).hashCode());
        row(
                "us and them",
                tweets,
                each -> Belonging.of(each.text(), Language.ENGLISH, Set.of()).hashCode());
        row(
                "appeals",
                tweets,
                each -> Appeals.of(each.text(), Language.ENGLISH, Facts.NONE).hashCode());
        row("all of it, for one text after the other", tweets, Speed::all);
        System.out.println();
    }

    private static int kind(RatedText text) {
        return Kinds.shipped().tell(text.text(), Language.ENGLISH).hashCode();
    }

    private static int all(RatedText text) {
        return Languages.detect(text.text()).hashCode()
                + Double.hashCode(text.compound())
                + kind(text)
                + Urgency.of(text.text(), Language.ENGLISH).hashCode()
                + Belonging.of(text.text(), Language.ENGLISH, Set.of()).hashCode()
                + Appeals.of(text.text(), Language.ENGLISH, Facts.NONE).hashCode()
                + MinHash.USUAL.signature(Shingles.of(text.text())).length;
    }

    private static void row(String name, List<RatedText> texts, ToIntFunction<RatedText> work) {
        long best = Long.MAX_VALUE;
        int sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            for (RatedText text : texts) {
                sum += work.applyAsInt(text);
            }
            best = Math.min(best, System.nanoTime() - begin);
        }
        // The sum keeps the work from being thought away.
        System.out.printf("| %s | %,.0f |%s%n", name, texts.size() * 1e9 / best, sum == Integer.MIN_VALUE ? " " : "");
    }
}
