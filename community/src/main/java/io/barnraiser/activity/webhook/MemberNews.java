package io.barnraiser.activity.webhook;

import io.barnraiser.people.member.MemberListener;
import io.barnraiser.people.member.Move;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Tells which members became one and which were parted, in the transaction that does it.
final class MemberNews implements MemberListener {

    private final Webhooks webhooks;
    private final InstantSource clock;

    MemberNews(Webhooks webhooks, InstantSource clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    @Override
    public void moved(Handle handle, List<Move> moves) {
        if (!webhooks.isWanted(handle, EventType.MEMBER_MERGED, EventType.MEMBER_UNMERGED)) {
            return;
        }
        Instant now = clock.instant();
        Map<Way, List<Long>> ways = new LinkedHashMap<>();
        for (Move move : moves) {
            ways.computeIfAbsent(new Way(move.from().value(), move.to().value()), way -> new ArrayList<>())
                    .add(move.identity().value());
        }
        List<Happening> news = new ArrayList<>();
        ways.forEach((way, identities) -> {
            EventType type =
                    NewsStore.isAbsorbed(handle, way.from()) ? EventType.MEMBER_MERGED : EventType.MEMBER_UNMERGED;
            news.add(new Happening(
                    type.word() + ":" + Webhooks.nextEvent(handle),
                    type,
                    now,
                    "member/" + way.to(),
                    Map.of("member", way.to(), "from", way.from(), "identities", List.copyOf(identities))));
        });
        webhooks.tell(handle, news);
    }

    private record Way(long from, long to) {}
}
