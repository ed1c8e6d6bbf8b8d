package io.barnraiser.activity.timeline;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.log.LogPeople;
import io.barnraiser.platform.database.Dialect;
import io.barnraiser.platform.database.Removal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// Keeps everything that is derived from the log up to date, batch by batch, in the transaction it is given.
///
/// The result depends only on the activities read so far and on the members as they are now: not on how the log was cut
/// into batches, not on whether a reply came before what it answers, not on whether two members were merged before or
/// after their activities were read.
final class Upkeep {

    private final LogStore log = new LogStore();
    private final TallyStore tallies = new TallyStore();
    private final ContactStore contacts = new ContactStore();
    private final QuestionStore questions = new QuestionStore();
    private final Dialect dialect;
    private final Summaries summaries;

    /// @param currency ISO 4217 code of the installation's currency
    Upkeep(Dialect dialect, Supplier<String> currency) {
        this.dialect = dialect;
        this.summaries = new Summaries(dialect, new FigureStore(currency));
    }

    /// Takes in activities that were not read before, in the order of the log. Those of people who were erased
    /// since they were read are left out.
    void apply(Handle handle, List<LogEntry> batch) {
        summaries.lock(handle);
        Set<Long> named = new TreeSet<>();
        batch.forEach(entry -> {
            named.add(entry.identityId());
            if (entry.directedId() != null) {
                named.add(entry.directedId());
            }
        });
        Map<Long, Long> members = log.members(handle, named);
        List<LogEntry> entries = batch.stream()
                .filter(entry -> members.containsKey(entry.identityId()))
                .map(entry -> entry.directedId() == null || members.containsKey(entry.directedId())
                        ? entry
                        : entry.withoutDirected())
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        Map<Integer, ActivityKind> kinds = log.kinds(handle);
        Map<Long, ObjectFacts> objects = log.objects(handle, touched(entries));
        BatchSums sums = new BatchSums(kinds, objects);
        entries.forEach(sums::add);

        tallies.add(handle, sums.tallies());
        contacts.add(handle, sums.contacts());
        contacts.addWaiting(handle, sums.waiting());
        Chunks.of(sums.knownAuthors(), some -> contacts.settle(handle, some));

        questions.addVoices(handle, sums.voices());
        questions.add(handle, sums.questions());
        Set<Long> identities = new TreeSet<>();
        Chunks.of(sums.spokenOf(), some -> identities.addAll(questions.close(handle, some)));
        identities.addAll(members.keySet());
        objects.values().forEach(facts -> facts.authorId().ifPresent(identities::add));
        refreshOf(handle, identities);
    }

    /// Members were merged, parted, renamed or marked.
    void refresh(Handle handle, Collection<Long> members) {
        summaries.refresh(handle, members);
    }

    /// Whether any of these members was a program or is one now, so that answers may have to be judged again.
    boolean changesPrograms(Handle handle, Collection<Long> members) {
        boolean[] any = {false};
        Chunks.of(members, some -> any[0] |= log.areAnyPrograms(handle, some));
        return any[0];
    }

    /// The standing of members changed: what programs say does not count as an answer.
    void standingChanged(Handle handle, Collection<Long> members) {
        summaries.lock(handle);
        Set<Long> changed = new TreeSet<>(members);
        Chunks.of(members, some -> {
            List<Long> identities = log.identitiesOf(handle, some);
            Chunks.of(identities, few -> changed.addAll(log.membersOf(handle, questions.judgeAgain(handle, few))));
        });
        summaries.refresh(handle, changed);
    }

    /// Identities are erased; call it while their rows still say whose they are, until nothing is
    /// left. Members who keep an identity are refreshed with the last piece as far as that is
    /// possible, and once more when their change is told. Returns how many rows went, at most about
    /// {@code most}.
    int forget(Handle handle, Collection<Long> identities, int most) {
        summaries.lock(handle);
        Set<Long> changed = new TreeSet<>();
        Removal removal = new Removal(handle, identities, most);
        tallies.forget(removal);
        contacts.forget(removal);
        questions.forgetAsked(removal);
        int removed = removal.done();
        if (removed < most && !identities.isEmpty()) {
            List<Long> spoken = questions.spoken(handle, identities, most - removed);
            changed.addAll(log.membersOf(handle, questions.forget(handle, identities, spoken)));
            removed += spoken.size();
        }
        List<Long> gone = log.membersOnlyOf(handle, identities);
        if (removed < most) {
            changed.addAll(log.membersOf(handle, identities));
            removed += summaries.remove(handle, gone);
        }
        changed.removeAll(gone);
        summaries.refresh(handle, changed);
        return removed;
    }

    /// Forgets everything derived, so that the log can be read from its beginning.
    void clear(Handle handle) {
        summaries.lock(handle);
        tallies.clear(handle, dialect);
        contacts.clear(handle, dialect);
        questions.clear(handle, dialect);
        summaries.clear(handle);
    }

    /// The orders of all.
    FlatOrders orders(Handle handle, LogPeople people) {
        return summaries.orders(handle, people.highestIdentity());
    }

    /// Gathers the rows of the members {@code from} to {@code to}, the last not included; returns how they are written.
    Consumer<Handle> gather(Handle reading, FlatFigures known, int from, int to) {
        return summaries.gather(reading, known, from, to);
    }

    /// Waits until no other transaction changes figures, to the end of this one.
    void lock(Handle handle) {
        summaries.lock(handle);
    }

    /// Everything was made anew from what was known when that began. Since then, of {@code identities} something has
    /// become otherwise: whose they are, what they stand as, or whether they are there.
    ///
    /// @param members whose they were
    void settle(Handle handle, Collection<Long> members, Collection<Long> identities) {
        Set<Long> changed = new TreeSet<>(members);
        Chunks.of(identities, some -> {
            Map<Long, Long> there = log.members(handle, some);
            changed.addAll(there.values());
            List<Long> gone = some.stream()
                    .filter(identity -> !there.containsKey(identity))
                    .toList();
            if (!gone.isEmpty()) {
                Removal removal = new Removal(handle, gone, Integer.MAX_VALUE);
                tallies.forget(removal);
                contacts.forget(removal);
                questions.forgetAsked(removal);
                List<Long> spoken = questions.spoken(handle, gone, Integer.MAX_VALUE);
                changed.addAll(log.membersOf(handle, questions.forget(handle, gone, spoken)));
            }
            if (!there.isEmpty()) {
                changed.addAll(log.membersOf(handle, questions.judgeAgain(handle, there.keySet())));
            }
        });
        summaries.refresh(handle, changed);
    }

    private void refreshOf(Handle handle, Collection<Long> identities) {
        summaries.refresh(handle, log.membersOf(handle, identities));
    }

    private static Set<Long> touched(List<LogEntry> entries) {
        Set<Long> objects = new TreeSet<>();
        for (LogEntry entry : entries) {
            if (entry.objectId() != null) {
                objects.add(entry.objectId());
            }
            if (entry.replyToId() != null) {
                objects.add(entry.replyToId());
            }
        }
        return objects;
    }
}
