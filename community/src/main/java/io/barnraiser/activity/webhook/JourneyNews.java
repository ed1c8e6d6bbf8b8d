package io.barnraiser.activity.webhook;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Tells who stands elsewhere in the journey, in the transaction that finds it. Whoever judges that
/// stands above this
/// feature.
public final class JourneyNews {

    private final Webhooks webhooks;
    private final InstantSource clock;

    JourneyNews(Webhooks webhooks, InstantSource clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /// A move.
    ///
    /// @param before the key of the state before: {@code purchase}
    /// @param state the key of the state
    /// @param day from which day on
    public record Move(long member, String before, String state, LocalDate day) {}

    /// Tells of these; one that was told already is not told again.
    public void tell(Handle handle, List<Move> moves) {
        if (moves.isEmpty() || !webhooks.isWanted(handle, EventType.JOURNEY_MOVED)) {
            return;
        }
        List<Happening> news = new ArrayList<>();
        for (Move move : moves) {
            news.add(new Happening(
                    "%s:%d:%s:%s".formatted(EventType.JOURNEY_MOVED.word(), move.member(), move.day(), move.state()),
                    EventType.JOURNEY_MOVED,
                    clock.instant(),
                    "member/" + move.member(),
                    Map.of(
                            "member", move.member(),
                            "before", move.before(),
                            "state", move.state(),
                            "day", move.day().toString())));
        }
        webhooks.tell(handle, news);
    }
}
