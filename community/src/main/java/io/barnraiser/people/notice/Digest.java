package io.barnraiser.people.notice;

import io.barnraiser.people.consent.Permit;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.mail.Sending;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mails what members were told: a round writes down who gets which notices in which mail, then
/// sends what is written down. A mail that an earlier round left, whose fate nobody knows, is the
/// same mail again, under the same name.
final class Digest {

    /// A mail that goes out daily gathers what comes within so long of its first notice.
    static final Duration GATHER = Duration.ofMinutes(10);
    /// Between two mails to somebody who wants them daily.
    static final Duration DAY = Duration.ofHours(24);
    /// A mail that no mail server takes for so long is given up.
    static final Duration TRIED = Duration.ofDays(3);
    /// So many failures in a row, and the mail server is left alone until the next round.
    static final int FAILURES = 5;
    /// So many notices stand in a mail; of more it says how many there are.
    static final int SHOWN = 12;

    private static final Logger LOG = LoggerFactory.getLogger(Digest.class);
    private static final int PIECE = 200;
    private static final int MOST_COUNTED = 1_000;

    private final Database database;
    private final Members members;
    private final Notices notices;
    private final Post post;
    private final InstantSource clock;

    Digest(Database database, Members members, Notices notices, Post post, InstantSource clock) {
        this.database = database;
        this.members = members;
        this.notices = notices;
        this.post = post;
        this.clock = clock;
    }

    /// One round. Only one runs at a time, on however many nodes.
    void run() {
        int decided;
        do {
            decided = database.<Integer>write(this::claim);
        } while (decided == PIECE);
        boolean more;
        do {
            more = send();
        } while (more);
    }

    /// Decides for some whose notices are due; returns for how many identities there was something
    /// to decide.
    private int claim(Handle handle) {
        Instant now = clock.instant();
        List<Long> due = LetterStore.due(handle, now, PIECE);
        Map<IdentityId, Identity> known =
                members.identities(handle, due.stream().map(IdentityId::new).toList());
        known.values().stream().map(Identity::member).distinct().forEach(member -> claim(handle, member, now));
        List<Long> gone = due.stream()
                .filter(identity -> !known.containsKey(new IdentityId(identity)))
                .toList();
        if (!gone.isEmpty()) {
            LetterStore.keep(handle, gone);
        }
        return due.size();
    }

    private void claim(Handle handle, MemberId member, Instant now) {
        List<Long> identities = notices.numbers(handle, member);
        if (post.permit(handle, member, Notices.ANSWERS).isEmpty()) {
            LetterStore.keep(handle, identities);
            return;
        }
        Instant from = notices.chosen(handle, identities) == Pace.AT_ONCE ? now : earliest(handle, identities);
        if (from.isAfter(now)) {
            LetterStore.postpone(handle, identities, from);
        } else {
            LetterStore.claim(handle, member.oldestIdentity().value(), identities, now);
        }
    }

    private static Instant earliest(Handle handle, List<Long> identities) {
        Instant gathered =
                LetterStore.oldest(handle, identities).orElse(Instant.EPOCH).plus(GATHER);
        return LetterStore.last(handle, identities)
                .map(last -> last.plus(DAY))
                .filter(gathered::isBefore)
                .orElse(gathered);
    }

    /// Sends a piece of what is written down, what was tried least first. Returns whether there may
    /// be more to send now.
    private boolean send() {
        List<LetterStore.Letter> letters = database.read(handle -> LetterStore.claimed(handle, PIECE));
        int failed = 0;
        boolean all = true;
        for (LetterStore.Letter letter : letters) {
            boolean settled = send(letter);
            all &= settled;
            failed = settled ? 0 : failed + 1;
            if (failed == FAILURES) {
                return false;
            }
        }
        return all && letters.size() == PIECE;
    }

    /// Returns whether its fate is settled.
    private boolean send(LetterStore.Letter letter) {
        IdentityId identity = new IdentityId(letter.identity());
        Optional<Permit> permit = database.write(handle -> permit(handle, letter, identity));
        if (permit.isEmpty()) {
            done(letter, "dropped");
            return true;
        }
        return switch (post.send(permit.get(), identity, written(letter, post.language(permit.get())))) {
            case Sending.Sent() -> {
                done(letter, "sent");
                yield true;
            }
            case Sending.NotConfigured() -> {
                done(letter, "dropped");
                yield true;
            }
            case Sending.Refused(String why) -> {
                LOG.warn("notice-mail-refused letter={} why={}", letter.id(), why);
                done(letter, "refused");
                yield true;
            }
            case Sending.Failed(String why) -> {
                LOG.warn("notice-mail-failed letter={} why={}", letter.id(), why);
                done(letter, clock.instant().isBefore(letter.claimedAt().plus(TRIED)) ? "claimed" : "refused");
                yield false;
            }
        };
    }

    /// The permit for a mail, out of which is taken what is nobody's business but another's; empty where nothing is
    /// left.
    private Optional<Permit> permit(Handle handle, LetterStore.Letter letter, IdentityId identity) {
        if (members.identities(handle, List.of(identity)).isEmpty()) {
            return Optional.empty();
        }
        MemberId member = members.memberOf(handle, identity);
        LetterStore.leave(handle, letter.id(), notices.numbers(handle, member));
        return LetterStore.content(handle, letter.id(), 1).isEmpty()
                ? Optional.empty()
                : post.permit(handle, member, Notices.ANSWERS);
    }

    private void done(LetterStore.Letter letter, String state) {
        database.run(handle -> LetterStore.attempted(handle, letter.id(), state, clock.instant()));
    }

    private Post.Letter written(LetterStore.Letter letter, Locale language) {
        List<KeptNotice> all = database.read(handle -> LetterStore.content(handle, letter.id(), MOST_COUNTED));
        String lines = all.stream()
                .limit(SHOWN)
                .map(KeptNotice::notice)
                .map(notice -> "* " + words(language, notice) + "\n  " + post.url(notice.path()))
                .collect(Collectors.joining("\n\n"));
        String more = all.size() > SHOWN
                ? "\n\n" + post.text(language, "notice.mail.more", all.size() - SHOWN, post.url("/mine"))
                : "";
        String subject = all.size() == 1
                ? words(language, all.getFirst().notice())
                : post.text(language, "notice.mail.subject", post.brand(), all.size());
        return new Post.Letter(
                "notice-" + letter.id(),
                subject,
                post.text(language, "notice.mail.lead", post.brand()) + "\n\n" + lines + more);
    }

    private String words(Locale language, Notice notice) {
        return post.text(language, notice.textKey(), notice.arguments().toArray());
    }
}
