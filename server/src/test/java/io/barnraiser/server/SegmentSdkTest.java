package io.barnraiser.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.segment.analytics.Analytics;
import com.segment.analytics.Callback;
import com.segment.analytics.messages.GroupMessage;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.Message;
import com.segment.analytics.messages.PageMessage;
import com.segment.analytics.messages.TrackMessage;
import io.barnraiser.activity.ingest.EventsConnector;
import io.barnraiser.activity.source.NewSource;
import io.barnraiser.activity.source.SourceState;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.AccountModule;
import io.barnraiser.people.account.Actor;
import io.barnraiser.people.account.NewKey;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.TestPlace;
import io.barnraiser.platform.security.Passwords;
import io.barnraiser.platform.security.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The public Segment SDK for Java, unchanged, against a running server.
@BothDatabases
final class SegmentSdkTest {

    private final Installation installation;
    private final Barnraiser server;
    private final Sources sources;
    private final String key;

    SegmentSdkTest(TestPlace place) {
        installation = Installations.make(
                place.folder(),
                place.url().map(url -> Map.of("database.url", url)).orElse(Map.of()));
        server = Barnraiser.start(installation);
        sources = new Sources(installation.database(), installation.clock());
        long site = sources.add(new NewSource("site", EventsConnector.KIND, Map.of(), Optional.empty(), false))
                .id()
                .value();
        AccountModule account = new AccountModule(
                installation.database(),
                new Passwords(installation.random()),
                new Tokens(installation.random()),
                installation.clock(),
                Wings.LANGUAGES);
        key = account.keys().add(Actor.COMMAND_LINE, NewKey.write("site", site)).secret();
    }

    @AfterEach
    void stop() {
        server.close();
        installation.close();
    }

    @Test
    void everything_that_the_sdk_sends_is_taken_once() {
        AtomicInteger failures = new AtomicInteger();
        Analytics analytics = Analytics.builder(key)
                .endpoint(server.address().toString())
                .flushQueueSize(50)
                .callback(new Callback() {
                    @Override
                    public void success(Message message) {}

                    @Override
                    public void failure(Message message, Throwable error) {
                        failures.incrementAndGet();
                    }
                })
                .build();
        analytics.enqueue(IdentifyMessage.builder().userId("ada").traits(Map.of("name", "Ada Byron", "age", 36)));
        analytics.enqueue(GroupMessage.builder("knitters").userId("ada").traits(Map.of("name", "Knitters")));
        analytics.enqueue(PageMessage.builder("Home").anonymousId("browser"));
        for (int i = 0; i < 247; i++) {
            analytics.enqueue(TrackMessage.builder("Product Viewed")
                    .userId("ada")
                    .properties(Map.of("product_id", "p" + i % 5, "price", 9.5)));
        }
        analytics.flush();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(state().received()).isEqualTo(250));
        analytics.shutdown();
        assertThat(failures).hasValue(0);
        assertThat(state().accepted()).isEqualTo(250);
        assertThat(state().dropped()).isEmpty();
        List<String> kinds = installation
                .database()
                .read(handle -> handle.createQuery("""
                        SELECT DISTINCT k.name
                        FROM activity a
                        JOIN activity_kind k ON k.id = a.kind_id
                        ORDER BY k.name
                        """).mapTo(String.class).list());
        assertThat(kinds).containsExactly("join", "update", "view");
    }

    private SourceState state() {
        return sources.list().getFirst();
    }
}
