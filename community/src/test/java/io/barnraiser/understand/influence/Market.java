package io.barnraiser.understand.influence;

import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.AccountModule;
import io.barnraiser.people.consent.Consent;
import io.barnraiser.people.consent.ConsentChannel;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.consent.Decision;
import io.barnraiser.people.consent.KeyedHash;
import io.barnraiser.people.consent.Origin;
import io.barnraiser.people.consent.Purpose;
import io.barnraiser.people.consent.Suppression;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.People;
import io.barnraiser.people.member.Standing;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.security.Passwords;
import io.barnraiser.platform.security.Tokens;
import io.barnraiser.understand.journey.JourneyModule;
import io.barnraiser.understand.network.NetworkModule;
import io.barnraiser.understand.tribe.TribeModule;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// A community in which one can work out who carries a message. Members 1 and 2 are both replied to by
/// members 4 to 23, alike; member 3 by members 24 to 33; all but these three reply to member 34 of the
/// staff as well. So a message from 1 reaches itself and each of its twenty with one half: 11; from 3,
/// itself and its ten for certain: 11; from 1 and 2, 17; from 1 and 3, 22.
final class Market {

    static final long ONE = 1;
    static final long TWIN = 2;
    static final long OTHER = 3;
    static final long STAFF = 34;
    static final int MEMBERS = 33;
    static final Purpose NEWS = new Purpose("newsletter");

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final int REPLY = 1;

    private final Database database;
    private final People people;
    final Consents consents;
    final InfluenceModule module;

    Market(Database database) {
        this.database = database;
        this.people = new People(database);
        people.at("2026-03-01T18:00:00Z");
        SecureRandom random = new SecureRandom();
        AccountModule account = new AccountModule(
                database, new Passwords(random), new Tokens(random), people.clock(), List.of(Locale.ENGLISH));
        NetworkModule network = new NetworkModule(database, people.members(), account.settings(), people.clock());
        TribeModule tribe = new TribeModule(database, network.networks(), people.members(), people.clock());
        this.consents =
                new Consents(database, people.clock(), people.audit(), people.members(), KeyedHash.with(new byte[32]));
        Jobs jobs = new Jobs(database, people.clock());
        JourneyModule journey = new JourneyModule(
                database,
                new JourneyModule.Neighbours(
                        people.members(), new Sources(database, people.clock()), tribe.tribes(), people.audit()),
                () -> "EUR",
                jobs,
                people.clock());
        this.module = new InfluenceModule(
                database,
                new InfluenceModule.Neighbours(
                        people.members(),
                        consents,
                        network.networks(),
                        tribe.tribes(),
                        journey.journeys(),
                        account.settings(),
                        people.audit()),
                jobs,
                people.clock());
    }

    People people() {
        return people;
    }

    Carriers carriers() {
        return module.carriers();
    }

    /// Everybody, and all ties.
    void open() {
        for (long member = 1; member <= STAFF; member++) {
            people.take(people.account(People.FORUM, "p" + member)
                    .name("Person " + member)
                    .email(address(member), true));
        }
        people.members().setStanding("Olga", new MemberId(STAFF), Standing.STAFF);
        database.run(handle -> handle.execute("INSERT INTO activity_kind (id, name) VALUES (?, 'reply')", REPLY));
        for (long member = 4; member <= MEMBERS; member++) {
            reply(member, STAFF);
            if (member <= 23) {
                reply(member, ONE);
                reply(member, TWIN);
            } else {
                reply(member, OTHER);
            }
        }
    }

    /// The ties of before things, and things an hour apart, until twenty days ago; anybody begins one.
    /// Those who reply to {@link #ONE} come to most of theirs, the others to nothing.
    void spread(int things) {
        SplittableRandom random = new SplittableRandom(3);
        int id = 0;
        long begin = DAY.minusDays(20).toEpochDay() * 86_400_000L - things * 3_600_000L;
        database.run(handle -> {
            handle.execute("""
                    INSERT INTO tie_day (identity_id, other_id, kind_id, day, amount)
                    SELECT identity_id, other_id, kind_id, ?, amount FROM tie_day
                    """, begin / 86_400_000L);
            handle.execute("INSERT INTO activity_kind (id, name) VALUES (2, 'like')");
        });
        List<Object[]> rows = new ArrayList<>();
        for (int thing = 0; thing < things; thing++) {
            long at = begin + thing * 3_600_000L;
            long source = 1 + random.nextInt(MEMBERS);
            rows.add(new Object[] {++id, source, at, 1 + thing});
            for (long member = 4; member <= 23; member++) {
                if (source == ONE && random.nextDouble() < 0.5) {
                    rows.add(new Object[] {++id, member, at + member, 1 + thing});
                }
            }
        }
        database.run(handle -> rows.forEach(row -> handle.execute("""
                INSERT INTO activity (id, source_id, external_id, identity_id, kind_id, happened_at, known_at, object_id)
                VALUES (?, 1, ?, ?, 2, ?, 0, ?)
                """, row[0], "x" + row[0], row[1], row[2], row[3])));
    }

    static String address(long member) {
        return "p" + member + "@example.org";
    }

    private void reply(long member, long to) {
        database.run(handle -> handle.execute(
                "INSERT INTO tie_day (identity_id, other_id, kind_id, day, amount) VALUES (?, ?, ?, ?, 10)",
                member,
                to,
                REPLY,
                DAY.toEpochDay()));
    }

    /// Lets a member, who stood at awareness, fall silent on a day.
    void silence(long member, LocalDate day) {
        database.run(handle -> handle.execute("""
                INSERT INTO journey_path (version, member_id, from_day, to_day, before, state, attained)
                VALUES (1, ?, ?, ?, 1, 7, 1)
                """, member, day.toEpochDay(), Integer.MAX_VALUE));
    }

    /// A tribe, as a look of the day before found it.
    void tribe(long number, long... members) {
        long asOf = DAY.minusDays(1).toEpochDay() * 86_400_000L;
        database.run(handle -> {
            handle.execute("""
                    INSERT INTO tribe_run (id, as_of, state, step, done, total, verdict, members, ties, quality,
                                           agreement, looks, started_at, updated_at)
                    VALUES (1, ?, 'done', 'write', 0, 0, 'structure', 33, 50, 0.5, 1, 10, 0, 0)
                    ON CONFLICT DO NOTHING
                    """, asOf);
            handle.execute("INSERT INTO tribe (id, mark, own_name, born_at) VALUES (?, 1, ?, 0)", number, "T" + number);
            handle.execute("""
                    INSERT INTO tribe_finding (run_id, tribe_id, size, change, stability, inside, outside, openness,
                                               openness_mean, openness_deviation, words)
                    VALUES (1, ?, ?, 'born', 0.9, 1, 1, 0, 0, 0.1, '')
                    """, number, members.length);
            for (long member : members) {
                handle.execute("""
                        INSERT INTO tribe_member (run_id, member_id, tribe_id, home, share, strength)
                        VALUES (1, ?, ?, 1, 1, 1)
                        """, member, number);
            }
        });
    }

    void allows(long member, Purpose purpose) {
        consents.record("Olga", new MemberId(member), consent(purpose, ConsentChannel.EMAIL, Decision.GRANTED));
    }

    void refusesAll(long member) {
        consents.record("Olga", new MemberId(member), consent(Purpose.EVERY, ConsentChannel.EVERY, Decision.DENIED));
    }

    void complains(long member) {
        database.run(handle -> consents.suppress(
                handle, "Olga", address(member), NEWS, ConsentChannel.EMAIL, Suppression.Reason.COMPLAINED));
    }

    private static Consent consent(Purpose purpose, ConsentChannel channel, Decision decision) {
        return new Consent(
                purpose, channel, decision, Origin.OWN_ACT, "", "evidence", Instant.parse("2026-02-01T00:00:00Z"));
    }

    /// Asks, and does the work of the job.
    InfluenceRun answer(Question question) {
        if (!carriers().ask(question)) {
            throw new AssertionError("a search goes on already");
        }
        long id = carriers().last().orElseThrow().id();
        carriers().run(id);
        return carriers().newest().filter(run -> run.id() == id).orElseThrow();
    }

    /// The numbers of those whom an answer names, in order.
    List<Long> named(InfluenceRun run) {
        return carriers().seeds(run).stream().map(Seed::member).toList();
    }
}
