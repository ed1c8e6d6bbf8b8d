package io.barnraiser.understand.behaviour;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.people.account.AccountModule;
import io.barnraiser.people.member.People;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.security.Passwords;
import io.barnraiser.platform.security.Tokens;
import io.barnraiser.understand.network.NetworkModule;
import io.barnraiser.understand.tribe.TribeModule;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Handle;

/// A community of two tribes, each with a channel of its own, whose members live in one of two towns.
/// What decides in which channel they are seen next is known.
final class Plaza {

    static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

    /// The cut 60 days before the end of that day.
    private static final Instant CUT = Instant.parse("2026-01-01T00:00:00Z");

    private static final int CREATE = 1;
    private static final int REPLY = 2;
    private static final long CHANNELS = 100;

    private final Database database;
    private final People people;
    final BehaviourModule module;
    private long nextActivity = 1;

    Plaza(Database database) {
        this.database = database;
        this.people = new People(database);
        people.at("2026-03-02T12:00:00Z");
        SecureRandom random = new SecureRandom();
        AccountModule account = new AccountModule(
                database, new Passwords(random), new Tokens(random), people.clock(), List.of(Locale.ENGLISH));
        NetworkModule network = new NetworkModule(database, people.members(), account.settings(), people.clock());
        TribeModule tribe = new TribeModule(database, network.networks(), people.members(), people.clock());
        this.module = new BehaviourModule(
                database,
                network.networks(),
                tribe.tribes(),
                account.settings(),
                new Jobs(database, people.clock()),
                people.clock());
    }

    People people() {
        return people;
    }

    Behaviours behaviours() {
        return module.behaviours();
    }

    /// Everybody moves in, half of them in each tribe; towns are drawn by lot and told on {@code told}.
    ///
    /// @param byTown whether the next channel follows the town; else it follows the tribe
    void fill(int members, boolean byTown, Instant told) {
        SplittableRandom random = new SplittableRandom(5);
        database.run(handle -> {
            handle.execute("INSERT INTO activity_kind (id, name) VALUES (?, ?)", CREATE, ActivityKind.CREATE.name());
            handle.execute("INSERT INTO activity_kind (id, name) VALUES (?, ?)", REPLY, ActivityKind.REPLY.name());
            for (int member = 1; member <= members; member++) {
                int tribe = member % 2;
                int town = random.nextInt(2);
                moveIn(handle, member, town, told);
                for (int tie = 0; tie < 4; tie++) {
                    long other = 1 + tribe + 2L * random.nextInt(members / 2);
                    long friend = other > members || other % 2 != tribe ? other - 1 : other;
                    tie(handle, member, friend);
                }
                act(handle, member, CUT.minusSeconds(86_400L * (2 + random.nextInt(50))), tribe);
                boolean follows = random.nextDouble() < 0.9;
                int led = byTown ? town : tribe;
                act(handle, member, CUT.plusSeconds(86_400L * random.nextInt(50)), follows ? led : 1 - led);
            }
        });
    }

    private void moveIn(Handle handle, long member, int town, Instant told) {
        handle.execute("""
                INSERT INTO member (id, name, standing, standing_said, created_at) VALUES (?, ?, 'member', 0, 0)
                """, member, "Person " + member);
        handle.execute("""
                INSERT INTO identity (id, member_id, source_id, external_id, kind, email_vouched, created_at, updated_at)
                VALUES (?, ?, 1, ?, 'account', 0, 0, 0)
                """, member, member, "p" + member);
        handle.execute(
                "INSERT INTO member_trait (identity_id, name, value, stated_at) VALUES (?, 'town', ?, ?)",
                member,
                town == 0 ? "Harbour" : "Hill",
                told.toEpochMilli());
    }

    private static void tie(Handle handle, long member, long other) {
        if (member != other) {
            handle.execute("""
                    INSERT INTO tie_day (identity_id, other_id, kind_id, day, amount) VALUES (?, ?, ?, ?, 3)
                    ON CONFLICT DO NOTHING
                    """, member, other, REPLY, LocalDate.of(2025, 12, 28).toEpochDay());
        }
    }

    private void act(Handle handle, long member, Instant at, int channel) {
        long id = nextActivity++;
        handle.execute("""
                INSERT INTO activity (id, source_id, external_id, identity_id, kind_id, happened_at, known_at, channel_id)
                VALUES (?, 1, ?, ?, ?, ?, ?, ?)
                """, id, "a" + id, member, CREATE, at.toEpochMilli(), at.toEpochMilli(), CHANNELS + channel);
    }

    /// Asks, and does the work of the job.
    BehaviourRun.Found answer(String... given) {
        behaviours().giveTraits("Olga", List.of(given));
        if (!behaviours().ask(DAY)) {
            throw new AssertionError("an asking goes on already");
        }
        long id = behaviours().last().orElseThrow().id();
        behaviours().run(id);
        return behaviours()
                .newest()
                .filter(run -> run.id() == id)
                .orElseThrow()
                .found()
                .orElseThrow();
    }
}
