package io.barnraiser.server;

import io.barnraiser.network.spread.GroupRule;
import io.barnraiser.understand.influence.Carriers;
import io.barnraiser.understand.influence.Question;
import io.barnraiser.understand.tribe.TribeRuns;
import io.barnraiser.understand.voice.Voices;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a team would have asked long ago: the tribes of now and of a year before, who carries a
/// message, what journeys tell, what is talked about. Takes a minute or two, and nobody has to wait for it: pages show
/// how far it is.
final class DemoLooks implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DemoLooks.class);

    /// With which five people to begin, in the whole community, one of a tribe.
    private static final Question FIVE = new Question(Optional.empty(), 5, GroupRule.AT_MOST_ONE, Optional.empty());

    private final Wings wings;
    private final LocalDate end;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Thread thread;

    private DemoLooks(Wings wings, LocalDate end) {
        this.wings = wings;
        this.end = end;
        this.thread = Thread.ofPlatform().name("demo-looks").unstarted(this::look);
    }

    /// Begins, where it was not done before.
    ///
    /// @param end the day on which the demonstration was seen first
    static DemoLooks begin(Wings wings, LocalDate end) {
        DemoLooks looks = new DemoLooks(wings, end);
        looks.thread.start();
        return looks;
    }

    private void look() {
        try {
            // First the past: a look says what became of tribes since the one before.
            look(end.minusYears(1));
            if (closing.get()) {
                return;
            }
            wings.understanding().tribe().runs().runIfDue();
            Carriers carriers = wings.understanding().influence().carriers();
            if (carriers.last().isEmpty() && !closing.get()) {
                carriers.ask(FIVE);
            }
            if (wings.understanding().journey().analyses().last().isEmpty() && !closing.get()) {
                wings.understanding().journey().analyses().ask();
            }
            Voices voices = wings.understanding().voice().voices();
            if (voices.last().isEmpty() && !closing.get()) {
                voices.read(voices.day(), Voices.MONTHS);
            }
        } catch (RuntimeException e) {
            log.error("demo.looks-ended", e);
        }
    }

    private void look(LocalDate day) {
        Instant asOf = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        boolean isKnown = wings.understanding()
                .tribe()
                .tribes()
                .look(asOf)
                .filter(look -> look.asOf().equals(asOf))
                .isPresent();
        if (!isKnown && !closing.get()) {
            wings.understanding().tribe().runs().run(asOf);
        }
    }

    @Override
    public void close() {
        closing.set(true);
        TribeRuns runs = wings.understanding().tribe().runs();
        runs.cancel();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
