package io.barnraiser.activity.timeline;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.platform.database.Dialect;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    private final Summaries summaries;

    /// @param currency ISO 4217 code of the installation's currency
    Upkeep(Dialect dialect, String currency) {
        this.summaries = new Summaries(dialect, new FigureStore(currency));
    }

    /// Takes in activities that were not read before, in the order of the log.
    void apply(Handle handle, List<LogEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        summaries.lock(handle);
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
        entries.forEach(entry -> identities.add(entry.identityId()));
        refreshOf(handle, identities);
    }

    /// Takes in identities of whom no activity is known yet.
    void welcome(Handle handle, Collection<Long> identities) {
        summaries.lock(handle);
        refreshOf(handle, identities);
    }

    /// Members were merged, parted, renamed, marked or got an order.
    void refresh(Handle handle, Collection<Long> members) {
        summaries.refresh(handle, members);
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

    /// Identities are erased; call it while their rows still say whose they are. Members who keep an identity are
    /// refreshed as far as that is possible now, and once more when their change is told.
    void forget(Handle handle, Collection<Long> identities) {
        summaries.lock(handle);
        Set<Long> changed = log.membersOf(handle, identities);
        Chunks.of(identities, some -> {
            tallies.forget(handle, some);
            contacts.forget(handle, some);
            changed.addAll(log.membersOf(handle, questions.forget(handle, some)));
        });
        List<Long> gone = log.membersOnlyOf(handle, identities);
        changed.removeAll(gone);
        summaries.remove(handle, gone);
        summaries.refresh(handle, changed);
    }

    /// Forgets everything derived, so that the log can be read from its beginning.
    void clear(Handle handle) {
        summaries.lock(handle);
        tallies.clear(handle);
        contacts.clear(handle);
        questions.clear(handle);
        summaries.clear(handle);
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
