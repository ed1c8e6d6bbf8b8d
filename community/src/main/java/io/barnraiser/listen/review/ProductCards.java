package io.barnraiser.listen.review;

import io.barnraiser.platform.database.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Reads products with what is counted of them. Costs the same whatever the number of reviews.
final class ProductCards {

    private final Database database;
    private final InstantSource clock;
    private final TallyStore tallies = new TallyStore();
    private final CountStore counts = new CountStore();
    private final ProductStore products = new ProductStore();

    ProductCards(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A page of products.
    ///
    /// @param next where the page behind it begins; empty at the end
    record Page(List<ProductCard> cards, Optional<ProductPlace> next) {}

    Page page(ProductFilter filter, Optional<ProductPlace> after, int limit) {
        return database.read(handle -> {
            List<Tally> found = tallies.list(handle, filter, after, limit + 1);
            boolean more = found.size() > limit;
            List<Tally> shown = more ? found.subList(0, limit) : found;
            return new Page(
                    of(handle, shown, filter.scope()),
                    more
                            ? Optional.of(new ProductPlace(
                                    filter.sort().value(shown.getLast()),
                                    shown.getLast().product()))
                            : Optional.empty());
        });
    }

    Optional<ProductCard> find(long product, Scope scope) {
        return database.read(handle -> tallies.find(handle, product, scope)
                .map(List::of)
                .map(one -> of(handle, one, scope))
                .flatMap(cards -> cards.stream().findFirst()));
    }

    Optional<ProductCard> find(String key) {
        return database.read(handle ->
                        products.find(handle, List.of(key)).values().stream().findFirst())
                .flatMap(product -> find(product.id(), Scope.ALL));
    }

    private List<ProductCard> of(Handle handle, List<Tally> found, Scope scope) {
        List<Long> numbers = found.stream().map(Tally::product).toList();
        Map<Long, Product> known = products.numbered(handle, numbers);
        Map<Long, Map<String, Spread>> all = counts.counts(handle, numbers, scope);
        long recently = CountStore.day(clock.millis()) - ProductCard.RECENT_DAYS;
        Map<Long, Spread> recent = counts.since(handle, numbers, scope.source(), recently);
        return found.stream()
                .filter(tally -> known.containsKey(tally.product()))
                .map(tally -> new ProductCard(
                        Optional.ofNullable(known.get(tally.product())).orElseThrow(),
                        tally,
                        all.getOrDefault(tally.product(), Map.of()),
                        recent.getOrDefault(tally.product(), Spread.NONE),
                        clock.instant()))
                .toList();
    }

    /// How many reviews say of no product that they are about it.
    long nameless() {
        return database.read(handle -> tallies.find(handle, 0, Scope.ALL))
                .map(Tally::amount)
                .orElse(0L);
    }

    /// Whether there are reviews at all.
    boolean areAny() {
        return database.read(handle -> tallies.has(handle, Scope.ALL));
    }

    List<Integer> years() {
        return database.read(tallies::years);
    }

    boolean has(long source) {
        return database.read(handle -> tallies.has(handle, new Scope(source, 0)));
    }
}
