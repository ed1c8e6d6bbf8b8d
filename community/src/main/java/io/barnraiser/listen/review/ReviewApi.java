package io.barnraiser.listen.review;

import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.shell.FigureJson;
import io.barnraiser.shell.ListLimit;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is said with stars, for programs: {@code GET /api/v1/reviews}, all products, and {@code GET
/// /api/v1/products/{key}/reviews}, one. The conditions are those of the page. Names are in snake_case,
/// times in ISO 8601 (UTC). Who said what is not told.
final class ReviewApi {

    static final String PATH = "/api/v1/reviews";
    static final String PRODUCT = "/api/v1/products/{key}/reviews";

    private static final int ROWS = 50;
    private static final int MOST = 200;

    private final ProductCards cards;

    ReviewApi(ProductCards cards) {
        this.cards = cards;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Permissions.MEMBERS_READ, this::list),
                Route.get(PRODUCT, Permissions.MEMBERS_READ, this::product));
    }

    private Response list(Request request) {
        if (request.query("after")
                .filter(code -> ProductPlace.of(code).isEmpty())
                .isPresent()) {
            throw ListLimit.invalid("after", "That is no place in this list. Begin again without it.");
        }
        if (request.query("sort")
                .filter(word -> Code.find(ProductSort.class, word).isEmpty())
                .isPresent()) {
            throw ListLimit.invalid("sort", "Must be best, worst, most or newest.");
        }
        ProductRequest asked = ProductRequest.of(request);
        ProductCards.Page page = cards.page(asked.filter(), asked.after(), ListLimit.of(request, ROWS, MOST));
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("products", page.cards().stream().map(ReviewApi::words).toList());
        body.put("next", page.next().map(ProductPlace::code).orElse(null));
        return Response.json(body);
    }

    private Response product(Request request) {
        String key = request.path("key");
        ProductCard card = cards.find(key)
                .orElseThrow(() -> Problem.notFound("Nobody has reviewed a product of this id with stars.")
                        .exception());
        Map<String, @Nullable Object> words = words(card);
        Map<String, Object> by = new LinkedHashMap<>();
        for (Buyer buyer : Buyer.values()) {
            by.put(
                    buyer.key(),
                    Map.of(
                            "reviews", card.by(buyer).n(),
                            "counts", card.by(buyer).counts(),
                            "stars", FigureJson.of(card.stars(buyer))));
        }
        words.put("by", by);
        Map<String, Object> reasons = new LinkedHashMap<>();
        card.aside().forEach((reason, spread) -> reasons.put(reason.key(), spread.counts()));
        words.put(
                "set_aside",
                Map.of(
                        "reviews", card.apart(ReviewState.ASIDE).n(),
                        "counts", card.apart(ReviewState.ASIDE).counts(),
                        "reasons", reasons,
                        "stars_with_them", FigureJson.of(card.starsWithAside())));
        words.put("earlier", card.apart(ReviewState.EARLIER).n());
        words.put("by_the_brand", card.apart(ReviewState.OURS).n());
        words.put("low_words", card.lowWords());
        words.put("high_words", card.highWords());
        return Response.json(words);
    }

    private static Map<String, @Nullable Object> words(ProductCard card) {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        words.put("product", card.product().key());
        words.put("name", card.product().name());
        words.put("url", card.product().url().isEmpty() ? null : card.product().url());
        words.put("reviews", card.counted().n());
        words.put("counts", card.counted().counts());
        words.put("stars", FigureJson.of(card.stars()));
        words.put("change", FigureJson.of(card.change()));
        words.put("answered", FigureJson.of(card.answered()));
        long newest = card.tally().newestAt();
        words.put("newest_at", newest == 0 ? null : Instant.ofEpochMilli(newest).toString());
        words.put("path", card.product().path());
        return words;
    }
}
