package io.barnraiser.bench.language;

import io.barnraiser.language.kind.Kind;
import io.barnraiser.language.kind.Lesson;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How well kinds of feedback are told, on labelled public texts: by the model as it comes, and by one that learned
/// from four fifths of the texts and is judged on the fifth, beside whoever always says the most frequent kind.
final class KindReport {

    private static final int PASSES = 5;

    private KindReport() {}

    static String of(Path data) {
        Map<String, List<Lesson>> sets = new LinkedHashMap<>();
        sets.put("nlbse24: reports of five projects", KindTexts.issues(data));
        sets.put("redash: opening posts of a forum", KindTexts.forum(data));
        sets.put("bicycles meta: questions", KindTexts.meta(data));
        sets.put("amazon: reviews by stars", KindTexts.reviews(data));
        StringBuilder out = new StringBuilder("""
                | texts | who says | kind | n | told | precision | recall | F1 | macro F1 | miscalibration |
                |---|---|---|---|---|---|---|---|---|---|
                """);
        sets.forEach((name, lessons) -> {
            majority(out, name, KindScores.shipped(lessons));
            rows(out, name, "as it comes", KindScores.shipped(lessons));
            rows(out, name, "learned, once", KindScores.learned(lessons, 1));
            rows(out, name, "learned, five times over", KindScores.learned(lessons, PASSES));
        });
        return out.toString();
    }

    private static void majority(StringBuilder out, String name, KindScores scores) {
        Map<Kind, Long> all = scores.all();
        long texts = all.values().stream().mapToLong(Long::longValue).sum();
        Kind most = all.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
        double precision = (double) scores.texts(most) / texts;
        double f1 = 2 * precision / (1 + precision);
        out.append(String.format(
                Locale.ROOT,
                "| %s | always the most frequent | %s | %d | %d | %.2f | 1.00 | %.2f | %.2f | |%n",
                name,
                most.key(),
                scores.texts(most),
                texts,
                precision,
                f1,
                f1 / all.size()));
    }

    private static void rows(StringBuilder out, String name, String who, KindScores scores) {
        for (Kind kind : scores.kinds()) {
            boolean isFirst = kind == scores.kinds().getFirst();
            out.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %d | %d | %.2f | %.2f | %.2f | %s | %s |%n",
                    name,
                    who,
                    kind.key(),
                    scores.texts(kind),
                    scores.told(kind),
                    scores.precision(kind),
                    scores.recall(kind),
                    scores.f1(kind),
                    isFirst ? String.format(Locale.ROOT, "%.2f", scores.macroF1()) : "",
                    isFirst ? String.format(Locale.ROOT, "%.2f", scores.miscalibration()) : ""));
        }
    }
}
