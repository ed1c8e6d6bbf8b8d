package io.barnraiser.listen.review;

import io.barnraiser.platform.html.View;
import io.barnraiser.shell.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The page of all products.
///
/// @param text what is searched for
/// @param source the number of the source that is chosen; empty for all
/// @param year the year that is chosen; empty for all
/// @param least so many reviews must count; empty for any number
/// @param sources the sources to choose from
/// @param years the years to choose from
/// @param first the address of the first page; empty on it
/// @param next the address of the page behind; empty on the last
/// @param export the address of the file
/// @param nameless how many reviews name no product
/// @param any whether there are reviews at all
public record ProductsPage(
        List<ProductCard> cards,
        String text,
        String source,
        String year,
        String least,
        ProductSort sort,
        List<Choice> sources,
        List<Choice> years,
        String first,
        String next,
        String export,
        long nameless,
        boolean any) {

    private static final List<Long> LEASTS = List.of(10L, 50L, 200L);

    public ProductsPage {
        cards = List.copyOf(cards);
        sources = List.copyOf(sources);
        years = List.copyOf(years);
    }

    /// Whether something is chosen that leaves products out.
    public boolean isFiltered() {
        return !(text.isEmpty() && source.isEmpty() && year.isEmpty() && least.isEmpty());
    }

    /// Whether what is new can be told from what is older.
    public boolean isOverTime() {
        return year.isEmpty();
    }

    /// The sources to choose from, all first.
    public List<Choice> sourceChoices(View view) {
        return with(view.text("review.source.all"), sources);
    }

    /// The years to choose from, all first.
    public List<Choice> yearChoices(View view) {
        return with(view.text("review.year.all"), years);
    }

    static List<Choice> with(String all, List<Choice> choices) {
        List<Choice> more = new ArrayList<>(List.of(new Choice("", all)));
        more.addAll(choices);
        return more;
    }

    /// How many reviews must count at least, to choose from.
    public List<Choice> leastChoices(View view) {
        return with(
                view.text("review.least.any"),
                LEASTS.stream()
                        .map(number -> new Choice(Long.toString(number), view.text("review.least.of", number)))
                        .toList());
    }

    /// The orders to choose from.
    public List<Choice> sortChoices(View view) {
        return Arrays.stream(ProductSort.values())
                .map(one -> new Choice(one.key(), view.text("review.sort." + one.key())))
                .toList();
    }
}
