package io.barnraiser.understand.tribe;

import io.barnraiser.evidence.Suppression;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/// Who of those in the network bought what within a year: people are counted, not pieces.
final class Purchases {

    private static final Duration BACK = Duration.ofDays(365);
    private static final int PIECE = 5_000;
    private static final int MOST = 8;

    private final Map<Key, Bought> bought = new HashMap<>();

    private Purchases() {}

    private record Key(long source, String product) {}

    /// One product: its newest name and who bought it.
    private static final class Bought {
        private final Set<Long> buyers = new HashSet<>();
        private String name = "";
    }

    /// Reads the orders of the year up to the end of a day, as they are known now.
    ///
    /// @param members those in the network; nobody else counts
    /// @param progress is told how many lines of orders were read
    static Purchases read(Database database, Set<Long> members, Instant day, LongConsumer progress) {
        long until = day.plus(Duration.ofDays(1)).toEpochMilli();
        Purchases purchases = new Purchases();
        ProductStore.Line last = ProductStore.Line.FIRST;
        long read = 0;
        List<ProductStore.Line> piece;
        do {
            ProductStore.Line after = last;
            piece = database.read(handle -> ProductStore.lines(handle, after, until - BACK.toMillis(), until, PIECE));
            for (ProductStore.Line line : piece) {
                if (members.contains(line.member())) {
                    purchases.add(line);
                }
                last = line;
            }
            read += piece.size();
            progress.accept(read);
        } while (piece.size() == PIECE);
        return purchases;
    }

    private void add(ProductStore.Line line) {
        Bought one = bought.computeIfAbsent(new Key(line.source(), line.product()), any -> new Bought());
        one.buyers.add(line.member());
        one.name = line.name().isBlank() ? line.product() : line.name();
    }

    /// What each group bought, the product with most buyers first; none that fewer than ten of it bought. O(buyers of
    /// all products).
    ///
    /// @param groupOf the group of a member, by their number
    List<List<Product>> byGroup(Map<Long, Integer> groupOf, int groups) {
        List<List<Product>> byGroup = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            byGroup.add(new ArrayList<>());
        }
        for (Bought one : bought.values()) {
            Map<Integer, Long> counts = new HashMap<>();
            one.buyers.forEach(buyer -> {
                Integer group = groupOf.get(buyer);
                if (group != null) {
                    counts.merge(group, 1L, Long::sum);
                }
            });
            counts.forEach((group, buyers) -> {
                if (!Suppression.USUAL.hides(buyers)) {
                    byGroup.get(group).add(new Product(one.name, buyers, one.buyers.size()));
                }
            });
        }
        return byGroup.stream().map(Purchases::most).toList();
    }

    private static List<Product> most(List<Product> products) {
        return products.stream()
                .sorted(Comparator.comparingLong(Product::buyers).reversed().thenComparing(Product::name))
                .limit(MOST)
                .toList();
    }
}
