package io.barnraiser.activity.webhook;

import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Tells what was added to the ledger of consents: reads on from where it was, and puts the events on their way in the
/// transaction that says how far it has read. The ledger only grows, in the order of its numbers.
final class ConsentNews {

    private static final String LIST = "consent_entry";

    private final Database database;
    private final Webhooks webhooks;
    private final InstantSource clock;

    ConsentNews(Database database, Webhooks webhooks, InstantSource clock) {
        this.database = database;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /// Reads to the end of the ledger.
    void catchUp() {
        boolean more = true;
        while (more) {
            long from = database.read(handle -> NewsStore.mark(handle, LIST));
            List<NewsStore.ConsentLine> lines = database.read(handle -> NewsStore.consents(handle, from));
            if (!lines.isEmpty()) {
                database.run(handle -> {
                    webhooks.tell(handle, news(lines));
                    NewsStore.setMark(handle, LIST, lines.getLast().id());
                });
            }
            more = !lines.isEmpty();
        }
    }

    private List<Happening> news(List<NewsStore.ConsentLine> lines) {
        Instant old = clock.instant().minus(LogNews.NEW);
        return lines.stream()
                .filter(line -> line.happenedAt().isAfter(old))
                .map(line -> new Happening(
                        EventType.CONSENT_CHANGED.word() + ":" + line.id(),
                        EventType.CONSENT_CHANGED,
                        line.happenedAt(),
                        "member/" + line.member(),
                        Map.of(
                                "member", line.member(),
                                "purpose", line.purpose(),
                                "channel", line.channel(),
                                "decision", line.decision(),
                                "happenedAt", line.happenedAt().toString())))
                .toList();
    }
}
