package io.barnraiser.connectors.discourse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Whom a post names, from the HTML that Discourse made of it.
///
/// @param mentions handles behind an @; not those inside of quotations, which somebody else wrote
/// @param quotes handles of those whose posts are quoted
record Cooked(List<String> mentions, List<String> quotes) {

    static Cooked of(String html) {
        if (!html.contains("mention") && !html.contains("quote")) {
            return new Cooked(List.of(), List.of());
        }
        Document post = Jsoup.parseBodyFragment(html);
        Set<String> quotes = new LinkedHashSet<>();
        for (Element quote : post.select("aside.quote[data-username]")) {
            quotes.add(quote.attr("data-username"));
        }
        post.select("aside.quote, blockquote, pre, code").remove();
        Set<String> mentions = new LinkedHashSet<>();
        for (Element mention : post.select("a.mention, span.mention")) {
            String handle = mention.text().strip();
            if (handle.startsWith("@") && handle.length() > 1) {
                mentions.add(handle.substring(1));
            }
        }
        return new Cooked(List.copyOf(mentions), List.copyOf(quotes));
    }
}
