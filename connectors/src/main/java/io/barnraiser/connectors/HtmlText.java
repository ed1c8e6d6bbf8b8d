package io.barnraiser.connectors;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

/// The words that somebody wrote, out of the HTML that a place made of them.
///
/// Quotations are left out: they are somebody else's words. Code stays, marked as in Markdown (backticks, fences), so
/// that
/// whatever reads the text later can step over it. Linear in the length of the input; never throws.
public final class HtmlText {

    private static final Set<String> UNSAID = Set.of("blockquote", "script", "style", "svg", "template", "noscript");
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "ul", "ol", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "section", "article", "dl",
            "dt", "dd", "details", "summary", "figure");

    private static final Pattern BEFORE_END = Pattern.compile("[ \t]+\n");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

    private HtmlText() {}

    /// The text of {@code html} without quotations; empty when nothing of one's own was said.
    public static String of(String html) {
        if (html.isBlank()) {
            return "";
        }
        Writer writer = new Writer();
        Jsoup.parseBodyFragment(html).body().filter(writer);
        return writer.text();
    }

    private static boolean isQuotation(Element element) {
        return UNSAID.contains(element.normalName())
                || (element.normalName().equals("aside") && (element.hasClass("quote") || element.hasClass("onebox")))
                || element.hasClass("gmail_quote")
                || element.hasClass("moz-cite-prefix");
    }

    private static final class Writer implements NodeFilter {

        private final StringBuilder text = new StringBuilder();
        private int fences;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                words(words.getWholeText());
            } else if (node instanceof Element element) {
                if (isQuotation(element)) {
                    line();
                    return FilterResult.SKIP_ENTIRELY;
                }
                open(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && !isQuotation(element)) {
                close(element);
            }
            return FilterResult.CONTINUE;
        }

        private void open(Element element) {
            String name = element.normalName();
            if (name.equals("pre")) {
                line();
                text.append("```\n");
                fences++;
            } else if (name.equals("code") && fences == 0) {
                text.append('`');
            } else if (name.equals("br")) {
                text.append('\n');
            } else if (name.equals("li")) {
                line();
                text.append("- ");
            } else if (BLOCKS.contains(name)) {
                line();
            }
        }

        private void close(Element element) {
            String name = element.normalName();
            if (name.equals("pre")) {
                line();
                text.append("```\n");
                fences--;
            } else if (name.equals("code") && fences == 0) {
                text.append('`');
            } else if (name.equals("p")) {
                line();
                text.append('\n');
            } else if (name.equals("li") || BLOCKS.contains(name)) {
                line();
            }
        }

        private void words(String words) {
            if (fences > 0) {
                text.append(words);
                return;
            }
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (!Character.isWhitespace(c) && c != '\u00a0') {
                    text.append(c);
                } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                    text.append(' ');
                }
            }
        }

        private void line() {
            while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }

        private String text() {
            return EMPTY_LINES
                    .matcher(BEFORE_END
                            .matcher(text.toString().replace("\r", ""))
                            .replaceAll("\n"))
                    .replaceAll("\n\n")
                    .strip();
        }
    }
}
