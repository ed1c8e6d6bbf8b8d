package io.barnraiser.understand.influence;

import io.barnraiser.people.account.Audit;
import io.barnraiser.people.account.Settings;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Who was asked to carry something, and how often anybody may be: once in a number of days that
/// the team sets. Safe for use by any number of threads.
public final class Asks {

    /// The days in which somebody is asked once at most, where nobody set others.
    static final int ASSUMED_DAYS = 14;

    /// The longest time that may be set.
    static final int MOST_DAYS = 365;

    private static final String AREA = "influence";
    private static final String DAYS = "ask_days";

    private final Database database;
    private final Members members;
    private final Settings settings;
    private final Audit audit;
    private final InstantSource clock;

    Asks(Database database, Members members, Settings settings, Audit audit, InstantSource clock) {
        this.database = database;
        this.members = members;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /// In how many days nobody is asked twice.
    public int days() {
        return database.read(this::days);
    }

    private int days(Handle handle) {
        return Integer.parseInt(settings.of(handle, AREA).getOrDefault(DAYS, Integer.toString(ASSUMED_DAYS)));
    }

    /// @param days from 1 to {@link #MOST_DAYS}
    void setDays(String actor, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("nobody is asked once in %d days".formatted(days));
        }
        settings.put(actor, AREA, Map.of(DAYS, Integer.toString(days)));
    }

    /// Writes down that a member was asked now. Returns false for who was asked lately already:
    /// nothing is written then.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException (not found) when there is no such
    ///     member now
    public boolean record(String actor, MemberId member) {
        return database.write(handle -> {
            members.get(handle, member);
            if (AskStore.membersSince(handle, since(handle)).contains(member.value())) {
                return false;
            }
            AskStore.insert(handle, member.oldestIdentity().value(), clock.instant(), actor);
            audit.record(handle, actor, "influence.ask", member.toString(), "");
            return true;
        });
    }

    /// The time in which a member is asked one thing at most: so that nobody feels hunted.
    public static final Duration MONTH = Duration.ofDays(30);

    private static final long LOCK = 0x61736bL;

    /// Spends a member's ask of this {@link #MONTH}, in the transaction that asks them. Returns
    /// false, and spends nothing, where anybody asked them anything within it, under whatever
    /// identity: two that ask at one moment see each other.
    public boolean spend(Handle handle, String actor, MemberId member) {
        database.dialect().lock(handle, LOCK);
        Instant now = clock.instant();
        return AskStore.insertUnlessSince(handle, member, now.minus(MONTH), now, actor);
    }

    /// Whether {@link #spend} would find the ask of this month unspent.
    public boolean isFree(Handle handle, MemberId member) {
        return !AskStore.isSince(handle, member, clock.instant().minus(MONTH));
    }

    /// Takes back that somebody was asked; returns whether it stood there.
    public boolean undo(String actor, long ask) {
        return database.write(handle -> {
            boolean done = AskStore.delete(handle, ask);
            if (done) {
                audit.record(handle, actor, "influence.ask-undo", "ask:" + ask, "");
            }
            return done;
        });
    }

    /// Who was asked so lately that they are not to be asked now.
    Set<Long> lately() {
        return database.read(handle -> AskStore.membersSince(handle, since(handle)));
    }

    /// Of these members, who was asked lately, and when, by member.
    Map<Long, Ask> lately(Collection<Long> of) {
        return database.read(handle -> AskStore.last(handle, of, since(handle)));
    }

    private Instant since(Handle handle) {
        return clock.instant().minus(Duration.ofDays(days(handle)));
    }
}
