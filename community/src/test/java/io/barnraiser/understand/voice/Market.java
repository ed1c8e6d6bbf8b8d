package io.barnraiser.understand.voice;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.language.text.Language;
import io.barnraiser.people.account.AccountId;
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
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Handle;

/// A place where members talk about three things, whose words are known; tents come up late.
final class Market {

    static final Instant DAY = Instant.parse("2026-03-15T00:00:00Z");

    static final List<List<String>> SUBJECTS = List.of(
            List.of("grinder", "burr", "espresso", "crema", "tamper", "portafilter", "puck", "roast"),
            List.of("saddle", "gravel", "tyre", "brake", "chain", "derailleur", "helmet", "puncture"),
            List.of("tent", "peg", "stove", "campsite", "mattress", "lantern", "rucksack", "rain"));

    /// Every word may be of another thing.
    static final int ANY = -1;

    private static final List<String> FILLERS =
            List.of("morning", "holiday", "weather", "friend", "garden", "letter", "window", "paper", "music", "city");

    private static final int CREATE = 1;
    private static final int REPLY = 2;

    private final Database database;
    private final People people;
    final VoiceModule module;
    private long nextActivity = 1;
    private long nextObject = 1;

    Market(Database database) {
        this.database = database;
        this.people = new People(database);
        people.at("2026-03-16T12:00:00Z");
        SecureRandom random = new SecureRandom();
        AccountModule account = new AccountModule(
                database, new Passwords(random), new Tokens(random), people.clock(), List.of(Locale.ENGLISH));
        NetworkModule network = new NetworkModule(database, people.members(), account.settings(), people.clock());
        TribeModule tribe = new TribeModule(database, network.networks(), people.members(), people.clock());
        this.module = new VoiceModule(database, tribe.tribes(), new Jobs(database, people.clock()), people.clock());
    }

    People people() {
        return people;
    }

    Voices voices() {
        return module.voices();
    }

    /// Members write: each of some conversations is about one of the three things, with three
    /// members in it.
    ///
    /// @param conversations how many, spread over the four months up to the day
    /// @param isAboutThings whether their words tell of the things; else words are drawn from
    ///     all of them
    void fill(int members, int conversations, boolean isAboutThings) {
        SplittableRandom random = new SplittableRandom(3);
        database.run(handle -> {
            handle.execute("INSERT INTO activity_kind (id, name) VALUES (?, ?)", CREATE, ActivityKind.CREATE.name());
            handle.execute("INSERT INTO activity_kind (id, name) VALUES (?, ?)", REPLY, ActivityKind.REPLY.name());
            for (int member = 1; member <= members; member++) {
                moveIn(handle, member, "member");
            }
            for (int i = 0; i < conversations; i++) {
                double when = (i + 0.5) / conversations;
                // Tents are talked about in the later half alone.
                int subject = when < 0.5 ? random.nextInt(2) : 1 + random.nextInt(2);
                long object = nextObject++;
                handle.execute(
                        "INSERT INTO activity_object (id, source_id, external_id, type, url) VALUES (?, 1, ?, 'topic', ?)",
                        object,
                        "t" + object,
                        "https://forum.example.org/t/" + object);
                Instant at = Instant.parse("2025-12-02T00:00:00Z").plusSeconds((long) (when * 100 * 86_400));
                for (int text = 0; text < 3; text++) {
                    write(
                            handle,
                            1 + random.nextInt(members),
                            at.plusSeconds(text),
                            text == 0 ? CREATE : REPLY,
                            object,
                            words(random, isAboutThings ? subject : ANY));
                }
            }
        });
    }

    static final List<String> GOOD = List.of(
            "I love this wonderful tent, it is great in the rain",
            "What a fantastic saddle, I am so happy with it",
            "The grinder is excellent and the people here are lovely");

    static final List<String> BAD = List.of(
            "I hate this stove, it is awful and I am very angry",
            "The saddle is terrible and hurts, what a horrible purchase",
            "This is the worst tent that I ever had, really disappointing");

    static final List<String> NEITHER = List.of(
            "The parcel with the tent came on Monday in the morning",
            "Which grinder has the larger burr of these two models",
            "The chain goes around the gears on the left side");

    /// Members write one text each in every month, of which these shares feel good and bad;
    /// some write one in French.
    void fillFeelings(int members, double good, double bad) {
        SplittableRandom random = new SplittableRandom(5);
        database.run(handle -> {
            handle.execute("INSERT INTO activity_kind (id, name) VALUES (?, ?)", CREATE, ActivityKind.CREATE.name());
            for (int member = 1; member <= members; member++) {
                moveIn(handle, member, "member");
                for (int month = 1; month <= 3; month++) {
                    double lot = random.nextDouble();
                    List<String> from = lot < good ? GOOD : lot < good + bad ? BAD : NEITHER;
                    Instant at = Instant.parse("2026-0%d-05T00:00:00Z".formatted(month));
                    write(handle, member, at, CREATE, nextObject++, from.get(random.nextInt(from.size())));
                }
            }
            write(
                    handle,
                    1,
                    DAY,
                    CREATE,
                    nextObject++,
                    "Je ne sais pas encore quelle tente il faut choisir pour les vacances avec les enfants");
        });
    }

    /// The team labels so many drawn texts, as they are meant.
    void label(int most) {
        for (int i = 0; i < most; i++) {
            DrawnText text = module.moods().next(Language.ENGLISH).orElseThrow();
            Feeling feeling = GOOD.contains(text.text())
                    ? Feeling.GOOD
                    : BAD.contains(text.text()) ? Feeling.BAD : Feeling.NEITHER;
            module.moods().label(new AccountId(1), text.activity(), feeling);
        }
    }

    void moveIn(Handle handle, long member, String standing) {
        handle.execute("""
                INSERT INTO member (id, name, standing, standing_said, created_at) VALUES (?, ?, ?, 0, 0)
                """, member, "Person " + member, standing);
        handle.execute("""
                INSERT INTO identity (id, member_id, source_id, external_id, kind, email_vouched, created_at, updated_at)
                VALUES (?, ?, 1, ?, 'account', 0, 0, 0)
                """, member, member, "p" + member);
    }

    void write(Handle handle, long member, Instant at, int kind, long object, String text) {
        long id = nextActivity++;
        handle.execute(
                """
                INSERT INTO activity (id, source_id, external_id, identity_id, kind_id, happened_at, known_at, object_id,
                  reply_to_object_id, text)
                VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                "a" + id,
                member,
                kind,
                at.toEpochMilli(),
                at.toEpochMilli(),
                kind == CREATE ? object : null,
                kind == CREATE ? null : object,
                text);
    }

    static String words(SplittableRandom random, int subject) {
        StringBuilder text = new StringBuilder("My");
        for (int i = 0; i < 9; i++) {
            int of = subject == ANY ? random.nextInt(3) : subject;
            List<String> from = random.nextInt(3) > 0 ? SUBJECTS.get(of) : FILLERS;
            text.append(' ').append(from.get(random.nextInt(from.size())));
        }
        return text.toString();
    }

    /// Reads, and does the work of the job.
    VoiceRun read(int months) {
        if (!voices().read(DAY, months)) {
            throw new AssertionError("a reading goes on already");
        }
        long id = voices().last().orElseThrow().id();
        voices().run(id);
        return voices().newest().filter(run -> run.id() == id).orElseThrow();
    }
}
