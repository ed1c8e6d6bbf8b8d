package io.barnraiser.listen.feedback;

import io.barnraiser.activity.log.Activities;
import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.log.LogFollower;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.MemberListener;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.member.Move;
import io.barnraiser.people.member.Standing;
import io.barnraiser.people.member.Terms;
import io.barnraiser.platform.database.Dialect;
import io.barnraiser.platform.database.Removal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Keeps feedback up to date with the log and with members as they are merged, parted and
/// marked. The result depends on log, members, acts of the team and the time alone, not on how
/// the log was cut into batches: a text is read by what the team had taught before it came.
final class FeedbackFollower implements LogFollower, MemberListener {

    private static final int PIECE = 2_000;
    private static final int WORDS = 60;
    private static final int SHORTEST_WORD = 3;

    private final Dialect dialect;
    private final Activities activities;
    private final Members members;
    private final Readers readers;
    private final Fates fates;
    private final SaidStore said = new SaidStore();
    private final VoiceStore voices = new VoiceStore();
    private final DeedStore deeds = new DeedStore();

    FeedbackFollower(Dialect dialect, Activities activities, Members members, Readers readers, Fates fates) {
        this.dialect = dialect;
        this.activities = activities;
        this.members = members;
        this.readers = readers;
        this.fates = fates;
    }

    @Override
    public String name() {
        return "feedback";
    }

    /// One transaction at a time changes feedback.
    void lock(Handle handle) {
        dialect.lock(handle, 0x6665_6564_6261_6300L);
    }

    /// The model learns its first lessons here, and those that the team gave since.
    @Override
    public void prepare(Handle handle, List<Activity> batch) {
        if (batch.stream().anyMatch(Told::says)) {
            readers.prepare(handle, batch.getLast().knownAt());
        }
    }

    @Override
    public void follow(Handle handle, List<Activity> batch) {
        lock(handle);
        Map<Long, Standing> people = standings(handle, batch);
        List<Activity> here = batch.stream()
                .filter(activity -> people.containsKey(activity.identityId()))
                .toList();
        Conversations talk = new Conversations(activities.objects(handle, things(here)));
        Set<Long> concerned = new TreeSet<>(hear(handle, here, talk, people));
        concerned.addAll(take(handle, here, talk));
        voices.note(
                handle,
                people.entrySet().stream()
                        .filter(person -> person.getValue() != Standing.MEMBER)
                        .map(Map.Entry::getKey)
                        .toList());
        fates.find(handle, concerned);
    }

    private Map<Long, Standing> standings(Handle handle, List<Activity> batch) {
        Map<IdentityId, Identity> identities = members.identities(
                handle,
                batch.stream()
                        .filter(activity ->
                                Told.says(activity) || activity.kind().equals(ActivityKind.REPLY))
                        .map(activity -> new IdentityId(activity.identityId()))
                        .distinct()
                        .toList());
        Map<MemberId, Standing> standings = new HashMap<>();
        members.find(
                        handle,
                        identities.values().stream()
                                .map(Identity::member)
                                .distinct()
                                .toList())
                .forEach((id, member) -> standings.put(id, member.standing()));
        Map<Long, Standing> people = new TreeMap<>();
        identities.forEach((id, identity) -> Optional.ofNullable(standings.get(identity.member()))
                .ifPresent(standing -> people.put(id.value(), standing)));
        return people;
    }

    private static Set<Long> things(List<Activity> batch) {
        Set<Long> things = new HashSet<>();
        batch.forEach(activity -> {
            activity.objectId().ifPresent(things::add);
            activity.replyToObjectId().ifPresent(things::add);
        });
        return things;
    }

    /// Takes in who spoke where; returns what that may have answered, or says to whom it was
    /// said.
    private List<Long> hear(Handle handle, List<Activity> batch, Conversations talk, Map<Long, Standing> people) {
        List<VoiceStore.Voice> heard = batch.stream()
                .filter(activity -> activity.kind().equals(ActivityKind.REPLY))
                .map(activity -> new VoiceStore.Voice(
                        talk.of(activity),
                        activity.happenedAt().toEpochMilli(),
                        activity.id().value(),
                        activity.identityId()))
                .filter(voice -> voice.thread() > 0)
                .toList();
        voices.insert(handle, heard);
        List<Long> concerned = new ArrayList<>();
        for (boolean byStaff : new boolean[] {false, true}) {
            Set<Long> threads = new TreeSet<>();
            long since = Long.MAX_VALUE;
            for (VoiceStore.Voice voice : heard) {
                Standing standing = people.getOrDefault(voice.identity(), Standing.BOT);
                if (standing == Standing.STAFF || (!byStaff && standing == Standing.MEMBER)) {
                    threads.add(voice.thread());
                    since = Math.min(since, voice.at());
                }
            }
            concerned.addAll(voices.concerned(handle, threads, since, byStaff));
        }
        Set<Long> made = new TreeSet<>();
        batch.stream()
                .filter(Told::talks)
                .map(Activity::objectId)
                .filter(OptionalLong::isPresent)
                .forEach(thing -> made.add(thing.getAsLong()));
        concerned.addAll(voices.answering(handle, made));
        return concerned;
    }

    /// Takes in what was told; returns its numbers.
    private Set<Long> take(Handle handle, List<Activity> batch, Conversations talk) {
        Map<Long, SaidStore.First> firsts = new HashMap<>();
        Set<Long> writers = new TreeSet<>();
        batch.stream().filter(Told::talks).forEach(activity -> writers.add(activity.identityId()));
        said.firsts(handle, writers).forEach(first -> firsts.put(first.identity(), first));
        Map<Long, SaidStore.First> earlier = new TreeMap<>();
        Map<Long, Said> items = new LinkedHashMap<>();
        Set<Long> late = new TreeSet<>();
        Map<Long, Set<String>> terms = new HashMap<>();
        Map<Long, List<Long>> bands = new HashMap<>();
        Function<Instant, Reader> reading = readers.of(handle);
        for (Activity activity : batch) {
            if (Told.says(activity)) {
                boolean isFirst = Told.talks(activity) && first(activity, firsts, earlier, late);
                Reader reader = reading.apply(activity.knownAt());
                Told.of(activity, talk, isFirst, reader).ifPresent(item -> {
                    items.put(item.id(), item);
                    terms.put(item.id(), terms(activity));
                    bands.put(item.id(), reader.bands(Told.text(activity)));
                });
            }
        }
        said.insert(handle, List.copyOf(items.values()));
        said.addTerms(handle, terms);
        said.addBands(handle, bands);
        said.put(handle, earlier.values());
        // What was taken for the first of a member may be none, where it was another of their identities that wrote.
        late.addAll(said.firstsBeside(handle, earlier.keySet()));
        late.addAll(items.keySet());
        return late;
    }

    /// Whether it is the earliest that the identity wrote so far; then what was taken for the
    /// first before is `late`.
    private static boolean first(
            Activity activity, Map<Long, SaidStore.First> firsts, Map<Long, SaidStore.First> earlier, Set<Long> late) {
        SaidStore.First candidate = new SaidStore.First(
                activity.identityId(),
                activity.id().value(),
                activity.happenedAt().toEpochMilli());
        Optional<SaidStore.First> known = Optional.ofNullable(firsts.get(candidate.identity()));
        if (known.isPresent() && !candidate.isBefore(known.get())) {
            return false;
        }
        known.ifPresent(first -> late.add(first.activity()));
        firsts.put(candidate.identity(), candidate);
        earlier.put(candidate.identity(), candidate);
        return true;
    }

    private static Set<String> terms(Activity activity) {
        Set<String> terms = new TreeSet<>();
        for (String text : List.of(activity.label().orElse(""), Told.text(activity))) {
            Terms.words(text).stream()
                    .filter(word -> word.length() >= SHORTEST_WORD && word.length() <= WORDS)
                    .takeWhile(word -> terms.size() < WORDS)
                    .forEach(terms::add);
        }
        return terms;
    }

    @Override
    public boolean isBehind(Handle handle) {
        return voices.hasMarked(handle);
    }

    @Override
    public void settle(Handle handle) {
        lock(handle);
        fates.find(handle, voices.take(handle, PIECE));
    }

    @Override
    public void clear(Handle handle) {
        lock(handle);
        said.clear(handle);
        voices.clear(handle);
        fates.clear(handle);
    }

    @Override
    public void moved(Handle handle, List<Move> moves) {
        lock(handle);
        Set<Long> touched = new TreeSet<>();
        moves.forEach(move -> {
            touched.add(move.identity().value());
            for (MemberId member : List.of(move.from(), move.to())) {
                members.identities(handle, member)
                        .forEach(identity -> touched.add(identity.id().value()));
            }
        });
        voices.note(handle, touched);
        voices.markAllOf(handle, touched);
    }

    @Override
    public void changed(Handle handle, Collection<MemberId> changed) {
        lock(handle);
        voices.markAllOf(
                handle,
                voices.changed(handle, changed.stream().map(MemberId::value).toList()));
    }

    /// Identities are erased: removes what they said and what was done with it; what they
    /// answered waits again, and what was merged into theirs waits by itself. Returns how many
    /// rows are gone; 0 at the end.
    ///
    /// @param most so many rows, of what they said with what belongs to it, in one transaction
    int forget(Handle handle, List<Long> identities, int most) {
        lock(handle);
        List<Long> theirs = said.of(handle, identities, most);
        if (theirs.isEmpty()) {
            voices.markAllOf(handle, identities);
            Removal removal = new Removal(handle, identities, most);
            said.forgetFirsts(removal);
            voices.forget(removal);
            return removal.done();
        }
        fates.discount(handle, theirs);
        voices.mark(handle, deeds.mergedInto(handle, theirs));
        deeds.forgetMerges(handle, theirs);
        return deeds.forget(handle, theirs) + said.remove(handle, theirs);
    }
}
