package io.barnraiser.listen.opinion;

import io.barnraiser.evidence.opinion.Routing;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.database.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Handle;

/// What members do with a question: vote, change a vote, add a statement. Nobody else's votes can be
/// asked for. Safe for use by any number of threads.
public final class Ballots {

    /// Who was never here, and so has no votes.
    private static final IdentityId NOBODY = new IdentityId(0);

    private final Database database;
    private final Questions questions;
    private final InstantSource clock;
    private final long seed;

    /// @param seed what drawing the next statement begins with
    Ballots(Database database, Questions questions, InstantSource clock, long seed) {
        this.database = database;
        this.questions = questions;
        this.clock = clock;
        this.seed = seed;
    }

    /// The card that somebody has before them.
    ///
    /// @param now the statement to vote on; empty when they have voted on all
    /// @param vote how they voted on it, where they came back to it
    /// @param done on how many they voted
    /// @param left on how many they did not
    /// @param last their newest vote, which can be taken back
    record Card(Optional<Statement> now, Optional<Vote> vote, int done, int left, Optional<OwnVote> last) {}

    /// The next statement for somebody, drawn by lot with a chance that grows with what asking it would
    /// tell; the same until they vote.
    ///
    /// @param identity empty for who was never here
    /// @param asked a statement they want to see again
    Card card(QuestionId question, Optional<IdentityId> identity, Optional<Long> asked) {
        return database.read(handle -> {
            IdentityId who = identity.orElse(NOBODY);
            List<Statement> unseen = StatementStore.unseen(handle, question, who);
            List<OwnVote> own = VoteStore.own(handle, question, who, Questions.MOST_STATEMENTS);
            Optional<Statement> again = asked.flatMap(id -> StatementStore.find(handle, question, id))
                    .filter(Statement::isShown);
            Optional<Vote> vote = again.flatMap(statement -> VoteStore.find(handle, statement.id(), who));
            Optional<Statement> now = again.isPresent() ? again : next(unseen, question, who, own.size());
            return new Card(now, vote, own.size(), unseen.size(), own.stream().findFirst());
        });
    }

    private Optional<Statement> next(List<Statement> unseen, QuestionId question, IdentityId who, int done) {
        if (unseen.isEmpty()) {
            return Optional.empty();
        }
        double[] priorities = unseen.stream()
                .mapToDouble(statement -> Routing.priority(statement.tally(), statement.extremity()))
                .toArray();
        SplittableRandom random = new SplittableRandom(
                seed ^ question.value() * 0x9E3779B97F4A7C15L ^ who.value() * 0xC2B2AE3D27D4EB4FL ^ done);
        return Optional.of(unseen.get(Routing.draw(priorities, random)));
    }

    /// Somebody's own votes, the newest first.
    List<OwnVote> own(QuestionId question, IdentityId identity) {
        return database.read(handle -> VoteStore.own(handle, question, identity, Questions.MOST_STATEMENTS));
    }

    /// The statements that somebody added, with what became of them.
    List<Statement> added(QuestionId question, IdentityId identity) {
        return database.read(handle -> StatementStore.by(handle, question, identity));
    }

    /// Votes, or changes a vote.
    public VoteResult vote(QuestionId question, long statement, IdentityId identity, Vote vote) {
        return database.write(handle -> {
            QuestionStore.change(handle, question);
            if (!Questions.require(handle, question).isOpen()) {
                return new VoteResult.Closed();
            }
            if (StatementStore.find(handle, question, statement)
                    .filter(Statement::isShown)
                    .isEmpty()) {
                return new VoteResult.Absent();
            }
            return new VoteResult.Counted(put(handle, question, statement, identity, vote));
        });
    }

    /// Takes a vote back, whichever identity of the person gave it, as if it had not been; returns
    /// whether there was one.
    boolean takeBack(QuestionId question, long statement, IdentityId identity) {
        return database.write(handle -> {
            QuestionStore.change(handle, question);
            if (!Questions.require(handle, question).isOpen()
                    || VoteStore.find(handle, statement, identity).isEmpty()) {
                return false;
            }
            Counting.change(handle, question, identity, () -> VoteStore.takeBack(handle, statement, identity));
            return true;
        });
    }

    /// Adds a statement, with which its author agrees.
    AddResult add(QuestionId question, IdentityId identity, String typed) {
        return database.write(handle -> {
            QuestionStore.change(handle, question);
            Question asked = Questions.require(handle, question);
            if (!asked.isOpen()) {
                return new AddResult.Closed();
            }
            if (StatementStore.by(handle, question, identity).size() >= asked.budget()) {
                return new AddResult.Spent();
            }
            Statement.State state = asked.firstLook() ? Statement.State.WAITING : Statement.State.SHOWN;
            AddResult result = questions.add(handle, question, typed, Optional.of(identity), state);
            if (result instanceof AddResult.Added(Statement added)) {
                put(handle, question, added.id(), identity, Vote.AGREE);
            }
            return result;
        });
    }

    /// Writes a vote and keeps the counts; returns whether it is the first of this person on the
    /// question.
    private boolean put(Handle handle, QuestionId question, long statement, IdentityId identity, Vote vote) {
        return Counting.change(
                handle,
                question,
                identity,
                () -> VoteStore.put(handle, question, statement, identity, vote, clock.instant()));
    }
}
