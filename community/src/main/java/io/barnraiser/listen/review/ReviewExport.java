package io.barnraiser.listen.review;

import io.barnraiser.activity.timeline.CsvLine;
import io.barnraiser.evidence.Figure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// All products of a list as a table, written page by page.
final class ReviewExport {

    private static final int PIECE = 200;

    private static final List<String> COLUMNS = List.of(
            "product",
            "name",
            "reviews",
            "stars",
            "stars_lower",
            "stars_upper",
            "stars_cautious",
            "one",
            "two",
            "three",
            "four",
            "five",
            "by_buyers",
            "by_others",
            "cannot_tell",
            "answered",
            "waiting",
            "set_aside",
            "set_aside_low",
            "earlier",
            "newest_at",
            "as_of");

    private final ProductCards cards;

    ReviewExport(ProductCards cards) {
        this.cards = cards;
    }

    void write(ProductFilter filter, OutputStream out) throws IOException {
        out.write(CsvLine.of(COLUMNS).getBytes(StandardCharsets.UTF_8));
        Optional<ProductPlace> after = Optional.empty();
        do {
            ProductCards.Page page = cards.page(filter, after, PIECE);
            for (ProductCard card : page.cards()) {
                out.write(CsvLine.of(line(card)).getBytes(StandardCharsets.UTF_8));
            }
            after = page.next();
        } while (after.isPresent());
    }

    private static List<String> line(ProductCard card) {
        List<String> line = new ArrayList<>(List.of(
                card.product().key(),
                card.product().name(),
                Long.toString(card.counted().n())));
        line.addAll(figure(card));
        card.counted().counts().forEach(count -> line.add(Long.toString(count)));
        for (Buyer buyer : Buyer.values()) {
            line.add(Long.toString(card.by(buyer).n()));
        }
        line.addAll(List.of(
                Long.toString(card.answeredCount()),
                Long.toString(card.waitingCount()),
                Long.toString(card.apart(ReviewState.ASIDE).n()),
                Long.toString(card.apart(ReviewState.ASIDE).low()),
                Long.toString(card.apart(ReviewState.EARLIER).n()),
                card.tally().newestAt() == 0
                        ? ""
                        : Instant.ofEpochMilli(card.tally().newestAt()).toString(),
                card.asOf().toString()));
        return line;
    }

    /// Nothing where too few people stand behind it.
    private static List<String> figure(ProductCard card) {
        return switch (card.stars()) {
            case Figure.Estimated(var estimate) ->
                List.of(
                        number(estimate.value()),
                        number(estimate.lower()),
                        number(estimate.upper()),
                        number(card.tally().cautious()));
            case Figure.Suppressed ignored -> List.of("", "", "", "");
            case Figure.CannotTell ignored -> List.of("", "", "", "");
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
