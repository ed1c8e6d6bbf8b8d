package io.barnraiser.people.notice;

import io.barnraiser.people.consent.Consent;
import io.barnraiser.people.consent.ConsentChannel;
import io.barnraiser.people.consent.ConsentStanding;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.consent.Decision;
import io.barnraiser.people.consent.Origin;
import io.barnraiser.people.consent.Purpose;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What the brand tells single members. A notice stands on the member's own page whatever they
/// allow; it is mailed only with a permit of the purpose {@link #ANSWERS}, gathered into one mail.
/// Safe for use by any number of threads.
public final class Notices {

    /// The purpose of mails that say what became of what somebody said or did here.
    public static final Purpose ANSWERS = new Purpose("answers");

    /// The purpose of mails that ask something: a member is asked once a month at most.
    public static final Purpose RESEARCH = new Purpose("research");

    /// So many unseen notices are counted; more are "many".
    public static final int MOST_UNSEEN = 99;

    private static final int MOST = 100;

    private final Database database;
    private final Members members;
    private final Consents consents;
    private final InstantSource clock;

    Notices(Database database, Members members, Consents consents, InstantSource clock) {
        this.database = database;
        this.members = members;
        this.consents = consents;
        this.clock = clock;
    }

    /// Tells somebody something, in the transaction that makes it true. Returns false where they
    /// were told of it before: nothing happens then. Costs one row; mailing comes later.
    public boolean tell(Handle handle, IdentityId identity, Notice notice) {
        return NoticeStore.insert(handle, identity.value(), notice, clock.instant());
    }

    /// Tells many the same in one go; who was told of it before hears nothing new.
    public void tell(Handle handle, Collection<IdentityId> identities, Notice notice) {
        NoticeStore.insert(handle, identities, notice, clock.instant());
    }

    /// As the first {@code tell}, in a transaction of its own.
    public boolean tell(IdentityId identity, Notice notice) {
        return database.write(handle -> tell(handle, identity, notice));
    }

    /// What a member was told, under any of their identities, the newest first.
    ///
    /// @param before the number of the last one of the page before; {@link Long#MAX_VALUE} for the
    ///     first page
    /// @param limit from 1 to 100
    public List<KeptNotice> of(Handle handle, MemberId member, long before, int limit) {
        return NoticeStore.page(handle, numbers(handle, member), before, Math.clamp(limit, 1, MOST));
    }

    /// How many notices a member has not seen yet; counts no further than {@link #MOST_UNSEEN} and
    /// one more.
    public int unseen(Handle handle, MemberId member) {
        Collection<Long> identities = numbers(handle, member);
        long seen = NoticeStore.choice(handle, identities)
                .map(NoticeStore.Choice::seen)
                .orElse(0L);
        return NoticeStore.countAfter(handle, identities, seen, MOST_UNSEEN + 1);
    }

    /// A member has seen what they were told up to this number.
    public void seen(Handle handle, MemberId member, long upTo) {
        NoticeStore.seen(handle, member.oldestIdentity().value(), upTo);
    }

    /// How soon a member is mailed: never, unless they allow mails of this purpose; then as they
    /// chose, else daily.
    public Pace pace(Handle handle, MemberId member) {
        return switch (consents.standing(handle, member, ANSWERS, ConsentChannel.EMAIL)) {
            case ConsentStanding.Allowed allowed -> chosen(handle, numbers(handle, member));
            case ConsentStanding.Forbidden forbidden -> Pace.NEVER;
            case ConsentStanding.Unasked unasked -> Pace.NEVER;
        };
    }

    /// A member says how soon they want to be mailed. It is their own act: it allows or forbids the
    /// mails too.
    ///
    /// @param wording the words that they chose, in the language in which they read them
    public void choose(MemberId member, Pace pace, String wording) {
        database.run(handle -> {
            boolean allowed = pace(handle, member) != Pace.NEVER;
            if (pace == Pace.NEVER || !allowed) {
                decide(handle, member.oldestIdentity(), ANSWERS, pace != Pace.NEVER, wording);
            }
            if (pace != Pace.NEVER) {
                NoticeStore.choose(handle, member.oldestIdentity().value(), pace, clock.instant());
            }
        });
    }

    /// What a member decides on one purpose by mail, on their own page or in a mail.
    public void decide(Handle handle, IdentityId identity, Purpose purpose, boolean allows, String wording) {
        Consent consent = new Consent(
                purpose,
                ConsentChannel.EMAIL,
                allows ? Decision.GRANTED : Decision.WITHDRAWN,
                Origin.OWN_ACT,
                wording,
                "their own page or a link in a mail",
                clock.instant());
        consents.record(handle, Map.of(identity, List.of(consent)));
    }

    /// What they chose, whatever they allow.
    Pace chosen(Handle handle, Collection<Long> identities) {
        return NoticeStore.choice(handle, identities)
                .map(NoticeStore.Choice::pace)
                .orElse(Pace.DAILY);
    }

    List<Long> numbers(Handle handle, MemberId member) {
        return members.identities(handle, member).stream()
                .map(Identity::id)
                .map(IdentityId::value)
                .toList();
    }
}
