package io.barnraiser.activity.timeline;

import io.barnraiser.activity.log.ActivityKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What one batch of the log adds up to, before any of it is written: as few rows as possible, in the order of the
/// indexes they go to.
final class BatchSums {

    /// Kinds that are done to the author of what is answered.
    static final Set<ActivityKind> ANSWERS = Set.of(ActivityKind.REPLY);

    /// Kinds that are done to the author of the thing they are about.
    static final Set<ActivityKind> TOWARDS_AUTHOR = Set.of(
            ActivityKind.LIKE, ActivityKind.DISLIKE, ActivityKind.SHARE, ActivityKind.FOLLOW, ActivityKind.ACCEPT);

    private final Map<Integer, ActivityKind> kinds;
    private final Map<Long, ObjectFacts> objects;
    private final Map<TallyStore.Key, Tally> tallies = new TreeMap<>();
    private final Map<ContactStore.Key, Tally> contacts = new TreeMap<>();
    private final Map<ContactStore.Key, Tally> waiting = new TreeMap<>();
    private final Set<QuestionStore.Voice> voices = new TreeSet<>();
    private final Map<Long, QuestionStore.Question> questions = new TreeMap<>();

    /// @param objects what is known of every thing that the batch names
    BatchSums(Map<Integer, ActivityKind> kinds, Map<Long, ObjectFacts> objects) {
        this.kinds = kinds;
        this.objects = objects;
    }

    void add(LogEntry entry) {
        ActivityKind kind = kinds.getOrDefault(entry.kindId(), ActivityKind.ACT);
        Tally once = Tally.once(entry.happenedAt());
        tallies.merge(new TallyStore.Key(entry.identityId(), entry.kindId()), once, Tally::plus);
        addContact(entry, kind, once);
        if (ANSWERS.contains(kind)) {
            addVoice(entry.replyToId(), entry.identityId());
            facts(entry.objectId()).parentId().ifPresent(parent -> addVoice(parent, entry.identityId()));
        }
        if (kind.equals(ActivityKind.CREATE) && entry.objectId() != null) {
            questions.putIfAbsent(
                    entry.objectId(),
                    new QuestionStore.Question(entry.objectId(), entry.identityId(), entry.id(), entry.happenedAt()));
        }
    }

    private void addContact(LogEntry entry, ActivityKind kind, Tally once) {
        Long directed = entry.directedId();
        if (directed != null) {
            meet(entry, directed, once);
            return;
        }
        Long target =
                ANSWERS.contains(kind) ? entry.replyToId() : TOWARDS_AUTHOR.contains(kind) ? entry.objectId() : null;
        if (target == null) {
            return;
        }
        OptionalLong author = facts(target).authorId();
        if (author.isPresent()) {
            meet(entry, author.getAsLong(), once);
        } else {
            waiting.merge(new ContactStore.Key(entry.identityId(), target, entry.kindId()), once, Tally::plus);
        }
    }

    private void meet(LogEntry entry, long other, Tally once) {
        if (other != entry.identityId()) {
            contacts.merge(new ContactStore.Key(entry.identityId(), other, entry.kindId()), once, Tally::plus);
        }
    }

    private void addVoice(@Nullable Long object, long identity) {
        if (object != null) {
            voices.add(new QuestionStore.Voice(object, identity));
        }
    }

    private ObjectFacts facts(@Nullable Long object) {
        return object == null ? ObjectFacts.UNKNOWN : objects.getOrDefault(object, ObjectFacts.UNKNOWN);
    }

    Map<TallyStore.Key, Tally> tallies() {
        return tallies;
    }

    Map<ContactStore.Key, Tally> contacts() {
        return contacts;
    }

    Map<ContactStore.Key, Tally> waiting() {
        return waiting;
    }

    Set<QuestionStore.Voice> voices() {
        return voices;
    }

    Collection<QuestionStore.Question> questions() {
        return questions.values();
    }

    /// Things of the batch whose author is known: contacts may have waited for them.
    List<Long> knownAuthors() {
        List<Long> known = new ArrayList<>();
        objects.forEach((id, facts) -> {
            if (facts.authorId().isPresent()) {
                known.add(id);
            }
        });
        known.sort(null);
        return known;
    }

    /// Conversations that were opened or answered in the batch.
    Set<Long> spokenOf() {
        Set<Long> spoken = new TreeSet<>(questions.keySet());
        voices.forEach(voice -> spoken.add(voice.objectId()));
        return spoken;
    }
}
