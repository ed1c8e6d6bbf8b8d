package io.barnraiser.listen.review;

import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.html.QueryString;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.shell.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All products that people review: {@code /desk/reviews}, and the same as a table.
final class ReviewPages {

    static final String PATH = "/desk/reviews";

    private static final int ROWS = 30;

    private final ProductCards cards;
    private final Sources sources;

    ReviewPages(ProductCards cards, Sources sources) {
        this.cards = cards;
        this.sources = sources;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Permissions.LISTENING_READ, this::list),
                Route.get(PATH + ".csv", Permissions.LISTENING_READ, this::export));
    }

    private Response list(Request request) {
        ProductRequest asked = ProductRequest.of(request);
        ProductFilter filter = asked.filter();
        ProductCards.Page page = cards.page(filter, asked.after(), ROWS);
        return Response.page(
                "listen/review/products",
                new ProductsPage(
                        page.cards(),
                        asked.text(),
                        word(filter.scope().source()),
                        word(filter.scope().year()),
                        word(filter.least()),
                        filter.sort(),
                        sources(cards, sources),
                        years(cards),
                        asked.after().isPresent() ? url(request, "") : "",
                        page.next().map(place -> url(request, place.code())).orElse(""),
                        QueryString.of(PATH + ".csv", request.queryString())
                                .without("after")
                                .url(),
                        cards.nameless(),
                        cards.areAny()));
    }

    /// The sources of reviews to choose from.
    static List<Choice> sources(ProductCards cards, Sources sources) {
        List<Choice> choices = new ArrayList<>();
        names(sources).forEach((source, name) -> {
            if (cards.has(source)) {
                choices.add(new Choice(Long.toString(source), name));
            }
        });
        return choices;
    }

    static Map<Long, String> names(Sources sources) {
        Map<Long, String> names = new TreeMap<>();
        sources.list()
                .forEach(state ->
                        names.put(state.source().id().value(), state.source().name()));
        return names;
    }

    static List<Choice> years(ProductCards cards) {
        return cards.years().stream()
                .map(year -> new Choice(Integer.toString(year), Integer.toString(year)))
                .toList();
    }

    static String word(long number) {
        return number == 0 ? "" : Long.toString(number);
    }

    private static String url(Request request, String after) {
        return QueryString.of(PATH, request.queryString()).with("after", after).url();
    }

    private Response export(Request request) {
        ProductFilter filter = ProductRequest.of(request).filter();
        return Response.download(
                "text/csv; charset=utf-8", "reviews.csv", out -> new ReviewExport(cards).write(filter, out));
    }
}
