package io.barnraiser.people.privacy;

import io.barnraiser.people.account.Audit;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.consent.KeyedHash;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.member.SourceNames;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.web.Feature;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;

/// Puts the feature together.
public final class PrivacyModule {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Database database;
    private final Members members;
    private final Privacy privacy;
    private final Executor background;

    /// @param hash keyed with the same secret as that of people.consent
    /// @param background where erasures that were begun on a page are finished
    public PrivacyModule(
            Database database,
            InstantSource clock,
            Audit audit,
            Members members,
            Consents consents,
            KeyedHash hash,
            SourceNames sources,
            Executor background) {
        this.database = database;
        this.members = members;
        this.privacy = new Privacy(database, clock, audit, members, consents, hash, sources);
        this.background = background;
    }

    /// The facade. Features that keep something of persons are added to it with {@link Privacy#cover}.
    public Privacy privacy() {
        return privacy;
    }

    /// Routes, words, and the task that finishes what a crash cut short.
    public Feature feature() {
        return new Feature(
                "people.privacy",
                new PrivacyPages(database, members, privacy, background).routes(),
                List.of("people.privacy"),
                List.of(Task.every("people.privacy.resume", PAUSE, privacy::resume)));
    }
}
