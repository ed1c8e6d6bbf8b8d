package io.barnraiser.connectors.row;

import io.barnraiser.activity.ingest.Money;
import io.barnraiser.activity.ingest.OrderDetail;
import io.barnraiser.connectors.Amounts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lines of an order: one a row, or all packed into one value ({@code name:Saddle|sku:S1|quantity:2|total:40;...}),
/// or in columns {@code line_item_1}, {@code line_item_2}, ... of that shape.
final class OrderLines {

    private static final int NUMBERED = 50;

    private final Mapping mapping;
    private final RowOptions options;
    private final String currency;

    OrderLines(Mapping mapping, RowOptions options, String currency) {
        this.mapping = mapping;
        this.options = options;
        this.currency = currency;
    }

    List<OrderDetail.Line> of(List<Row> rows) {
        List<OrderDetail.Line> lines = new ArrayList<>();
        for (Row row : rows) {
            text(Field.LINES, row).ifPresent(packed -> {
                for (String line : packed.split(";")) {
                    packed(line).ifPresent(lines::add);
                }
            });
            for (int i = 1; i <= NUMBERED && row.text("line_item_" + i).isPresent(); i++) {
                row.text("line_item_" + i).flatMap(this::packed).ifPresent(lines::add);
            }
            single(row).ifPresent(lines::add);
        }
        return lines;
    }

    private Optional<OrderDetail.Line> single(Row row) {
        Optional<String> name = text(Field.LINE_NAME, row);
        return name.or(() -> text(Field.LINE_PRODUCT, row))
                .map(product -> new OrderDetail.Line(
                        text(Field.LINE_PRODUCT, row).orElse(product),
                        name.orElse(product),
                        text(Field.LINE_QUANTITY, row)
                                .flatMap(Amounts::parse)
                                .orElse(BigDecimal.ONE)
                                .doubleValue(),
                        text(Field.LINE_PRICE, row)
                                .flatMap(Amounts::parse)
                                .map(this::minor)
                                .orElse(0L)));
    }

    private Optional<OrderDetail.Line> packed(String line) {
        Map<String, String> parts = new HashMap<>();
        for (String part : line.split("\\|")) {
            int colon = part.indexOf(':');
            if (colon > 0 && colon < part.length() - 1) {
                parts.put(
                        part.substring(0, colon).strip(),
                        part.substring(colon + 1).strip());
            }
        }
        String name = parts.getOrDefault("name", "");
        String product = parts.getOrDefault("sku", parts.getOrDefault("product_id", name));
        if (product.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal quantity = Amounts.parse(parts.getOrDefault("quantity", "1"))
                .filter(n -> n.signum() > 0)
                .orElse(BigDecimal.ONE);
        long price = Amounts.parse(parts.getOrDefault("total", "0"))
                .map(total -> minor(total.divide(quantity, MathContext.DECIMAL64)))
                .orElse(0L);
        return Optional.of(
                new OrderDetail.Line(product, name.isEmpty() ? product : name, quantity.doubleValue(), price));
    }

    private long minor(BigDecimal amount) {
        return Money.of(amount, currency).map(Money::minor).orElse(0L);
    }

    private Optional<String> text(Field field, Row row) {
        return mapping.text(field, row, options.given());
    }
}
