package io.barnraiser.testbed.world;

import io.barnraiser.testbed.setting.Shop;
import io.barnraiser.testbed.wire.Cents;
import io.barnraiser.testbed.wire.Json;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import java.util.ArrayList;
import java.util.List;

/// Writes what is done in the shop, by the names of the Segment e-commerce specification, and settles what an order is
/// worth.
final class Counter {

    private static final int MOST_LINES = 3;
    private static final int LEAST_CENTS = 500;
    private static final int PEER_DAYS = 30;
    private static final int MOST_PEERS = 5;

    private final Scene scene;
    private final Identities identities;
    private int orders;

    Counter(Scene scene, Identities identities) {
        this.scene = scene;
        this.identities = identities;
    }

    /// A product and how many of it.
    private record Line(Brand.Product product, int quantity) {
        int cents() {
            return product.cents() * quantity;
        }
    }

    /// {@code member} looks at a product.
    Evidence look(Member member, Brand.Product product, int second) {
        return product(member, "Product Viewed", product, second);
    }

    /// {@code member} lays a product into the basket.
    Evidence add(Member member, Brand.Product product, int second) {
        return product(member, "Product Added", product, second);
    }

    /// {@code member} shares a product with a friend.
    Evidence share(Member member, Brand.Product product, int second) {
        return product(member, "Product Shared", product, second);
    }

    /// {@code member} buys.
    ///
    /// @param cause {@code stage}, {@code habit}, or the key of a campaign
    /// @return the activity, whose id is that of the order
    Evidence order(Member member, String cause, int second) {
        Shop shop = scene.settings.shop();
        long base = cents(shop.base());
        long loyalty = cents(shop.loyalty() * member.loyalty);
        long engagement = member.engaged >= 0 ? cents(shop.engagement()) : 0;
        long peers = cents(shop.peer() * peers(member));
        long season = cents(shop.season() * scene.almanac.winter(scene.day()));
        long known = base + loyalty + engagement + peers + season;
        long sought = Math.max(LEAST_CENTS, known + cents(shop.noise() * scene.chance.normal()));
        List<Line> lines = lines(sought);
        long total = lines.stream().mapToLong(Line::cents).sum();
        orders++;
        String order = "O-" + scene.cell + "-" + orders;
        write(member, order, lines, total, second);
        scene.truth(
                Table.ORDERS,
                order,
                member.key(),
                scene.today(),
                Cents.text(total),
                Cents.text(base),
                Cents.text(loyalty),
                Cents.text(engagement),
                Cents.text(peers),
                Cents.text(season),
                Cents.text(total - known),
                Cents.text(refund(member, order, lines)),
                cause);
        member.orders++;
        member.lastOrder = scene.day();
        return new Evidence(SourceFile.SHOP.word(), "order-" + order);
    }

    /// How many friends bought lately.
    private int peers(Member member) {
        int count = 0;
        for (int i = 0; i < member.friends && count < MOST_PEERS; i++) {
            if (scene.people.member(member.friend[i]).lastOrder > scene.day() - PEER_DAYS) {
                count++;
            }
        }
        return count;
    }

    /// Products for about {@code sought} cents, the rest in whole euros.
    private List<Line> lines(long sought) {
        List<Line> lines = new ArrayList<>();
        long left = sought;
        for (int i = 0; i < MOST_LINES; i++) {
            Brand.Product product = scene.anyProduct();
            if (product.cents() <= left) {
                lines.add(new Line(product, 1));
                left -= product.cents();
            }
        }
        int euros = Math.toIntExact((left + 50) / 100);
        if (euros > 0 || lines.isEmpty()) {
            lines.add(new Line(Brand.PATHS, Math.max(1, euros)));
        }
        return lines;
    }

    /// Now and then a product comes back the next day, never all of the order.
    private long refund(Member member, String order, List<Line> lines) {
        boolean back = scene.chance.happens(scene.settings.shop().refunds());
        if (!back || lines.size() < 2 || member.leaves <= scene.day() + 1) {
            return 0;
        }
        Line line = lines.getFirst();
        scene.agenda.at(scene.day() + 1, () -> {
            String id = "refund-" + order;
            int second = scene.hour(member);
            track(member, id, "Order Refunded", second)
                    .put("order_id", order)
                    .cents("total", line.cents())
                    .put("currency", "EUR")
                    .close();
            send(id, second);
        });
        return line.cents();
    }

    private void write(Member member, String order, List<Line> lines, long total, int second) {
        String id = "order-" + order;
        Json json = track(member, id, "Order Completed", second)
                .put("order_id", order)
                .cents("total", total)
                .put("currency", "EUR")
                .list("products");
        for (Line line : lines) {
            json.item()
                    .put("product_id", line.product().id())
                    .put("name", line.product().name())
                    .put("quantity", line.quantity())
                    .cents("price", line.product().cents())
                    .close();
        }
        json.endList().close();
        send(id, second);
    }

    private Evidence product(Member member, String event, Brand.Product product, int second) {
        String id = scene.out.id(SourceFile.SHOP, scene.cell);
        track(member, id, event, second)
                .put("product_id", product.id())
                .put("name", product.name())
                .cents("price", product.cents())
                .put("currency", "EUR")
                .put("url", Brand.SITE + "/products/" + product.id())
                .close();
        send(id, second);
        return new Evidence(SourceFile.SHOP.word(), id);
    }

    /// Begins a call with its properties open. The shop knows its customers from the first call on.
    private Json track(Member member, String id, String event, int second) {
        boolean first = !member.identities.containsKey(SourceFile.SHOP);
        Identity who = identities.of(member, SourceFile.SHOP);
        if (first) {
            identify(member, who, second);
        }
        return Calls.begin(scene, "track", id, second)
                .put("event", event)
                .put("userId", who.id())
                .open("properties");
    }

    private void identify(Member member, Identity who, int second) {
        String id = scene.out.id(SourceFile.SHOP, scene.cell);
        Calls.begin(scene, "identify", id, second)
                .put("userId", who.id())
                .open("traits")
                .put("email", who.email())
                .put("name", who.name())
                .put("language", Forum.language(member.german))
                .close();
        send(id, second);
    }

    private void send(String id, int second) {
        scene.out.send(SourceFile.SHOP, id, scene.second(second), 1);
    }

    private static long cents(double euros) {
        return Math.round(euros * 100);
    }
}
