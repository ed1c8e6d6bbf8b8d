package io.barnraiser.people.notice;

import io.barnraiser.people.account.Accounts;
import io.barnraiser.people.account.Settings;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.consent.KeyedHash;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.mail.Mailer;
import io.barnraiser.platform.web.Feature;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// Puts the feature together.
public final class NoticeModule {

    /// The bundle with the words of its page and mails.
    public static final String BUNDLE = "people.notice";

    private static final String MAIL = "people.notice.mail";
    private static final Duration ROUND = Duration.ofSeconds(30);

    private final Database database;
    private final Members members;
    private final Notices notices;
    private final Post post;
    private final StopLinks stops;
    private final InstantSource clock;

    /// What the features before this one lend.
    public record Neighbours(Accounts accounts, Members members, Consents consents, Settings settings) {}

    /// @param hash keyed with a secret of this installation that never changes, for the links that
    ///     end mails
    /// @param messages of all features, asked for when a mail is written
    /// @param address where people reach this installation, as the operator set it
    public NoticeModule(
            Database database,
            Neighbours neighbours,
            Mailer mailer,
            KeyedHash hash,
            Supplier<Messages> messages,
            Supplier<URI> address,
            InstantSource clock) {
        this.database = database;
        this.members = neighbours.members();
        this.clock = clock;
        this.stops = new StopLinks(hash);
        this.notices = new Notices(database, members, neighbours.consents(), clock);
        this.post = new Post(
                neighbours.accounts(),
                members,
                neighbours.consents(),
                neighbours.settings(),
                new Post.Tools(mailer, stops, messages, address));
    }

    /// What members are told.
    public Notices notices() {
        return notices;
    }

    /// Mails to single members, for features that ask or thank.
    public Post post() {
        return post;
    }

    /// Its part of an export and of an erasure; hand it to privacy.
    public PersonalData personalData() {
        return new NoticeData();
    }

    /// Its page, and the job that mails.
    public Feature feature() {
        Digest digest = new Digest(database, members, notices, post, clock);
        return new Feature(
                BUNDLE,
                new StopPages(database, members, notices, post, stops).routes(),
                List.of(BUNDLE),
                List.of(Task.every(MAIL, ROUND, digest::run)));
    }
}
