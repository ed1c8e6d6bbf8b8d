package io.barnraiser.listen.review;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.log.LogFollowers;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.listen.feedback.Townhall;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.platform.database.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// A shop whose products people review, written straight into the log. Hours count from {@link
/// Townhall#BEGIN}.
final class Counter implements AutoCloseable {

    final Townhall hall;
    final ReviewModule module;
    final ProductCards cards;
    private final Database database;
    private final LogFollowers followers;
    private final Map<String, Long> things = new HashMap<>();
    private long nextOrder = 1;

    Counter(Database database) {
        this.database = database;
        this.hall = new Townhall(database);
        this.module = new ReviewModule(
                database,
                new ReviewModule.Neighbours(
                        hall.people.members(),
                        hall.people.audit(),
                        new Sources(database, hall.people.clock()),
                        hall.module),
                hall.people.clock());
        this.cards = new ProductCards(database, hall.people.clock());
        this.followers = new LogFollowers(database, hall.people.clock(), List.of(module.follower()));
    }

    /// A thing that a source knows under this id.
    long thing(int source, String external, String title) {
        return things.computeIfAbsent(source + external, key -> {
            long id = 10_000L + things.size();
            database.run(handle -> handle.createUpdate("""
                            INSERT INTO activity_object (id, source_id, external_id, type, title)
                            VALUES (:id, :source, :external, 'product', :title)
                            """)
                    .bind("id", id)
                    .bind("source", source)
                    .bind("external", external)
                    .bind("title", title)
                    .execute());
            return id;
        });
    }

    /// Somebody reviews a product; returns the number of the review.
    long reviews(long identity, double hour, String product, int stars, String text) {
        return hall.log(
                identity,
                ActivityKind.REVIEW,
                hour,
                thing(1, product, "The " + product),
                null,
                text,
                Integer.toString(stars),
                "en");
    }

    /// People of whom nothing else is known each give so many stars.
    void crowd(int people, double hour, String product, int stars) {
        for (int i = 0; i < people; i++) {
            reviews(hall.person(product + stars + "-" + hour + "-" + i), hour, product, stars, "");
        }
    }

    /// Somebody orders a product, and the log tells of it.
    void orders(long identity, double hour, String product, String state) {
        long order = nextOrder++;
        database.run(handle -> {
            handle.createUpdate("""
                            INSERT INTO purchase_order (id, source_id, external_id, identity_id, state, currency,
                              total_minor, refunded_minor, placed_at, stated_at, total_at, lines_at)
                            VALUES (:id, 2, :external, :identity, :state, 'EUR', 100, 0, :at, :at, :at, :at)
                            """)
                    .bind("id", order)
                    .bind("external", "o" + order)
                    .bind("identity", identity)
                    .bind("state", state)
                    .bind("at", Townhall.at(hour))
                    .execute();
            handle.createUpdate("""
                            INSERT INTO purchase_order_line (order_id, line_no, product, name, quantity, price_minor)
                            VALUES (:id, 1, :product, 'by another name', 1, 100)
                            """).bind("id", order).bind("product", product).execute();
        });
        hall.log(identity, ActivityKind.PURCHASE, hour, null, null, "", null, "en");
    }

    void read() {
        hall.read();
        followers.catchUp();
    }

    void rebuild() {
        followers.rebuild("review");
        read();
    }

    ProductCard card(String product) {
        return cards.find(product).orElseThrow();
    }

    Spread counted(String product) {
        return card(product).counted();
    }

    Review review(long id) {
        return module.reviews().find(id).orElseThrow();
    }

    /// Products in an order, by their keys.
    List<String> list(ProductSort sort) {
        return list(new ProductFilter(Scope.ALL, 0, List.of(), sort), 100);
    }

    /// As many pages as it takes.
    List<String> list(ProductFilter filter, int page) {
        List<String> keys = new ArrayList<>();
        Optional<ProductPlace> after = Optional.empty();
        do {
            ProductCards.Page found = cards.page(filter, after, page);
            found.cards().forEach(card -> keys.add(card.product().key()));
            after = found.next().map(place -> ProductPlace.of(place.code()).orElseThrow());
        } while (after.isPresent());
        return keys;
    }

    DataSubject subject(long identity) {
        IdentityId known = new IdentityId(identity);
        MemberId member = hall.people.memberOf(known);
        return new DataSubject(member, List.of(known));
    }

    /// Erases somebody, whose review is the first to be removed.
    void erase(long identity) {
        DataSubject person = subject(identity);
        database.run(handle -> {
            while (module.personalData().erase(handle, person, 1) > 0) {
                // until nothing is left
            }
        });
        hall.erase(identity);
        read();
    }

    /// Every row of what is derived, as text.
    List<String> derived() {
        List<String> all = new ArrayList<>();
        for (String table : List.of(
                "review",
                "review_count WHERE amount <> 0",
                "review_day WHERE amount <> 0",
                "review_tally",
                "review_alike")) {
            List<String> rows = new ArrayList<>();
            database.run((Handle handle) -> handle.createQuery("SELECT * FROM " + table)
                    .mapToMap()
                    .forEach(row -> rows.add(table + new TreeMap<>(row))));
            rows.sort(null);
            all.addAll(rows);
        }
        return all;
    }

    @Override
    public void close() {
        followers.close();
        hall.close();
    }
}
