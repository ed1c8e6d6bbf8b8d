package io.barnraiser.platform.html;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// Text that a member wrote, in Markdown (CommonMark), as HTML that may stand in a page.
///
/// Two walls, one behind the other: the renderer escapes HTML in the text and drops addresses of other kinds; then
/// only elements of a short list are let through. Headings begin below those of the page, pictures are links (a
/// picture would tell somebody else who reads what), and links lead away without recommending: `nofollow`, `ugc`.
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .build();
    private static final Cleaner CLEANER = new Cleaner(new Safelist()
            .addTags("p", "br", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "h3", "h4", "a")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addAttributes("ol", "start")
            .addEnforcedAttribute("a", "rel", "nofollow ugc noopener noreferrer"));

    private Markdown() {}

    /// The HTML of {@code text}; empty where there is none. Linear in its length.
    public static Html html(String text) {
        Document dirty = Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(text)));
        dirty.select("h1, h2").tagName("h3");
        dirty.select("h5, h6").tagName("h4");
        dirty.select("img").forEach(picture -> {
            picture.tagName("a").attr("href", picture.attr("src"));
            picture.text(picture.attr("alt").isBlank() ? picture.attr("src") : picture.attr("alt"));
        });
        Document clean = CLEANER.clean(dirty);
        clean.outputSettings().prettyPrint(false);
        return new Html(clean.body().html().strip());
    }

    /// The words of {@code text} alone, on one line, cut to {@code most} characters at a space where there is one.
    public static String words(String text, int most) {
        String plain = Jsoup.parseBodyFragment(html(text).text()).text();
        if (plain.length() <= most) {
            return plain;
        }
        int space = plain.lastIndexOf(' ', most);
        int end = space > most / 2 ? space : most;
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
