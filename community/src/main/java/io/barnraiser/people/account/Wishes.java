package io.barnraiser.people.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// How often mail may be asked for by people who are not signed in: an address three times an hour,
/// and a sender ten times as often, so that nobody fills a stranger's mailbox through us.
final class Wishes {

    /// How often one address may be asked for within {@link #WINDOW}.
    static final int PER_ADDRESS = 3;

    static final int PER_SENDER = 10 * PER_ADDRESS;
    static final Duration WINDOW = Duration.ofHours(1);

    private static final int MOST_NAMES = 100_000;

    private final Attempts onAddress;
    private final Attempts bySender;

    Wishes(InstantSource clock) {
        this.onAddress = new Attempts(PER_ADDRESS, WINDOW, MOST_NAMES, clock);
        this.bySender = new Attempts(PER_SENDER, WINDOW, MOST_NAMES, clock);
    }

    /// Counts a wish for {@code email} and lets it pass, or says how long to wait.
    Optional<Duration> begin(String email, String sender) {
        return bySender.begin(Senders.name(sender)).or(() -> onAddress.begin(email));
    }
}
