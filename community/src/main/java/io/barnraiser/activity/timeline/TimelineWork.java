package io.barnraiser.activity.timeline;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.log.LogImage;
import io.barnraiser.activity.log.LogPeople;
import io.barnraiser.activity.log.LogReplay;
import io.barnraiser.activity.log.LogThings;
import io.barnraiser.platform.database.NewRows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// Makes the figures of all members anew: first what each identity did and to whom, then conversations, then the rows
/// of the members list. The same as {@link Upkeep} makes of the log batch by batch.
final class TimelineWork implements LogReplay.Work {

    private static final int KIND_BITS = 16;
    private static final int QUESTIONS = 300_000;
    private static final int MEMBERS = 50_000;

    private final Upkeep upkeep;
    private final ActivityKind[] kinds;
    private final LogPeople people;
    private final LogThings things;
    private final FlatQuestions questions = new FlatQuestions();
    private final FlatTallies done = new FlatTallies();
    private final FlatTallies met = new FlatTallies();
    private final FlatTallies waiting = new FlatTallies();
    private final FlatFigures figures;

    /// @param kinds by number
    TimelineWork(
            Upkeep upkeep, Map<Integer, ActivityKind> kinds, LogPeople people, LogThings things, FlatOrders orders) {
        this.upkeep = upkeep;
        this.people = people;
        this.things = things;
        this.kinds = new ActivityKind
                [kinds.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1];
        kinds.forEach((number, kind) -> this.kinds[number] = kind);
        this.figures = new FlatFigures(people, orders, this.kinds.length);
    }

    @Override
    public Consumer<Handle> people(LogImage image, int from, int to) {
        NewRows tallies =
                new NewRows("identity_tally", "identity_id", "kind_id", "activity_count", "first_at", "last_at");
        NewRows contacts =
                new NewRows("identity_contact", "identity_id", "other_id", "kind_id", "activity_count", "last_at");
        NewRows waits =
                new NewRows("waiting_contact", "identity_id", "object_id", "kind_id", "activity_count", "last_at");
        for (int identity = from; identity < to; identity++) {
            if (people.isAlive(identity)) {
                for (int place = image.first(identity); place < image.end(identity); place++) {
                    take(image, identity, place);
                }
                add(identity, tallies);
                add(identity, met, contacts);
                add(identity, waiting, waits);
            }
        }
        return handle -> {
            tallies.insert(handle);
            contacts.insert(handle);
            waits.insert(handle);
        };
    }

    private void take(LogImage image, int identity, int place) {
        long at = image.happenedAt(place);
        int number = image.kind(place);
        ActivityKind kind = number < kinds.length && kinds[number] != null ? kinds[number] : ActivityKind.ACT;
        done.add(number, at);
        int object = image.object(place);
        int replyTo = image.replyTo(place);
        meet(identity, number, kind, image.directed(place), object, replyTo, at);
        if (BatchSums.ANSWERS.contains(kind)) {
            questions.addVoice(replyTo, identity);
            questions.addVoice(things.parent(object), identity);
        }
        if (kind.equals(ActivityKind.CREATE) && object != 0) {
            questions.addQuestion(object, identity, image.id(place), at);
        }
    }

    private void meet(int identity, int number, ActivityKind kind, int directed, int object, int replyTo, long at) {
        int other = directed;
        if (directed == 0 || !people.isAlive(directed)) {
            int target =
                    BatchSums.ANSWERS.contains(kind) ? replyTo : BatchSums.TOWARDS_AUTHOR.contains(kind) ? object : 0;
            other = things.author(target);
            if (target != 0 && other == 0) {
                waiting.add(key(target, number), at);
            }
        }
        if (other != 0 && other != identity) {
            met.add(key(other, number), at);
        }
    }

    private static long key(int number, int kind) {
        return (long) number << KIND_BITS | kind;
    }

    private void add(int identity, NewRows tallies) {
        done.sort();
        for (int number = 0; number < done.size(); number++) {
            int kind = (int) done.key(number);
            Tally tally = done.of(kind);
            figures.add(identity, kind, tally);
            tallies.number(identity)
                    .number(kind)
                    .number(tally.count())
                    .number(tally.firstAt())
                    .number(tally.lastAt());
        }
        done.clear();
    }

    private static void add(int identity, FlatTallies sums, NewRows rows) {
        sums.sort();
        for (int number = 0; number < sums.size(); number++) {
            long key = sums.key(number);
            Tally tally = sums.of(key);
            rows.number(identity)
                    .number(key >>> KIND_BITS)
                    .number(key & ((1 << KIND_BITS) - 1))
                    .number(tally.count())
                    .number(tally.lastAt());
        }
        sums.clear();
    }

    @Override
    public List<LogReplay.Stage> stages() {
        questions.sort(people);
        for (int number = 0; number < questions.count(); number++) {
            if (questions.isWaiting(number)) {
                figures.waits(questions.identity(number), questions.askedAt(number));
            }
        }
        return List.of(
                new LogReplay.Stage(questions.count(), QUESTIONS, this::questions),
                new LogReplay.Stage(questions.voiceCount(), QUESTIONS, this::voices),
                new LogReplay.Stage(
                        people.highestMember(),
                        MEMBERS,
                        (reading, from, to) -> upkeep.gather(reading, figures, from, to)));
    }

    private Consumer<Handle> questions(Handle reading, int from, int to) {
        NewRows rows = new NewRows("question", "object_id", "identity_id", "activity_id", "asked_at", "waiting");
        for (int number = from - 1; number < to - 1; number++) {
            rows.number(questions.thing(number))
                    .number(questions.identity(number))
                    .number(questions.activity(number))
                    .number(questions.askedAt(number))
                    .number(questions.isWaiting(number) ? 1 : 0);
        }
        return rows::insert;
    }

    private Consumer<Handle> voices(Handle reading, int from, int to) {
        NewRows rows = new NewRows("question_voice", "object_id", "identity_id");
        for (int number = from - 1; number < to - 1; number++) {
            rows.number(questions.voiceThing(number)).number(questions.voiceIdentity(number));
        }
        return rows::insert;
    }

    @Override
    public long end(Handle handle, long aim, Supplier<Collection<Long>> changed) {
        upkeep.lock(handle);
        Collection<Long> identities = changed.get();
        Set<Long> members = new TreeSet<>();
        identities.forEach(identity -> members.add((long) people.member(identity.intValue())));
        upkeep.settle(handle, members, identities);
        return aim;
    }
}
