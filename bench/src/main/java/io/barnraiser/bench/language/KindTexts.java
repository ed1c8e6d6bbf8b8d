package io.barnraiser.bench.language;

import io.barnraiser.connectors.HtmlText;
import io.barnraiser.language.kind.Kind;
import io.barnraiser.language.kind.Lesson;
import io.barnraiser.language.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Labelled texts of public data sets, as lessons. Headings of templates and first words that name the label
/// ("Bug: ...") are taken out: they would give it away.
final class KindTexts {

    private static final Map<String, Kind> ISSUES =
            Map.of("bug", Kind.PROBLEM, "feature", Kind.WISH, "question", Kind.QUESTION);

    private static final Pattern HEADING = Pattern.compile("(?m)^\\s*(#{1,6} .*|\\*\\*[^*\\n]{1,80}\\*\\*:?\\s*)$");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)^\\s*\\[?(bug|feature request|feature|question|enhancement|proposal|rfc|help)( report)?\\]?\\s*[:\\-]?\\s*");

    private KindTexts() {}

    /// Reports of five open projects, labelled by those who look after them.
    static List<Lesson> issues(Path data) {
        List<Lesson> lessons = new ArrayList<>();
        for (var row : PublicTexts.csv(data.resolve("nlbse24-issues/issues_train.csv.gz"))) {
            String body = HEADING.matcher(COMMENT.matcher(row.getField("body")).replaceAll(" "))
                    .replaceAll("");
            lessons.add(lesson(row.getField("title"), body, ISSUES.getOrDefault(row.getField("label"), Kind.OTHER)));
        }
        return lessons;
    }

    /// Opening posts of a product's forum, by tag and category.
    static List<Lesson> forum(Path data) {
        List<Lesson> lessons = new ArrayList<>();
        for (var row : PublicTexts.jsonLines(data.resolve("redash-discourse/posts.jsonl.gz"))) {
            String category = row.path("category").asString("");
            String tags = row.path("tags").toString();
            Optional<Kind> kind = tags.contains("\"bug\"")
                    ? Optional.of(Kind.PROBLEM)
                    : category.equals("Feature Requests") || tags.contains("\"feature-request\"")
                            ? Optional.of(Kind.WISH)
                            : category.equals("Usage Support") ? Optional.of(Kind.QUESTION) : Optional.empty();
            if (row.path("post_no").asInt() == 1 && kind.isPresent()) {
                String body = HtmlText.of(row.path("content_html").asString(""));
                lessons.add(lesson(row.path("title").asString(""), body, kind.get()));
            }
        }
        return lessons;
    }

    /// Questions of a community about itself, by the tags of their authors.
    static List<Lesson> meta(Path data) {
        List<Lesson> lessons = new ArrayList<>();
        for (var row : PublicTexts.rows(data.resolve("se-bicycles-meta/Posts.xml.gz"))) {
            String tags = row.getOrDefault("Tags", "");
            Optional<Kind> kind = tags.contains("<bug>")
                    ? Optional.of(Kind.PROBLEM)
                    : tags.contains("<feature-request>")
                            ? Optional.of(Kind.WISH)
                            : tags.contains("<support>") ? Optional.of(Kind.QUESTION) : Optional.empty();
            if (kind.isPresent()) {
                lessons.add(
                        lesson(row.getOrDefault("Title", ""), HtmlText.of(row.getOrDefault("Body", "")), kind.get()));
            }
        }
        return lessons;
    }

    /// Reviews of a shop, by the stars of their authors: one or two for a problem, five for praise;
    /// the others speak for both. One review is listed with many variants of a product, and counts
    /// once.
    static List<Lesson> reviews(Path data) {
        Map<String, Lesson> once = new LinkedHashMap<>();
        for (var row : PublicTexts.jsonLines(data.resolve("amazon-fashion-5core/AMAZON_FASHION_5.json.gz"))) {
            int stars = row.path("overall").asInt();
            String text = row.path("reviewText").asString("");
            if (!text.isBlank() && (stars <= 2 || stars == 5)) {
                String key = row.path("reviewerID").asString("") + row.path("unixReviewTime") + text;
                once.putIfAbsent(
                        key, lesson(row.path("summary").asString(""), text, stars == 5 ? Kind.PRAISE : Kind.PROBLEM));
            }
        }
        return List.copyOf(once.values());
    }

    private static Lesson lesson(String title, String body, Kind kind) {
        return new Lesson(NAMED.matcher(title).replaceFirst("") + "\n\n" + body, Language.ENGLISH, kind);
    }
}
