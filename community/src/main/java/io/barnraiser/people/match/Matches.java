package io.barnraiser.people.match;

import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.member.MergeResult;
import io.barnraiser.people.member.MergeRule;
import io.barnraiser.platform.database.Database;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The suggestions of who may be one person, and what the team says to them.
public final class Matches {

    /// Up to here suggestions are counted; one more stands for any number beyond.
    public static final long MOST_COUNTED = 2_000;

    private static final int MOST_AT_ONCE = 100;

    private final Database database;
    private final Members members;
    private final InstantSource clock;
    private final MatchRuns runs;

    Matches(Database database, Members members, InstantSource clock, long memory) {
        this.database = database;
        this.members = members;
        this.clock = clock;
        this.runs = new MatchRuns(database, clock, memory);
    }

    /// The runs that find suggestions.
    public MatchRuns runs() {
        return runs;
    }

    /// A suggestion.
    public Optional<Suggestion> find(Handle handle, SuggestionId id) {
        return SuggestionStore.find(handle, id);
    }

    /// The suggestions that pass {@code filter}, the best first.
    ///
    /// @param after the last of the page before; empty for the first page
    /// @param limit from 1 to 500
    public List<Suggestion> list(Handle handle, SuggestionFilter filter, Optional<Suggestion> after, int limit) {
        SuggestionStore.Cursor cursor = after.map(last ->
                        new SuggestionStore.Cursor(last.score(), last.id().value()))
                .orElse(SuggestionStore.Cursor.FIRST);
        return SuggestionStore.list(handle, filter, cursor, Math.clamp(limit, 1, 500));
    }

    /// How many suggestions pass {@code filter}; more than {@link #MOST_COUNTED} are not told apart, so that a page
    /// never counts for long.
    public long count(Handle handle, SuggestionFilter filter) {
        return SuggestionStore.count(handle, filter, MOST_COUNTED + 1);
    }

    /// Merges the two.
    public AcceptResult accept(String actor, SuggestionId id) {
        return database.write(handle -> accept(handle, actor, id));
    }

    /// Accepts the best suggestions that pass {@code filter}, at most {@code most}, and returns how many it
    /// accepted.
    public int acceptAll(String actor, SuggestionFilter filter, int most) {
        int accepted = 0;
        int seen = 0;
        Optional<Suggestion> after = Optional.empty();
        boolean goOn = true;
        while (goOn) {
            Optional<Suggestion> from = after;
            int limit = Math.min(MOST_AT_ONCE, most - seen);
            List<Suggestion> piece = limit < 1 ? List.of() : database.read(handle -> list(handle, filter, from, limit));
            accepted += database.<Integer>write(handle -> acceptAll(handle, actor, piece));
            seen += piece.size();
            after = piece.isEmpty() ? after : Optional.of(piece.getLast());
            goOn = !piece.isEmpty();
        }
        return accepted;
    }

    private int acceptAll(Handle handle, String actor, List<Suggestion> suggestions) {
        int accepted = 0;
        for (Suggestion suggestion : suggestions) {
            if (accept(handle, actor, suggestion.id()) instanceof AcceptResult.Accepted) {
                accepted++;
            }
        }
        return accepted;
    }

    private AcceptResult accept(Handle handle, String actor, SuggestionId id) {
        Optional<Suggestion> waiting = SuggestionStore.find(handle, id).filter(Matches::waits);
        if (waiting.isEmpty() || !exist(handle, waiting.get())) {
            return new AcceptResult.Decided();
        }
        Suggestion suggestion = waiting.get();
        return switch (merge(handle, actor, suggestion)) {
            case MergeResult.Merged merged -> {
                Long merge = merged.merge().value();
                SuggestionStore.decide(handle, id, Suggestion.State.ACCEPTED, actor, clock.instant(), merge);
                yield new AcceptResult.Accepted(merged.member());
            }
            case MergeResult.AlreadyOne one -> {
                SuggestionStore.decide(handle, id, Suggestion.State.ACCEPTED, actor, clock.instant(), null);
                yield new AcceptResult.Accepted(one.member());
            }
            case MergeResult.RefusedSameSource refused -> new AcceptResult.SameSource();
            case MergeResult.RefusedNames refused -> new AcceptResult.NeverAgain();
            case MergeResult.RefusedDistinct refused -> new AcceptResult.NeverAgain();
            case MergeResult.RefusedUndoneBefore refused -> new AcceptResult.NeverAgain();
        };
    }

    /// Two accounts of one source are never merged from here; two addresses of one archive are what aliases look
    /// like.
    private MergeResult merge(Handle handle, String actor, Suggestion suggestion) {
        MergeResult result = merge(handle, actor, suggestion, false);
        if (result instanceof MergeResult.RefusedSameSource refused) {
            Map<IdentityId, Identity> both = members.identities(handle, List.of(refused.a(), refused.b()));
            boolean areAccounts = both.values().stream().allMatch(identity -> identity.kind() == Identity.Kind.ACCOUNT);
            return areAccounts ? refused : merge(handle, actor, suggestion, true);
        }
        return result;
    }

    private MergeResult merge(Handle handle, String actor, Suggestion suggestion, boolean despiteSameSource) {
        String evidence = suggestion.rule().word() + ": "
                + suggestion.evidence().stream()
                        .map(piece -> piece.kind().word())
                        .collect(Collectors.joining(", "));
        return members.merge(
                handle, actor, suggestion.a(), suggestion.b(), MergeRule.SUGGESTION, evidence, despiteSameSource);
    }

    private static boolean waits(Suggestion suggestion) {
        return suggestion.state() == Suggestion.State.OPEN || suggestion.state() == Suggestion.State.LATER;
    }

    private boolean exist(Handle handle, Suggestion suggestion) {
        return members.identities(handle, List.of(suggestion.a(), suggestion.b()))
                        .size()
                == 2;
    }

    /// Puts the two on the never-again list; returns whether the suggestion was there to be refused.
    public boolean refuse(String actor, SuggestionId id) {
        return database.write(handle -> {
            Optional<Suggestion> waiting = SuggestionStore.find(handle, id).filter(Matches::waits);
            waiting.ifPresent(suggestion -> {
                members.markDistinct(handle, actor, suggestion.a(), suggestion.b());
                SuggestionStore.decide(handle, id, Suggestion.State.REFUSED, actor, clock.instant(), null);
            });
            return waiting.isPresent();
        });
    }

    /// Puts a suggestion aside; returns whether it was there to be put aside.
    public boolean later(String actor, SuggestionId id) {
        return database.write(
                handle -> SuggestionStore.decide(handle, id, Suggestion.State.LATER, actor, clock.instant(), null));
    }

    /// Takes a decision back: unmerges, or takes off the never-again list, and opens the suggestion again. Returns
    /// whether there was a decision.
    public boolean undo(String actor, SuggestionId id) {
        Optional<Suggestion> found = database.read(handle -> SuggestionStore.find(handle, id));
        if (found.isEmpty() || found.get().state() == Suggestion.State.OPEN) {
            return false;
        }
        Suggestion suggestion = found.get();
        suggestion.decision().flatMap(Suggestion.Decision::merge).ifPresent(merge -> members.unmerge(actor, merge));
        if (suggestion.state() == Suggestion.State.REFUSED) {
            members.unmarkDistinct(actor, suggestion.a(), suggestion.b());
        }
        database.run(handle -> SuggestionStore.reopen(handle, id));
        return true;
    }

    /// Takes two identities off the never-again list, so that they may be suggested again; returns whether they
    /// were on it.
    public boolean forget(String actor, IdentityId a, IdentityId b) {
        boolean was = members.unmarkDistinct(actor, a, b);
        database.run(handle ->
                SuggestionStore.reopenRefused(handle, Math.min(a.value(), b.value()), Math.max(a.value(), b.value())));
        return was;
    }

    /// Every suggestion that names one of these identities, decided ones too.
    public List<Suggestion> touching(Handle handle, Collection<IdentityId> identities) {
        return SuggestionStore.touching(
                handle, identities.stream().map(IdentityId::value).toList());
    }

    /// Removes suggestions that name one of these identities, at most so many, and returns how many
    /// went: for an erasure.
    public int erase(Handle handle, Collection<IdentityId> identities, int most) {
        return SuggestionStore.deleteTouching(
                handle, identities.stream().map(IdentityId::value).toList(), most);
    }
}
