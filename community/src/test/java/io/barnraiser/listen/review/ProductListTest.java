package io.barnraiser.listen.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.evidence.Figure;
import io.barnraiser.listen.feedback.Townhall;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// In which order products and reviews stand, and what they are found by.
@BothDatabases
final class ProductListTest {

    private final Counter counter;

    ProductListTest(Database database) {
        counter = new Counter(database);
        counter.hall.hour(2_000);
    }

    @AfterEach
    void close() {
        counter.close();
    }

    private void shelf() {
        counter.crowd(1, 1, "glowing", 5);
        counter.crowd(40, 2, "loved", 5);
        counter.crowd(10, 3, "loved", 4);
        counter.crowd(12, 4, "fine", 5);
        counter.crowd(12, 5, "poor", 2);
        counter.read();
    }

    @Test
    void one_glowing_review_wins_nothing_and_too_few_stand_in_no_order() {
        shelf();
        assertThat(counter.list(ProductSort.BEST)).containsExactly("loved", "fine", "poor", "glowing");
        assertThat(counter.list(ProductSort.WORST)).containsExactly("poor", "fine", "loved");
        assertThat(counter.list(ProductSort.MOST).getFirst()).isEqualTo("loved");
        assertThat(counter.list(ProductSort.NEWEST)).containsExactly("poor", "fine", "loved", "glowing");
        assertThat(counter.card("glowing").stars()).isInstanceOf(Figure.CannotTell.class);
        assertThat(counter.card("loved").stars()).isInstanceOfSatisfying(Figure.Estimated.class, known -> {
            assertThat(known.estimate().n()).isEqualTo(50);
            assertThat(known.estimate().evidence().address())
                    .contains(counter.card("loved").product().path());
        });
    }

    @Test
    void pages_hold_each_product_once_in_every_order() {
        shelf();
        for (ProductSort sort : ProductSort.values()) {
            ProductFilter filter = new ProductFilter(Scope.ALL, 0, List.of(), sort);
            assertThat(counter.list(filter, 1)).as(sort.key()).isEqualTo(counter.list(filter, 100));
        }
    }

    @Test
    void products_are_found_by_words_number_source_and_year() {
        shelf();
        long there = counter.thing(2, "poor", "Poor thing");
        long told = counter.hall.log(
                counter.hall.person("far"), ActivityKind.REVIEW, 3 * 365 * 24, there, null, "", "1", "en");
        counter.hall.database.run(handle -> handle.execute("UPDATE activity SET source_id = 2 WHERE id = " + told));
        counter.read();
        assertThat(counter.list(new ProductFilter(Scope.ALL, 11, List.of(), ProductSort.BEST), 9))
                .containsExactly("loved", "fine", "poor");
        assertThat(counter.list(new ProductFilter(Scope.ALL, 0, List.of("poo", "thin"), ProductSort.BEST), 9))
                .containsExactly("poor");
        assertThat(counter.list(new ProductFilter(new Scope(2, 0), 0, List.of(), ProductSort.BEST), 9))
                .containsExactly("poor");
        assertThat(counter.list(new ProductFilter(new Scope(0, 2029), 0, List.of(), ProductSort.BEST), 9))
                .containsExactly("poor");
        assertThat(counter.list(new ProductFilter(new Scope(1, 2029), 0, List.of(), ProductSort.BEST), 9))
                .isEmpty();
        assertThat(counter.cards.years()).containsExactly(2029, 2026);
    }

    @Test
    void what_is_new_is_held_to_what_is_older() {
        counter.crowd(30, 10, "tent", 5);
        counter.crowd(30, 24 * 200, "tent", 2);
        counter.hall.hour(24 * 201);
        counter.read();
        assertThat(counter.card("tent").changeWord()).isEqualTo("worse");
        assertThat(counter.card("tent").recent().n()).isEqualTo(30);
        counter.hall.hour(24 * 201 + Duration.ofDays(100).toHours());
        assertThat(counter.card("tent").changeWord()).isEqualTo("few");
    }

    @Test
    void reviews_stand_newest_or_lowest_first_on_pages_that_hold_each_once() {
        for (int i = 0; i < 9; i++) {
            counter.reviews(counter.hall.person("p" + i), i / 3, "tent", 1 + i % 5, "said " + i);
        }
        counter.read();
        long product = counter.card("tent").product().id();
        ReviewFilter newest = new ReviewFilter(product, Scope.ALL, 0, Optional.empty(), false, false);
        ReviewFilter lowest = new ReviewFilter(product, Scope.ALL, 0, Optional.empty(), false, true);
        assertThat(pages(newest, 2)).containsExactly("4:9", "3:8", "2:7", "1:6", "5:5", "4:4", "3:3", "2:2", "1:1");
        assertThat(pages(lowest, 2)).containsExactly("1:6", "1:1", "2:7", "2:2", "3:8", "3:3", "4:9", "4:4", "5:5");
        assertThat(pages(new ReviewFilter(product, Scope.ALL, 3, Optional.empty(), false, true), 9))
                .containsExactly("3:8", "3:3");
        counter.module.reviews().setAside("Ada", 8, "paid", "They said so at a fair");
        assertThat(pages(new ReviewFilter(product, Scope.ALL, 0, Optional.empty(), true, false), 9))
                .containsExactly("3:8");
        assertThat(pages(new ReviewFilter(product, new Scope(1, 2026), 0, Optional.of(Buyer.UNKNOWN), false, true), 1))
                .hasSize(8)
                .doesNotContain("3:8");
    }

    private List<String> pages(ReviewFilter filter, int page) {
        List<String> found = new java.util.ArrayList<>();
        Optional<ReviewPlace> after = Optional.empty();
        List<Review> piece;
        do {
            Optional<ReviewPlace> from = after;
            piece = counter.hall.database.read(handle -> new ReviewListStore().list(handle, filter, from, page));
            piece.forEach(review -> found.add(review.stars() + ":" + review.id()));
            after = piece.isEmpty()
                    ? after
                    : ReviewPlace.of(ReviewPlace.of(piece.getLast()).code());
        } while (piece.size() == page);
        return found;
    }

    @Test
    void a_place_that_is_none_is_the_beginning() {
        assertThat(ProductPlace.of("x_1")).isEmpty();
        assertThat(ProductPlace.of("NaN_1")).isEmpty();
        assertThat(ReviewPlace.of("7_1_1")).isEmpty();
        assertThat(ProductPlace.of(new ProductPlace(Townhall.at(5), 3).code()))
                .contains(new ProductPlace(Townhall.at(5), 3));
        assertThat(ProductPlace.of(new ProductPlace(4.123456789012345, 3).code()))
                .contains(new ProductPlace(4.123456789012345, 3));
    }
}
