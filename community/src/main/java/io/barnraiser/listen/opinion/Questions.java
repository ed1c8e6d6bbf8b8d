package io.barnraiser.listen.opinion;

import io.barnraiser.people.account.Audit;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.Problem;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// The questions that the team asks, their statements, and what came out. Safe for use by any number of
/// threads.
public final class Questions {

    /// As many statements as one question may have, refused ones included.
    public static final int MOST_STATEMENTS = 300;

    private static final int MOST_LISTED = 200;

    private final Database database;
    private final Audit audit;
    private final InstantSource clock;

    Questions(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /// The newest questions before a number, {@link Long#MAX_VALUE} for the very newest.
    public List<Question> list(long before, int most) {
        return database.read(handle -> QuestionStore.list(handle, before, Math.min(most, MOST_LISTED)));
    }

    /// The newest questions in a state.
    public List<Question> in(QuestionState state) {
        return database.read(handle -> QuestionStore.in(handle, state, MOST_LISTED));
    }

    /// The question of that number.
    public Optional<Question> find(QuestionId id) {
        return database.read(handle -> QuestionStore.find(handle, id));
    }

    /// All statements of a question, the oldest first.
    public List<Statement> statements(QuestionId id) {
        return database.read(handle -> StatementStore.of(handle, id));
    }

    /// The newest map of a question; empty before the first.
    public Optional<Mapped> map(QuestionId id) {
        return database.read(handle -> MapStore.find(handle, id));
    }

    /// Makes a question that only the team sees, with the statements it begins with; those that cannot stand are
    /// left out.
    public QuestionId add(String actor, QuestionDraft draft, List<String> statements) {
        return database.write(handle -> {
            QuestionId id = QuestionStore.insert(handle, draft, clock.instant());
            audit.record(handle, actor, "opinion.add", "opinion:" + id, draft.title());
            for (String typed : statements) {
                add(handle, id, typed, Optional.empty(), Statement.State.SHOWN);
            }
            return id;
        });
    }

    /// Lets members vote; also after it was closed.
    public void open(String actor, QuestionId id) {
        act(actor, id, "opinion.open", handle -> QuestionStore.open(handle, id, clock.instant()));
    }

    /// Lets nothing change any more.
    void close(String actor, QuestionId id) {
        act(actor, id, "opinion.close", handle -> QuestionStore.close(handle, id, clock.instant()));
    }

    /// Says who sees what came out.
    public void share(String actor, QuestionId id, Sharing sharing) {
        act(actor, id, "opinion.share." + sharing.word(), handle -> QuestionStore.share(handle, id, sharing));
    }

    private void act(String actor, QuestionId id, String what, Consumer<Handle> change) {
        database.run(handle -> {
            require(handle, id);
            change.accept(handle);
            audit.record(handle, actor, what, "opinion:" + id, "");
        });
    }

    /// Adds a statement of the team, also to a question that is not open.
    AddResult addOfTeam(QuestionId id, String typed) {
        return database.write(handle -> {
            require(handle, id);
            return add(handle, id, typed, Optional.empty(), Statement.State.SHOWN);
        });
    }

    /// Shows a statement or takes it out, with the reason.
    void decide(String actor, QuestionId id, long statement, Optional<Refusal> refusal) {
        database.run(handle -> {
            Statement found = require(handle, id, statement);
            QuestionStore.change(handle, id);
            Statement.State state = refusal.isPresent() ? Statement.State.REFUSED : Statement.State.SHOWN;
            StatementStore.decide(handle, found.id(), state, refusal);
            audit.record(
                    handle,
                    actor,
                    refusal.isPresent() ? "opinion.refuse" : "opinion.show",
                    "opinion:%s:statement:%d".formatted(id, statement),
                    refusal.map(Refusal::word).orElse(""));
        });
    }

    /// Changes the words of a statement on which nobody voted yet.
    EditResult edit(String actor, QuestionId id, long statement, String typed) {
        return database.write(handle -> {
            // First, so that no vote comes between looking and writing.
            QuestionStore.change(handle, id);
            if (!require(handle, id, statement).mayBeEdited()
                    || !VoteStore.voters(handle, statement, 1).isEmpty()) {
                return new EditResult.Voted();
            }
            Optional<StatementText> text = StatementText.of(typed);
            Optional<AddResult> unfit = unfit(handle, id, text, statement);
            if (unfit.isPresent()) {
                return new EditResult.Unfit(unfit.get());
            }
            StatementStore.edit(handle, statement, text.orElseThrow());
            audit.record(handle, actor, "opinion.edit", "opinion:%s:statement:%d".formatted(id, statement), "");
            return new EditResult.Edited();
        });
    }

    /// Adds a statement in the caller's transaction.
    AddResult add(Handle handle, QuestionId id, String typed, Optional<IdentityId> author, Statement.State state) {
        Optional<StatementText> text = StatementText.of(typed);
        Optional<AddResult> unfit = unfit(handle, id, text, 0);
        if (unfit.isPresent()) {
            return unfit.get();
        }
        if (StatementStore.count(handle, id) >= MOST_STATEMENTS) {
            return new AddResult.Full();
        }
        long added = StatementStore.insert(handle, id, text.orElseThrow(), author, state, clock.instant());
        return new AddResult.Added(StatementStore.find(handle, id, added).orElseThrow());
    }

    private static Optional<AddResult> unfit(Handle handle, QuestionId id, Optional<StatementText> text, long except) {
        if (text.isEmpty()) {
            return Optional.of(new AddResult.Empty());
        }
        if (text.get().isTooLong()) {
            return Optional.of(new AddResult.TooLong());
        }
        return StatementStore.isThere(handle, id, text.get(), except)
                ? Optional.of(new AddResult.Twice())
                : Optional.empty();
    }

    static Question require(Handle handle, QuestionId id) {
        return QuestionStore.find(handle, id)
                .orElseThrow(() -> Problem.notFound("There is no question %s.".formatted(id))
                        .exception());
    }

    private static Statement require(Handle handle, QuestionId id, long statement) {
        return StatementStore.find(handle, id, statement)
                .orElseThrow(() -> Problem.notFound("There is no statement %d of question %s.".formatted(statement, id))
                        .exception());
    }
}
