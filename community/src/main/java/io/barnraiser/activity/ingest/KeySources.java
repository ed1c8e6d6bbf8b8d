package io.barnraiser.activity.ingest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.barnraiser.activity.source.Source;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.Key;
import io.barnraiser.people.account.KeyId;
import io.barnraiser.people.account.Keys;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Viewer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/// The source that the events of a key go to. Remembered for a moment: a key sends many requests a second.
final class KeySources {

    private static final int MOST = 1_000;
    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private final Keys keys;
    private final Sources sources;
    private final Cache<Long, Source> known;

    KeySources(Keys keys, Sources sources, InstantSource clock) {
        this.keys = keys;
        this.sources = sources;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(ticker)
                .expireAfterWrite(BELIEVED)
                .build();
    }

    /// The source of the key that the viewer came with.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException {@code FORBIDDEN} when it is a key without a source
    Source source(Viewer viewer) {
        return known.get(viewer.id(), this::find);
    }

    private Source find(long key) {
        OptionalLong source = keys.find(new KeyId(key)).map(Key::sourceId).orElse(OptionalLong.empty());
        if (source.isEmpty()) {
            throw Problem.of(
                            ErrorCode.FORBIDDEN,
                            "The key sends no events",
                            "Only a write key does. Make one for the source that the events shall go to.")
                    .exception();
        }
        return sources.get(new SourceId(source.getAsLong()));
    }
}
