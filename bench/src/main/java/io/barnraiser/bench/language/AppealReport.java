package io.barnraiser.bench.language;

import io.barnraiser.language.Span;
import io.barnraiser.language.appeal.Appeals;
import io.barnraiser.language.appeal.Component;
import io.barnraiser.language.appeal.Facts;
import io.barnraiser.language.appeal.Sign;
import io.barnraiser.language.belonging.Belonging;
import io.barnraiser.language.belonging.Mention;
import io.barnraiser.language.text.Language;
import io.barnraiser.platform.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Words of fear and of derogation beside what experts marked in political news. News is no
/// marketing, and experts mark
/// whole arguments where rules find words: a span that was found counts where it touches one that was marked.
final class AppealReport {

    private static final String SET = "semeval2020-task11-propaganda/";

    private AppealReport() {}

    /// @param article its number
    private record Marked(String article, String technique, Span span) {}

    static String of(Path data) {
        Map<String, String> articles = articles(data);
        List<Marked> marked = marked(data, articles);
        StringBuilder out = new StringBuilder("""
                | words of | marked as | found | marked | of found, marked | of marked, found | by chance, marked |
                |---|---|---|---|---|---|---|
                """);
        row(out, "fear", articles, only(marked, Set.of("Appeal_to_fear-prejudice")), AppealReport::fear);
        row(out, "fear", articles, marked, AppealReport::fear);
        row(out, "derogation", articles, only(marked, Set.of("Name_Calling,Labeling")), AppealReport::derogation);
        row(out, "derogation", articles, marked, AppealReport::derogation);
        row(out, "others", articles, only(marked, Set.of("Name_Calling,Labeling")), AppealReport::others);
        return out.toString();
    }

    private static List<Marked> only(List<Marked> marked, Set<String> techniques) {
        return marked.stream()
                .filter(one -> techniques.contains(one.technique()))
                .toList();
    }

    private static List<Span> fear(String text) {
        return Appeals.of(text, Language.ENGLISH, Facts.NONE).orElseThrow().signs().stream()
                .filter(sign -> sign.component() == Component.FEAR)
                .map(Sign::span)
                .toList();
    }

    private static List<Span> derogation(String text) {
        return mentions(text, Mention.About.DEROGATION);
    }

    private static List<Span> others(String text) {
        return mentions(text, Mention.About.OUT);
    }

    private static List<Span> mentions(String text, Mention.About about) {
        return Belonging.of(text, Language.ENGLISH, Set.of()).orElseThrow().mentions().stream()
                .filter(mention -> mention.about() == about)
                .map(Mention::span)
                .toList();
    }

    private static void row(
            StringBuilder out,
            String words,
            Map<String, String> articles,
            List<Marked> marked,
            Function<String, List<Span>> find) {
        long found = 0;
        long right = 0;
        long hit = 0;
        long letters = 0;
        long covered = 0;
        for (Map.Entry<String, String> article : articles.entrySet()) {
            List<Span> own = marked.stream()
                    .filter(one -> one.article().equals(article.getKey()))
                    .map(Marked::span)
                    .toList();
            List<Span> spans = find.apply(article.getValue());
            found += spans.size();
            right += spans.stream().filter(span -> touches(span, own)).count();
            hit += own.stream().filter(span -> touches(span, spans)).count();
            letters += article.getValue().length();
            covered += covered(own, article.getValue().length());
        }
        Set<String> techniques =
                Set.copyOf(marked.stream().map(Marked::technique).toList());
        out.append(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %.2f | %.2f | %.2f |%n",
                words,
                techniques.size() == 1 ? techniques.iterator().next() : "any technique",
                found,
                marked.size(),
                (double) right / Math.max(1, found),
                (double) hit / marked.size(),
                (double) covered / letters));
    }

    private static boolean touches(Span span, List<Span> others) {
        return others.stream().anyMatch(other -> span.start() < other.end() && other.start() < span.end());
    }

    private static long covered(List<Span> spans, int length) {
        boolean[] in = new boolean[length];
        for (Span span : spans) {
            for (int at = span.start(); at < Math.min(length, span.end()); at++) {
                in[at] = true;
            }
        }
        long covered = 0;
        for (boolean one : in) {
            covered += one ? 1 : 0;
        }
        return covered;
    }

    private static Map<String, String> articles(Path data) {
        Map<String, String> articles = new HashMap<>();
        for (String line : PublicTexts.lines(data.resolve(SET + "train-articles.jsonl.gz"))) {
            var row = Json.read(line);
            articles.put(row.path("article_id").asString(""), row.path("text").asString(""));
        }
        return articles;
    }

    /// Begin and end count code points there.
    private static List<Marked> marked(Path data, Map<String, String> articles) {
        List<Marked> marked = new ArrayList<>();
        for (String line : PublicTexts.lines(data.resolve(SET + "train-task2-TC.labels.tsv.gz"))) {
            String[] parts = line.split("\t");
            String text = articles.getOrDefault(parts[0], "");
            int begin = text.offsetByCodePoints(0, Integer.parseInt(parts[2]));
            int end = text.offsetByCodePoints(0, Integer.parseInt(parts[3]));
            marked.add(new Marked(parts[0], parts[1], new Span(begin, end)));
        }
        return marked;
    }
}
