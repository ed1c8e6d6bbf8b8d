package io.barnraiser.bench;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Batches of events as SDKs send them: a mix of page views, named events, profiles and orders, by members of whom some
/// are far busier than others, and visitors who were never seen before. The same seed gives the same bytes.
final class Batches {

    private static final String[] WORDS = {
        "coat", "zip", "seam", "rain", "trail", "pocket", "hood", "warm", "light", "size", "blue", "repair", "wash",
        "dry"
    };

    /// So many of a hundred events are page views of somebody who was never seen before.
    private static final int NEW = 5;

    private final SplittableRandom random;
    private final String prefix;
    private final int members;
    private long next;

    /// @param prefix begins every message id, so that several senders never send the same
    Batches(long seed, String prefix, int members) {
        this.random = new SplittableRandom(seed);
        this.prefix = prefix;
        this.members = members;
    }

    /// The next batch of {@code size} events as the body of {@code POST /v1/batch}.
    String next(int size) {
        return batch(size, this::event);
    }

    /// The profiles of the members from {@code first} on, who then are known.
    static String profiles(int first, int size) {
        int[] member = {first};
        return batch(size, body -> {
            body.append(
                    "{\"type\":\"identify\",\"messageId\":\"profile-%1$d\",\"userId\":\"u%1$d\"".formatted(member[0]));
            body.append(",\"timestamp\":\"2025-12-01T08:00:00.000Z\",");
            traits(body, member[0]++).append('}');
        });
    }

    private static String batch(int size, Consumer<StringBuilder> event) {
        StringBuilder body = new StringBuilder(size * 400).append("{\"batch\":[");
        for (int i = 0; i < size; i++) {
            body.append(i == 0 ? "" : ",");
            event.accept(body);
        }
        return body.append("],\"sentAt\":\"2026-11-21T12:00:00.000Z\"}").toString();
    }

    private static StringBuilder traits(StringBuilder body, int member) {
        return body.append("\"traits\":{\"name\":\"Member %1$d\",\"email\":\"u%1$d@example.com\"}".formatted(member));
    }

    private void event(StringBuilder body) {
        long number = next++;
        // Squaring a uniform number gives a few busy members and a long tail.
        int member = (int) (members * Math.pow(random.nextDouble(), 2));
        int dice = random.nextInt(100);
        String type = dice < 60 ? "page" : dice < 95 ? "track" : "identify";
        body.append(String.format(
                Locale.ROOT,
                "{\"type\":\"%s\",\"messageId\":\"%s-%d\",%s,\"timestamp\":\"2026-%02d-%02dT%02d:%02d:%02d.000Z\",",
                type,
                prefix,
                number,
                dice < NEW
                        ? "\"anonymousId\":\"%s-%d\"".formatted(prefix, number)
                        : "\"userId\":\"u%d\"".formatted(member),
                1 + random.nextInt(10),
                1 + random.nextInt(28),
                random.nextInt(24),
                random.nextInt(60),
                random.nextInt(60)));
        body.append(
                "\"context\":{\"ip\":\"203.0.113.7\",\"library\":{\"name\":\"bench\",\"version\":\"1\"},\"locale\":\"en-GB\"},");
        switch (type) {
            case "page" -> {
                int page = random.nextInt(5000);
                body.append("\"name\":\"")
                        .append(words(page, 2))
                        .append("\",\"properties\":{\"url\":\"https://shop.example/")
                        .append(page)
                        .append("\",\"title\":\"")
                        .append(words(page, 4))
                        .append("\"}}");
            }
            case "identify" -> traits(body, member).append('}');
            default -> track(body, number, dice);
        }
    }

    private void track(StringBuilder body, long number, int dice) {
        if (dice < 65) {
            body.append("\"event\":\"Order Completed\",\"properties\":{\"order_id\":\"")
                    .append(prefix)
                    .append('-')
                    .append(number)
                    .append("\",\"total\":")
                    .append(10 + random.nextInt(300))
                    .append(",\"currency\":\"EUR\"}}");
        } else {
            int product = random.nextInt(2000);
            body.append("\"event\":\"Product Viewed\",\"properties\":{\"product_id\":\"p")
                    .append(product)
                    .append("\",\"name\":\"")
                    .append(words(product, 3))
                    .append("\"}}");
        }
    }

    /// The name of a thing: always the same for one number.
    private static String words(int number, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0, rest = number; i < count; i++, rest /= WORDS.length) {
            words.append(i == 0 ? "" : " ").append(WORDS[(rest + i) % WORDS.length]);
        }
        return words.toString();
    }
}
