package io.barnraiser.platform.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownTest {

    @Test
    void what_people_write_most_is_kept() {
        assertThat(Markdown.html("**Bold**, *soft* and `code`\nnext line").text())
                .isEqualTo("<p><strong>Bold</strong>, <em>soft</em> and <code>code</code><br>\nnext line</p>");
        assertThat(Markdown.html("1. one\n2. two").text()).contains("<ol>", "<li>one</li>");
        assertThat(Markdown.html("> said").text()).contains("<blockquote>");
        assertThat(Markdown.html("").text()).isEmpty();
    }

    @Test
    void headings_stay_below_those_of_the_page() {
        assertThat(Markdown.html("# Top\n\n###### Deep").text()).isEqualTo("<h3>Top</h3>\n<h4>Deep</h4>");
    }

    @Test
    void links_lead_away_without_recommending() {
        assertThat(Markdown.html("[here](https://example.org/?a=1&b=2)").text())
                .isEqualTo(
                        "<p><a href=\"https://example.org/?a=1&amp;b=2\" rel=\"nofollow ugc noopener noreferrer\">here</a></p>");
    }

    @Test
    void a_picture_is_a_link_to_it() {
        assertThat(Markdown.html("![my barn](https://example.org/barn.png)").text())
                .contains("<a href=\"https://example.org/barn.png\"", ">my barn</a>")
                .doesNotContain("<img");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox(1))",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "![\" onerror=\"alert(1)](https://example.org/x.png)",
                "[x](https://example.org/\" onclick=\"alert(1))",
                "[x](https://example.org 'onmouseover=alert(1)')",
                "```\"><script>alert(1)</script>\nx\n```",
                "<a href=\"javascript:alert(1)\" style=\"x\">y</a>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<math><mtext></p><img src=x onerror=alert(1)>",
                "<style>*{background:url(javascript:alert(1))}</style>",
                "<form action=/desk><button>go</button></form>",
                "<!--><script>alert(1)</script>-->",
                "<scr<script>ipt>alert(1)</script>",
                "[x]: javascript:alert(1)\n\n[x]",
                "\u0000<script>alert(1)</script>"
            })
    void nothing_that_runs_or_looks_like_us_comes_through(String text) {
        Document page = Jsoup.parseBodyFragment(Markdown.html(text).text());
        assertThat(page.select("script, img, svg, iframe, style, form, button, math, object, input"))
                .isEmpty();
        page.body()
                .getAllElements()
                .forEach(element -> element.attributes().forEach(attribute -> {
                    assertThat(attribute.getKey()).isIn("href", "rel", "start");
                    if (attribute.getKey().equals("href")) {
                        assertThat(attribute.getValue()).matches("(https?|mailto):.*");
                    }
                }));
    }

    @Test
    void a_summary_ends_at_a_word_and_holds_no_marks() {
        assertThat(Markdown.words("**One** two three", 100)).isEqualTo("One two three");
        assertThat(Markdown.words("One two three four", 10)).isEqualTo("One two…");
        assertThat(Markdown.words("😀".repeat(10), 5)).isEqualTo("😀😀…");
    }
}
