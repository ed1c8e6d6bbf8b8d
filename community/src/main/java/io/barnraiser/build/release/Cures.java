package io.barnraiser.build.release;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import io.barnraiser.evidence.count.Shares;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Asks those who had complained whether a release cured it, once, and hands what was not cured back to those who
/// answer. Safe for use by any number of threads.
public final class Cures {

    /// Nobody is asked about releases more often; by whom else they may be asked, the teller knows.
    static final Duration QUIET = Duration.ofDays(30);
    /// After so long nobody is asked any more, who could not be until then.
    static final Duration LATEST = Duration.ofDays(90);
    /// Who was asked and has said nothing for so long counts as not answered.
    static final Duration PATIENCE = Duration.ofDays(14);
    /// From so many answers on, what they say is shown.
    static final int FLOOR = 10;

    private final Database database;
    private final Weights weights;
    private final Teller teller;
    private final ThanksLinks links;
    private final Trails trails;
    private final InstantSource clock;

    Cures(Database database, Weights weights, Teller teller, ThanksLinks links, Trails trails, InstantSource clock) {
        this.database = database;
        this.weights = weights;
        this.teller = teller;
        this.links = links;
        this.trails = trails;
        this.clock = clock;
    }

    /// Asks all to whom it is due and who may be asked; returns how many were.
    ///
    /// @param piece so many in one transaction
    int ask(int piece) {
        int asked = 0;
        Optional<CureStore.Due> last = Optional.of(CureStore.Due.FIRST);
        while (last.isPresent()) {
            CureStore.Due from = last.get();
            Round round = database.write(handle -> ask(handle, from, piece));
            asked += round.asked();
            last = round.last();
        }
        return asked;
    }

    /// @param last the last one that was looked at; empty at the end
    private record Round(int asked, Optional<CureStore.Due> last) {}

    private Round ask(Handle handle, CureStore.Due from, int most) {
        Instant now = clock.instant();
        Instant before = now.minus(weights.askAfter(handle));
        List<CureStore.Due> due = CureStore.unasked(
                handle, new CureStore.Span(before.minus(LATEST), before, now.minus(QUIET)), from, most);
        int asked = 0;
        for (CureStore.Due one : due) {
            Release release = ReleaseStore.find(handle, one.release()).orElseThrow();
            // Somebody may be due for two releases at once.
            if (!CureStore.wasAsked(handle, one.identity(), now.minus(QUIET))
                    && teller.ask(handle, release, one.identity(), links.path(one.release(), one.identity()))) {
                CureStore.asked(handle, one, now);
                asked++;
            }
        }
        return new Round(asked, due.size() < most ? Optional.empty() : Optional.of(due.getLast()));
    }

    /// Keeps what somebody who was asked says; returns whether they were asked.
    boolean answer(ThanksLinks.Holder who, Cure cure) {
        return database.<Boolean>write(handle -> CureStore.find(handle, who.release(), who.identity())
                .map(asked -> CureStore.answer(handle, who.release(), asked, cure))
                .orElse(false));
    }

    /// Keeps what somebody who was asked says, where it was heard from them otherwise than by the
    /// link that asked; returns whether they were asked, under any of their identities.
    public boolean say(ReleaseId release, IdentityId who, Cure cure) {
        return answer(new ThanksLinks.Holder(release, who.value()), cure);
    }

    /// What came of asking about a release so far.
    public CureResult result(Release release) {
        return database.read(handle -> result(handle, release));
    }

    /// Hands feedback back whose authors say no, or nothing; returns how much.
    int reopenNext(int most) {
        List<Long> uncured = database.read(
                handle -> CureStore.uncured(handle, clock.instant().minus(PATIENCE), most));
        for (long one : uncured) {
            Optional<Link> link = database.read(handle -> LinkStore.find(handle, one));
            link.ifPresent(trails::reopen);
            database.run(handle -> LinkStore.reopened(handle, one, clock.instant()));
        }
        return uncured.size();
    }

    /// What came of asking about a release.
    CureResult result(Handle handle, Release release) {
        long asked = 0;
        long[] said = new long[Cure.values().length];
        for (CureStore.Answer answer : CureStore.answers(handle, release.id())) {
            asked += answer.people();
            answer.cure().ifPresent(cure -> said[cure.ordinal()] += answer.people());
        }
        long yes = said[Cure.YES.ordinal()];
        long partly = said[Cure.PARTLY.ordinal()];
        long no = said[Cure.NO.ordinal()];
        return new CureResult(
                asked,
                yes + partly + no + said[Cure.UNKNOWN.ordinal()],
                yes,
                partly,
                no,
                share(release, yes, yes + partly + no),
                share(release, yes + partly, yes + partly + no));
    }

    private Figure share(Release release, long of, long all) {
        return all < FLOOR
                ? new Figure.CannotTell(all == 0 ? Doubt.NOTHING_COUNTED : Doubt.TOO_FEW)
                : new Figure.Estimated(Shares.wilson(of, all)
                        .estimate(
                                Grade.D,
                                clock.instant(),
                                Evidence.of(
                                        "Answers of those who had complained, release " + release.id(),
                                        release.deskPath())));
    }
}
