package io.barnraiser.listen.feedback;

import io.barnraiser.people.account.Audit;
import io.barnraiser.people.member.Terms;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What members told the brand, what the team did with it, and what became of it. Safe for use
/// by any number of threads.
///
/// What takes a {@link Handle} runs in the caller's transaction; all else opens its own and
/// returns when it is durable.
public final class Feedbacks {

    private static final Duration LONGEST_SNOOZE = Duration.ofDays(366);

    private final Database database;
    private final FeedbackFollower follower;
    private final Fates fates;
    private final School school;
    private final Readers readers;
    private final Audit audit;
    private final InstantSource clock;
    private final ListStore lists = new ListStore();
    private final DeedStore deeds = new DeedStore();
    private final OutcomeStore outcomes = new OutcomeStore();

    Feedbacks(
            Database database,
            FeedbackFollower follower,
            Fates fates,
            School school,
            Readers readers,
            Audit audit,
            InstantSource clock) {
        this.database = database;
        this.follower = follower;
        this.fates = fates;
        this.school = school;
        this.readers = readers;
        this.audit = audit;
        this.clock = clock;
    }

    /// What was told under this number.
    public Optional<Feedback> find(FeedbackId id) {
        return find(List.of(id)).stream().findFirst();
    }

    /// What was told under these numbers, in their order; numbers of none are left out.
    public List<Feedback> find(Collection<FeedbackId> ids) {
        return database.read(
                handle -> lists.find(handle, ids.stream().map(FeedbackId::value).toList()));
    }

    /// What these identities told, what was known last first.
    ///
    /// @param before the last of the page before; empty for the first page
    /// @param most from 1 to 200
    public List<Feedback> of(Collection<Long> identities, Optional<FeedbackId> before, int most) {
        return database.read(handle -> lists.of(handle, identities, before, most));
    }

    /// The newest that have every word of {@code text}, each as a beginning; for choosing one.
    ///
    /// @param most from 1 to 100
    public List<Feedback> search(String text, int most) {
        List<String> words = Terms.searched(text);
        return words.isEmpty() ? List.of() : database.read(handle -> lists.search(handle, words, most));
    }

    /// One page of a list: of what waits, what is due first comes first; of all else, the newest.
    /// Walks an index, whatever the length of the list.
    ///
    /// @param from the place it begins behind; empty for the beginning of the list
    /// @param back whether it ends before that place instead
    public FeedbackPage page(FeedbackFilter filter, Optional<FeedbackPlace> from, boolean back, int limit) {
        return database.read(handle -> lists.page(handle, filter, from, back, limit));
    }

    /// How many lie on a shelf, by the key of what they are counted by.
    ///
    /// @param facet {@code all}, {@code kind}, {@code source}, {@code channel}, {@code language}, {@code
    ///     department}, {@code assignee}
    public Map<String, Long> counts(Shelf shelf, String facet) {
        return database.read(handle -> lists.counts(handle, shelf, facet));
    }

    /// How much of what waits has waited for longer than was promised, of what the queue puts at or after {@code
    /// from}; counted up to {@code most}.
    ///
    /// @param from in epoch milliseconds, as {@link Feedback#orderAt}
    public long late(long from, int most) {
        return database.read(handle -> lists.late(handle, from, clock.millis(), most));
    }

    /// What says nearly the same, the most alike first.
    public List<Feedback> same(FeedbackId id, int most) {
        return database.read(handle -> lists.same(handle, id, most));
    }

    /// What waits with it, because somebody said that it says the same.
    public List<Feedback> mergedInto(FeedbackId id, int most) {
        return database.read(handle -> lists.mergedInto(handle, id, most));
    }

    /// How a text is read today, with the words that say so.
    public Reading read(Feedback feedback) {
        Reader reader = database.read(readers::of).apply(clock.instant());
        return reader.read(
                Told.text(feedback.text()), Optional.of(feedback.language()).filter(language -> !language.isEmpty()));
    }

    /// What the team did with it, in order, taken back or not.
    public List<Deed> deeds(FeedbackId id) {
        return database.read(handle -> deeds.of(handle, List.of(id.value()))).getOrDefault(id.value(), List.of());
    }

    /// Does something with it.
    ///
    /// @param actor whoever does it, as the audit log names them
    public ActResult act(String actor, FeedbackId id, Act act) {
        return database.write(handle -> act(handle, actor, id, act));
    }

    /// As {@link #act(String, FeedbackId, Act)}, in the transaction of the caller.
    public ActResult act(Handle handle, String actor, FeedbackId id, Act act) {
        follower.lock(handle);
        Optional<Feedback> found =
                lists.find(handle, List.of(id.value())).stream().findFirst();
        if (found.isEmpty()) {
            return new ActResult.Refused(ActResult.Why.GONE);
        }
        Optional<ActResult.Why> refusal = refusal(handle, found.get(), act);
        if (refusal.isPresent()) {
            return new ActResult.Refused(refusal.get());
        }
        long deed = deeds.insert(handle, id, clock.instant(), actor, act);
        audit.record(
                handle,
                actor,
                "feedback." + act.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT),
                "feedback:" + id,
                "");
        fates.find(handle, List.of(id.value()));
        return new ActResult.Done(deed);
    }

    private Optional<ActResult.Why> refusal(Handle handle, Feedback feedback, Act act) {
        return switch (act) {
            case Act.Closed closed ->
                feedback.state().shelf() == Shelf.ANSWERED ? Optional.empty() : Optional.of(ActResult.Why.NOT_ANSWERED);
            case Act.Snoozed snoozed -> {
                Instant now = clock.instant();
                boolean fits = snoozed.until().isAfter(now) && !snoozed.until().isAfter(now.plus(LONGEST_SNOOZE));
                yield fits ? Optional.empty() : Optional.of(ActResult.Why.NO_TIME);
            }
            case Act.Merged merged -> refusal(handle, feedback, merged);
            case Act.Answered answered -> Optional.empty();
            case Act.Routed routed -> Optional.empty();
            case Act.Assigned assigned -> Optional.empty();
            case Act.Sorted sorted -> Optional.empty();
            case Act.Reopened reopened -> Optional.empty();
        };
    }

    private Optional<ActResult.Why> refusal(Handle handle, Feedback feedback, Act.Merged merged) {
        boolean bothWait = !merged.into().equals(feedback.id())
                && waits(feedback)
                && lists.find(handle, List.of(merged.into().value())).stream().anyMatch(Feedbacks::waits);
        if (!bothWait) {
            return Optional.of(ActResult.Why.NOT_THERE);
        }
        return lists.mergedInto(handle, feedback.id(), 1).isEmpty()
                ? Optional.empty()
                : Optional.of(ActResult.Why.HAS_OTHERS);
    }

    private static boolean waits(Feedback feedback) {
        return feedback.state().shelf() == Shelf.WAITING || feedback.state().shelf() == Shelf.SNOOZED;
    }

    /// Takes back what was done, by its number.
    public ActResult undo(String actor, long deed) {
        return database.write(handle -> {
            follower.lock(handle);
            Optional<Deed> found = deeds.find(handle, deed).filter(Deed::holds);
            if (found.isEmpty()) {
                return new ActResult.Refused(ActResult.Why.GONE);
            }
            if (found.get().act() instanceof Act.Answered) {
                return new ActResult.Refused(ActResult.Why.SENT);
            }
            FeedbackId id = found.get().feedback();
            deeds.undo(handle, deed, clock.instant(), actor);
            audit.record(handle, actor, "feedback.undo", "feedback:" + id, Long.toString(deed));
            fates.find(handle, List.of(id.value()));
            return new ActResult.Done(deed);
        });
    }

    /// Says what became of it. It still waits until the member is told. Returns whether there is
    /// such feedback.
    public boolean link(FeedbackId id, Outcome outcome) {
        return database.write(handle -> link(handle, id, outcome));
    }

    /// As {@link #link(FeedbackId, Outcome)}, in the transaction of the caller.
    public boolean link(Handle handle, FeedbackId id, Outcome outcome) {
        follower.lock(handle);
        if (lists.find(handle, List.of(id.value())).isEmpty()) {
            return false;
        }
        outcomes.put(handle, id, outcome);
        fates.find(handle, List.of(id.value()));
        return true;
    }

    /// Takes back that this became of it. Returns whether that had been said.
    public boolean unlink(FeedbackId id, String path) {
        return database.write(handle -> {
            follower.lock(handle);
            boolean was = outcomes.remove(handle, id, path);
            fates.find(handle, List.of(id.value()));
            return was;
        });
    }

    /// What became of each of these, the first first; those of which nothing did are left out.
    public Map<FeedbackId, List<Outcome>> outcomes(Collection<FeedbackId> ids) {
        return database.read(handle -> outcomes.of(handle, ids));
    }

    /// What the team taught about kinds, and how well they are told.
    public Schooling schooling() {
        return database.read(school::schooling);
    }

    /// Puts back into the queue what was snoozed until now.
    void wake() {
        while (database.write(handle -> {
                    follower.lock(handle);
                    return fates.wake(handle, WOKEN);
                })
                == WOKEN) {
            // the next piece
        }
    }

    private static final int WOKEN = 500;
}
