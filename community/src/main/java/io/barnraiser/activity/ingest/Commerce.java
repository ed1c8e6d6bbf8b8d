package io.barnraiser.activity.ingest;

import static java.util.Map.entry;

import io.barnraiser.activity.log.ActivityKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The reserved names of the Segment e-commerce specification, and the few of its other specifications that say what
/// somebody did. Any other name is an {@code act} whose label says what.
final class Commerce {

    private static final String DEFAULT_CURRENCY = "USD";

    private static final Map<String, ActivityKind> KINDS = Map.ofEntries(
            entry("order completed", ActivityKind.PURCHASE),
            entry("completed order", ActivityKind.PURCHASE),
            entry("order updated", ActivityKind.UPDATE),
            entry("order refunded", ActivityKind.REFUND),
            entry("refunded order", ActivityKind.REFUND),
            entry("order cancelled", ActivityKind.CANCEL),
            entry("product viewed", ActivityKind.VIEW),
            entry("viewed product", ActivityKind.VIEW),
            entry("product clicked", ActivityKind.VIEW),
            entry("product list viewed", ActivityKind.VIEW),
            entry("promotion viewed", ActivityKind.VIEW),
            entry("promotion clicked", ActivityKind.VIEW),
            entry("cart viewed", ActivityKind.VIEW),
            entry("product added", ActivityKind.ADD),
            entry("added product", ActivityKind.ADD),
            entry("product added to wishlist", ActivityKind.ADD),
            entry("wishlist product added to cart", ActivityKind.ADD),
            entry("product removed", ActivityKind.REMOVE),
            entry("removed product", ActivityKind.REMOVE),
            entry("product removed from wishlist", ActivityKind.REMOVE),
            entry("products searched", ActivityKind.SEARCH),
            entry("product shared", ActivityKind.SHARE),
            entry("cart shared", ActivityKind.SHARE),
            entry("product reviewed", ActivityKind.REVIEW),
            entry("signed up", ActivityKind.JOIN),
            entry("account created", ActivityKind.JOIN),
            entry("invite sent", ActivityKind.INVITE));

    private Commerce() {}

    /// The kind of a named event.
    static ActivityKind kind(String event) {
        return KINDS.getOrDefault(event.toLowerCase(Locale.ROOT), ActivityKind.ACT);
    }

    /// Fills in what the properties of a named event say.
    static void describe(
            IncomingBuilder activity, ActivityKind kind, String event, JsonNode properties, Instant happenedAt) {
        product(properties).ifPresent(activity::object);
        if (kind.equals(ActivityKind.REVIEW)) {
            // As in all sources, the stars of a review stand in its label.
            Fields.text(properties, "rating").ifPresent(activity::label);
        }
        text(kind, event, properties).ifPresent(activity::text);
        Optional<String> order = Fields.text(properties, "order_id", "orderId");
        Optional<OrderDetail.State> state = state(kind);
        if (order.isEmpty() || state.isEmpty()) {
            money(properties, "revenue", "value", "price").ifPresent(activity::amount);
            return;
        }
        List<OrderDetail.Line> lines = lines(properties);
        Optional<Money> stated = money(properties, "total", "revenue", "value");
        Optional<Money> total = stated.or(() -> sum(lines, currency(properties)));
        total.ifPresent(activity::amount);
        boolean refund = kind.equals(ActivityKind.REFUND);
        activity.object(Thing.of("order", "order:" + order.get()).titled(order.get()));
        activity.order(new OrderDetail(
                order.get(),
                state.get(),
                total.map(Money::currency).orElse(currency(properties)),
                refund ? 0 : total.map(Money::minor).orElse(0L),
                // What a refund names is what was paid back; one that names no amount pays all of it back.
                refund ? stated.map(Money::minor).orElse(0L) : 0,
                happenedAt,
                refund ? List.of() : lines));
    }

    private static Optional<OrderDetail.State> state(ActivityKind kind) {
        return switch (kind.name()) {
            case "purchase", "update" -> Optional.of(OrderDetail.State.PLACED);
            case "refund" -> Optional.of(OrderDetail.State.REFUNDED);
            case "cancel" -> Optional.of(OrderDetail.State.CANCELLED);
            default -> Optional.empty();
        };
    }

    private static boolean isSurvey(String event) {
        String name = event.toLowerCase(Locale.ROOT);
        return name.contains("survey") || name.contains("feedback");
    }

    private static Optional<String> text(ActivityKind kind, String event, JsonNode properties) {
        return switch (kind.name()) {
            case "search" -> Fields.text(properties, "query");
            case "review" -> Fields.text(properties, "review_body", "reviewBody");
            case "share" -> Fields.text(properties, "share_message", "shareMessage");
            // Elsewhere a text may be that of a button.
            case "act" -> isSurvey(event) ? Fields.text(properties, "text") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Thing> product(JsonNode properties) {
        return Fields.text(properties, "product_id", "productId", "sku").map(id -> {
            Thing product = Thing.of("product", "product:" + id);
            Optional<String> name = Fields.text(properties, "name", "product_name");
            Optional<String> url = Fields.text(properties, "url");
            Thing titled = name.map(product::titled).orElse(product);
            return url.map(titled::at).orElse(titled);
        });
    }

    private static Optional<Money> money(JsonNode properties, String... names) {
        return Fields.number(properties, names).flatMap(number -> Money.of(number, currency(properties)));
    }

    private static String currency(JsonNode properties) {
        String said = Fields.text(properties, "currency").orElse(DEFAULT_CURRENCY);
        return Money.of(BigDecimal.ONE, said).map(Money::currency).orElse(DEFAULT_CURRENCY);
    }

    private static List<OrderDetail.Line> lines(JsonNode properties) {
        JsonNode products = properties.get("products");
        List<OrderDetail.Line> lines = new ArrayList<>();
        if (products != null && products.isArray()) {
            String currency = currency(properties);
            for (JsonNode product : products.values()) {
                Fields.text(product, "product_id", "productId", "sku")
                        .ifPresent(id -> lines.add(new OrderDetail.Line(
                                id,
                                Fields.text(product, "name").orElse(id),
                                Fields.number(product, "quantity")
                                        .orElse(BigDecimal.ONE)
                                        .doubleValue(),
                                Fields.number(product, "price")
                                        .flatMap(price -> Money.of(price, currency))
                                        .map(Money::minor)
                                        .orElse(0L))));
            }
        }
        return lines;
    }

    private static Optional<Money> sum(List<OrderDetail.Line> lines, String currency) {
        double sum = lines.stream()
                .mapToDouble(line -> line.quantity() * line.priceMinor())
                .sum();
        return lines.isEmpty() || Math.abs(sum) > 1e15
                ? Optional.empty()
                : Optional.of(new Money(Math.round(sum), currency));
    }
}
