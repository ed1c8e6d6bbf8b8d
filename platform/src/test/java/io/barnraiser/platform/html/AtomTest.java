package io.barnraiser.platform.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.web.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

final class AtomTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final URI SITE = URI.create("https://barn.example");

    @Test
    void a_feed_names_itself_its_page_and_its_entries() {
        Document feed = read(new Atom(
                "Ideas",
                "/ideas.atom",
                "/ideas",
                List.of(new Atom.Entry("A <b>bold</b> & new idea", "/ideas/7", "Ada", NOON, "<p>Text</p>"))));
        assertThat(feed.select("feed > id").text()).isEqualTo("https://barn.example/ideas.atom");
        assertThat(feed.select("feed > updated").text()).isEqualTo("2026-05-01T12:00:00Z");
        assertThat(feed.select("entry > title").text()).isEqualTo("A <b>bold</b> & new idea");
        assertThat(feed.select("entry > link").attr("href")).isEqualTo("https://barn.example/ideas/7");
        assertThat(feed.select("entry > content").text()).isEqualTo("<p>Text</p>");
    }

    @Test
    void an_empty_feed_is_a_feed_and_forbidden_characters_are_left_out() {
        assertThat(read(new Atom("Ide\u000cas\u0000 😀", "/a", "/b", List.of()))
                        .select("feed > title")
                        .text())
                .isEqualTo("Ideas 😀");
    }

    private static Document read(Atom atom) {
        Response.Text answer = (Response.Text) atom.response(SITE, Instant.EPOCH);
        assertThat(answer.contentType()).startsWith("application/atom+xml");
        return Jsoup.parse(answer.text(), "", Parser.xmlParser());
    }
}
