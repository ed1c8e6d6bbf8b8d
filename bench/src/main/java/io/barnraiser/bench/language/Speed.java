package io.barnraiser.bench.language;

import io.barnraiser.language.duplicate.MinHash;
import io.barnraiser.language.duplicate.Shingles;
import io.barnraiser.language.text.Language;
import io.barnraiser.language.text.Languages;
import io.barnraiser.language.text.Plain;
import io.barnraiser.language.text.Sentences;
import io.barnraiser.language.text.Tokens;
import java.util.List;
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
        row("sentences", tweets, each -> Sentences.of(each.text(), Language.ENGLISH).size());
        row("language", tweets, each -> Languages.detect(each.text()).hashCode());
        row("feelings", tweets, each -> Double.hashCode(each.compound()));
        row("signature for near duplicates", tweets, each -> MinHash.USUAL.signature(Shingles.of(each.text())).length);
        System.out.println();
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
