package io.barnraiser.bench;

import java.util.Locale;
import java.util.SplittableRandom;

/// Batches of events as SDKs send them: a mix of page views, named events, profiles and orders, by members of whom some
/// are
/// far busier than others. The same seed gives the same bytes.
final class Batches {

    private static final String[] WORDS = {
        "coat", "zip", "seam", "rain", "trail", "pocket", "hood", "warm", "light", "size", "blue", "repair", "wash",
        "dry"
    };

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
        StringBuilder body = new StringBuilder(size * 400).append("{\"batch\":[");
        for (int i = 0; i < size; i++) {
            body.append(i == 0 ? "" : ",");
            event(body);
        }
        return body.append("],\"sentAt\":\"2026-11-21T12:00:00.000Z\"}").toString();
    }

    private void event(StringBuilder body) {
        long number = next++;
        // Squaring a uniform number gives a few busy members and a long tail.
        int member = (int) (members * Math.pow(random.nextDouble(), 2));
        int dice = random.nextInt(100);
        String type = dice < 60 ? "page" : dice < 95 ? "track" : "identify";
        body.append(String.format(
                Locale.ROOT,
                "{\"type\":\"%s\",\"messageId\":\"%s-%d\",\"userId\":\"u%d\",\"timestamp\":\"2026-%02d-%02dT%02d:%02d:%02d.000Z\",",
                type,
                prefix,
                number,
                member,
                1 + random.nextInt(10),
                1 + random.nextInt(28),
                random.nextInt(24),
                random.nextInt(60),
                random.nextInt(60)));
        body.append(
                "\"context\":{\"ip\":\"203.0.113.7\",\"library\":{\"name\":\"bench\",\"version\":\"1\"},\"locale\":\"en-GB\"},");
        switch (type) {
            case "page" ->
                body.append("\"name\":\"")
                        .append(words(2))
                        .append("\",\"properties\":{\"url\":\"https://shop.example/")
                        .append(random.nextInt(5000))
                        .append("\",\"title\":\"")
                        .append(words(4))
                        .append("\"}}");
            case "identify" ->
                body.append("\"traits\":{\"name\":\"Member ")
                        .append(member)
                        .append("\",\"email\":\"u")
                        .append(member)
                        .append("@example.com\"}}");
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
            body.append("\"event\":\"Product Viewed\",\"properties\":{\"product_id\":\"p")
                    .append(random.nextInt(2000))
                    .append("\",\"name\":\"")
                    .append(words(3))
                    .append("\"}}");
        }
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }
}
