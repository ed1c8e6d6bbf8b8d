package io.barnraiser.listen.review;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.html.View;
import io.barnraiser.shell.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The page of one product.
///
/// @param card all that is counted of it, in the scope that is asked for
/// @param asked what the list of reviews is filtered by
/// @param rows the reviews of this page
/// @param hints what a person may want to look at; over all sources and years
/// @param sources the sources to choose from
/// @param years the years to choose from
/// @param first the address of the first page of reviews; empty on it
/// @param next the address of the page behind; empty on the last
/// @param errors what is wrong with what was entered to set a review aside
public record ProductPage(
        ProductCard card,
        Asked asked,
        List<Row> rows,
        HintsView hints,
        List<Choice> sources,
        List<Choice> years,
        String first,
        String next,
        List<FieldError> errors) {

    public ProductPage {
        rows = List.copyOf(rows);
        sources = List.copyOf(sources);
        years = List.copyOf(years);
        errors = List.copyOf(errors);
    }

    /// What the reviews are filtered by, in the words of the address.
    ///
    /// @param order {@code newest} or {@code lowest}
    /// @param which {@code counted} or {@code apart}
    public record Asked(String source, String year, String stars, String buyer, String order, String which) {}

    /// A review.
    ///
    /// @param member the number of who said it; 0 where they are gone
    /// @param name what they are called; empty where they are gone
    /// @param where the name of the source
    /// @param isFeedback whether it stands in the queue, or stood there
    /// @param alike whether it says nearly the same as one by somebody else
    /// @param burst whether it came in a week with more than usual
    /// @param asides all that was done to set it aside or to take that back
    public record Row(
            Review review,
            long member,
            String name,
            String where,
            boolean isFeedback,
            boolean alike,
            boolean burst,
            List<Aside> asides) {

        public Row {
            asides = List.copyOf(asides);
        }

        /// That it is set aside, where it is.
        public Optional<Aside> aside() {
            return asides.stream().filter(Aside::holds).findFirst();
        }
    }

    /// What a person may want to look at. Days are in epoch milliseconds.
    ///
    /// @param looked among how many reviews those that are alike were looked for, the newest
    /// @param alike how many say nearly the same as one by somebody else
    /// @param withoutOrder how many are by people whose known orders do not have the product; 0 where orders
    ///     cannot tell
    public record HintsView(long looked, long alike, List<BurstView> bursts, long withoutOrder) {

        public HintsView {
            bursts = List.copyOf(bursts);
        }

        /// Whether there is nothing to look at.
        public boolean isEmpty() {
            return alike == 0 && bursts.isEmpty() && withoutOrder == 0;
        }
    }

    /// A week with more reviews than usual.
    public record BurstView(long from, long to, long count, double expected) {}

    /// The sources to choose from, all first.
    public List<Choice> sourceChoices(View view) {
        return ProductsPage.with(view.text("review.source.all"), sources);
    }

    /// The years to choose from, all first.
    public List<Choice> yearChoices(View view) {
        return ProductsPage.with(view.text("review.year.all"), years);
    }

    /// The numbers of stars to choose from, any first.
    public List<Choice> starChoices(View view) {
        return ProductsPage.with(
                view.text("review.stars.any"),
                List.of(5, 4, 3, 2, 1).stream()
                        .map(stars -> new Choice(Integer.toString(stars), view.text("review.stars.of", stars)))
                        .toList());
    }

    /// By whom, to choose from.
    public List<Choice> buyerChoices(View view) {
        return ProductsPage.with(
                view.text("review.by.any"),
                Arrays.stream(Buyer.values())
                        .map(buyer -> new Choice(buyer.key(), view.text("review.by." + buyer.key())))
                        .toList());
    }

    /// The orders to choose from.
    public List<Choice> orderChoices(View view) {
        return List.of(
                new Choice("newest", view.text("review.order.newest")),
                new Choice("lowest", view.text("review.order.lowest")));
    }

    /// Those that count, or those that do not.
    public List<Choice> whichChoices(View view) {
        return List.of(
                new Choice("counted", view.text("review.which.counted")),
                new Choice("apart", view.text("review.which.apart")));
    }

    /// Why a review may be set aside, to choose from.
    public List<Choice> reasonChoices(View view) {
        return ProductsPage.with(
                view.text("review.reason.choose"),
                Arrays.stream(AsideReason.values())
                        .map(reason -> new Choice(reason.key(), view.text("review.reason." + reason.key())))
                        .toList());
    }
}
