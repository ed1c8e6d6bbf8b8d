package io.barnraiser.understand.journey;

import static java.util.stream.Collectors.toMap;

import io.barnraiser.activity.log.ActivityId;
import io.barnraiser.activity.timeline.MemberGroup;
import io.barnraiser.people.account.Audit;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Where members stand, on any day. Safe for use by any number of threads.
///
/// A day is looked at from its end, in UTC. Days to come show how it goes on if nothing more happens.
public final class Journeys {

    private static final int MOST = 500;

    private final Database database;
    private final Members members;
    private final JourneyFollower follower;
    private final Audit audit;
    private final InstantSource clock;
    private final RulesStore rules = new RulesStore();
    private final JourneyReadStore reading = new JourneyReadStore();
    private final PathStore paths = new PathStore();
    private final TraceStore traces = new TraceStore();
    private final CorrectionStore corrections = new CorrectionStore();

    Journeys(Database database, Members members, JourneyFollower follower, Audit audit, InstantSource clock) {
        this.database = database;
        this.members = members;
        this.follower = follower;
        this.audit = audit;
        this.clock = clock;
    }

    /// The present day.
    public LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /// The rules that hold.
    public RuleSet rules() {
        return database.read(this::rules);
    }

    private RuleSet rules(Handle handle) {
        return rules.of(handle, RuleVersion.Status.CURRENT).orElse(ShippedRules.FIRST);
    }

    /// How many members stand in each state at the end of a day; who never showed a sign is in none.
    public Map<State, Long> standing(LocalDate day) {
        return database.read(handle -> reading.standing(handle, version(handle), 0, day.toEpochDay()));
    }

    /// Where these members stand today; who never showed a sign is left out. O(members).
    public Map<Long, State> states(Collection<Long> of) {
        Map<Long, State> states = new HashMap<>();
        List<Long> all = List.copyOf(of);
        long day = today().toEpochDay();
        for (int from = 0; from < all.size(); from += PIECE) {
            List<Long> piece = all.subList(from, Math.min(all.size(), from + PIECE));
            database.read(handle -> reading.states(handle, version(handle), piece, day))
                    .forEach(states::put);
        }
        return states;
    }

    private static final int PIECE = 500;

    /// How many members attained which stage as their highest until the end of a day.
    public Map<State, Long> attained(LocalDate day) {
        return database.read(handle -> reading.standing(handle, version(handle), 1, day.toEpochDay()));
    }

    /// The moves of the days from {@code from} to {@code to}, both counted. A member may have moved several times.
    public List<Flow> flows(LocalDate from, LocalDate to) {
        return database.read(handle -> reading.flows(handle, version(handle), from.toEpochDay(), to.toEpochDay()));
    }

    /// The first day on which anybody stood anywhere.
    public Optional<LocalDate> firstDay() {
        return database.read(handle -> reading.firstDay(handle, version(handle))).stream()
                .mapToObj(LocalDate::ofEpochDay)
                .findFirst();
    }

    /// Who stands in a state at the end of a day, those who came last first.
    List<Standing> in(State state, LocalDate day, Optional<Standing.Place> after, int most) {
        return database.read(handle -> reading.standing(handle, version(handle), state, day.toEpochDay(), after, most));
    }

    /// Who stands in a state now, those who came last first.
    ///
    /// @param most from 1 to 100
    public List<Standing> newest(State state, int most) {
        return in(state, today(), Optional.empty(), Math.clamp(most, 1, 100));
    }

    /// Everybody who has fallen silent by now. Holds a number for each: for jobs, not for pages.
    public Set<Long> dormant() {
        return database.read(handle -> reading.members(handle, version(handle), State.DORMANT, today().toEpochDay()));
    }

    /// Who stands in a state today, for the members list.
    MemberGroup.Found in(Handle handle, State state) {
        return reading.group(handle, version(handle), state, today().toEpochDay());
    }

    /// Tells those who listen who stands elsewhere since today, also where nobody did anything.
    void tellOfToday() {
        Optional<Standing.Place> after = Optional.empty();
        do {
            List<Standing> page = moved(today(), today(), after, MOST);
            database.run(handle -> follower.tell(
                    handle,
                    page.stream()
                            .map(one -> StageMove.of(one.member(), one.segment()))
                            .toList()));
            after = page.size() < MOST
                    ? Optional.empty()
                    : Optional.of(page.getLast().place());
        } while (after.isPresent());
    }

    /// Who moved on the days from {@code from} to {@code to}, both counted, the newest first.
    List<Standing> moved(LocalDate from, LocalDate to, Optional<Standing.Place> after, int most) {
        return database.read(
                handle -> reading.moved(handle, version(handle), from.toEpochDay(), to.toEpochDay(), after, most));
    }

    /// All evidence of these members, by member.
    Map<Long, List<Proof>> proofs(List<Long> some) {
        return database.read(handle -> {
            RuleSet set = rules(handle);
            Map<Long, Set<Corrected>> wrong = corrections.wrong(handle, some);
            return traces.read(handle, set.version(), some).entrySet().stream()
                    .collect(toMap(
                            Map.Entry::getKey,
                            entry -> Proofs.of(set, entry.getValue(), wrong.getOrDefault(entry.getKey(), Set.of()))));
        });
    }

    /// One of the activities behind a piece of evidence, where one is known.
    Optional<ActivityId> activity(Proof proof) {
        long known = proof.activity() > 0
                ? proof.activity()
                : database.read(handle ->
                        reading.purchase(handle, proof.identity(), millis(proof.day()), millis(proof.day() + 1)));
        return known > 0 ? Optional.of(new ActivityId(known)) : Optional.empty();
    }

    private static long millis(long day) {
        return Duration.ofDays(day).toMillis();
    }

    /// The journey of a member with all of its evidence. Costs the rows of their own evidence.
    public MemberPath of(MemberId member) {
        return database.read(handle -> of(handle, member));
    }

    MemberPath of(Handle handle, MemberId member) {
        RuleSet set = rules(handle);
        List<Long> one = List.of(member.value());
        Map<Corrected, Boolean> said = corrections.of(handle, identities(handle, member)).stream()
                .collect(toMap(
                        word -> new Corrected(word.rule(), word.day()),
                        CorrectionStore.Word::isRight,
                        Boolean::logicalAnd));
        return new MemberPath(
                paths.read(handle, set.version(), one).getOrDefault(member.value(), List.of()),
                Proofs.of(
                        set,
                        traces.read(handle, set.version(), one).getOrDefault(member.value(), List.of()),
                        corrections.wrong(handle, one).getOrDefault(member.value(), Set.of())),
                said,
                set);
    }

    /// Says that a piece of evidence is right, or that it proves nothing for this member. The path is right at once.
    ///
    /// @return whether there was such evidence
    public boolean say(String actor, MemberId member, int rule, LocalDate day, boolean isRight) {
        return database.write(handle -> {
            follower.lock(handle);
            Optional<Proof> proof = of(handle, member).proofs().stream()
                    .filter(one -> one.rule() == rule && one.day() == day.toEpochDay())
                    .findFirst();
            proof.ifPresent(found -> {
                corrections.put(
                        handle,
                        new CorrectionStore.Word(
                                found.identity(),
                                rule,
                                found.day(),
                                found.activity(),
                                isRight,
                                clock.instant(),
                                actor));
                audit.record(
                        handle,
                        actor,
                        isRight ? "journey.confirm" : "journey.correct",
                        member.toString(),
                        rule + " " + day);
                follower.again(handle, member);
            });
            return proof.isPresent();
        });
    }

    /// Takes back what was said of a piece of evidence; returns whether anything was.
    public boolean unsay(String actor, MemberId member, int rule, LocalDate day) {
        return database.write(handle -> {
            follower.lock(handle);
            boolean any = corrections.remove(handle, identities(handle, member), rule, day.toEpochDay()) > 0;
            if (any) {
                audit.record(handle, actor, "journey.undo", member.toString(), rule + " " + day);
                follower.again(handle, member);
            }
            return any;
        });
    }

    private List<Long> identities(Handle handle, MemberId member) {
        return members.identities(handle, member).stream()
                .map(Identity::id)
                .map(id -> id.value())
                .toList();
    }

    private int version(Handle handle) {
        return rules.live(handle).stream().findFirst().orElse(1);
    }
}
