package io.barnraiser.bench;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long pages take over HTTP on the same machine, one request after the other, until the last byte is there; a row
/// of the table for each.
final class PageTimes {

    private static final int WARM = 10;
    private static final int REQUESTS = 100;

    /// What is slow is asked less often: so much for each page.
    private static final long LONGEST_NANOS = 15_000_000_000L;

    private static final Pattern NEXT = Pattern.compile("[?&;]((?:after|before)=[A-Za-z0-9_.%~-]+)\"");

    private final Table table = Table.ofLatencies();
    private final Visitor visitor;

    /// Prints the heads of the table, and the smallest page that {@code visitor} can see.
    PageTimes(Visitor visitor) {
        this.visitor = visitor;
        page("an empty page", "/desk/settings/account");
    }

    /// Measures one address.
    void page(String words, String path) {
        page(words, () -> path);
    }

    /// Measures addresses that differ from request to request.
    void page(String words, Supplier<String> path) {
        Latencies latencies = new Latencies(REQUESTS);
        long begun = System.nanoTime();
        for (int i = 0; i < WARM && System.nanoTime() - begun < LONGEST_NANOS / 5; i++) {
            visitor.get(path.get());
        }
        while (latencies.count() < REQUESTS && System.nanoTime() - begun < LONGEST_NANOS) {
            String asked = path.get();
            long from = System.nanoTime();
            visitor.get(asked);
            latencies.add(System.nanoTime() - from);
        }
        table.row(words, latencies);
    }

    /// The address of the page behind {@code path}; the same where it leads to none.
    String next(String path) {
        Matcher found = NEXT.matcher(visitor.get(path));
        String place = "";
        while (found.find()) {
            place = found.group(1);
        }
        return place.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + place;
    }
}
