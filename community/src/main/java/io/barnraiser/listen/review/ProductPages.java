package io.barnraiser.listen.review;

import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.html.QueryString;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.List;
import java.util.Optional;

/// One product: {@code /desk/reviews/{product}}, and setting its reviews aside.
final class ProductPages {

    private static final int ROWS = 20;

    private final ProductCards cards;
    private final ReviewRows rows;
    private final Reviews reviews;
    private final Sources sources;

    ProductPages(ProductCards cards, ReviewRows rows, Reviews reviews, Sources sources) {
        this.cards = cards;
        this.rows = rows;
        this.reviews = reviews;
        this.sources = sources;
    }

    List<Route> routes() {
        String path = ReviewPages.PATH + "/{product}";
        return List.of(
                Route.get(path, Permissions.LISTENING_READ, request -> show(request, List.of())),
                Route.post(path + "/aside", Permissions.LISTENING_WRITE, this::setAside),
                Route.post(path + "/restore", Permissions.LISTENING_WRITE, this::restore));
    }

    private Response show(Request request, List<FieldError> errors) {
        long product = request.pathLong("product");
        Scope scope = ProductRequest.scope(request);
        ProductCard whole = cards.find(product, Scope.ALL)
                .orElseThrow(
                        () -> Problem.notFound("There is no product %d of which somebody said something with stars."
                                        .formatted(product))
                                .exception());
        ProductCard card = cards.find(product, scope).orElseGet(whole::none);
        ProductPage.Asked asked = asked(request, scope);
        ReviewFilter filter = new ReviewFilter(
                product,
                scope,
                asked.stars().isEmpty() ? 0 : Integer.parseInt(asked.stars()),
                Code.find(Buyer.class, asked.buyer()),
                asked.which().equals("apart"),
                asked.order().equals("lowest"));
        Optional<ReviewPlace> after = request.query("after").flatMap(ReviewPlace::of);
        ReviewRows.Page page = rows.page(filter, whole, after, ROWS);
        return Response.page(
                "listen/review/product",
                new ProductPage(
                        card,
                        asked,
                        page.rows(),
                        page.hints(),
                        ReviewPages.sources(cards, sources),
                        ReviewPages.years(cards),
                        after.isPresent() ? url(request, "") : "",
                        page.next().map(place -> url(request, place.code())).orElse(""),
                        errors));
    }

    private static ProductPage.Asked asked(Request request, Scope scope) {
        return new ProductPage.Asked(
                ReviewPages.word(scope.source()),
                ReviewPages.word(scope.year()),
                request.query("stars").filter(text -> text.matches("[1-5]")).orElse(""),
                request.query("by")
                        .filter(text -> Code.find(Buyer.class, text).isPresent())
                        .orElse(""),
                request.query("order").filter("lowest"::equals).orElse("newest"),
                request.query("which").filter("apart"::equals).orElse("counted"));
    }

    private static String url(Request request, String after) {
        return QueryString.of(request.path(), request.queryString())
                .with("after", after)
                .url();
    }

    private Response setAside(Request request) {
        AsideResult result = reviews.setAside(
                request.viewer().name(),
                review(request),
                request.form("reason").orElse(""),
                request.form("note").orElse(""));
        return switch (result) {
            case AsideResult.Done done -> back(request).toast("review.toast.aside");
            case AsideResult.Already already -> back(request).toast("review.toast.already");
            case AsideResult.Gone gone -> back(request).toast("review.toast.gone");
            case AsideResult.Faulty(List<FieldError> errors) ->
                show(request, errors).invalid();
        };
    }

    private Response restore(Request request) {
        boolean was = reviews.restore(request.viewer().name(), review(request));
        return back(request).toast(was ? "review.toast.restored" : "review.toast.gone");
    }

    private static long review(Request request) {
        return request.form("id")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private static Response back(Request request) {
        return Response.redirect(request.form("back"), ReviewPages.PATH + "/" + request.pathLong("product"));
    }
}
