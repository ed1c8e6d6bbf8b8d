package io.barnraiser.listen.opinion;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.people.privacy.PersonalData;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// How a person voted, and the statements they added.
final class OpinionData implements PersonalData {

    /// More rows than anybody has.
    private static final int MOST = 1_000_000;

    @Override
    public String section() {
        return "opinions";
    }

    @Override
    public String title() {
        return "Their votes on statements, and the statements they added";
    }

    @Override
    public List<String> columns() {
        return List.of("what", "question", "statement", "vote_or_state", "at");
    }

    @Override
    public void export(Handle handle, DataSubject person, Rows rows) {
        StatementStore.own(handle, person.numbers(), MOST)
                .forEach(own -> rows.add("added", own.title(), own.text(), own.state(), own.at()));
        VoteStore.of(handle, person.numbers(), MOST)
                .forEach(vote ->
                        rows.add("voted", vote.title(), vote.text(), vote.vote().word(), vote.at()));
    }

    /// Takes votes away and, with the votes of others on them, the statements that are this person's
    /// words.
    @Override
    public int erase(Handle handle, DataSubject person, int limit) {
        List<VoteStore.Of> votes = VoteStore.of(handle, person.numbers(), limit);
        votes.forEach(vote -> remove(handle, vote.question(), vote.statement(), vote.identity()));
        return votes.isEmpty() ? eraseStatement(handle, person, limit) : votes.size();
    }

    private static int eraseStatement(Handle handle, DataSubject person, int limit) {
        List<StatementStore.Own> first = StatementStore.own(handle, person.numbers(), 1);
        for (StatementStore.Own own : first) {
            List<Long> voters = VoteStore.voters(handle, own.id(), limit);
            voters.forEach(voter -> remove(handle, own.question(), own.id(), voter));
            if (voters.size() < limit) {
                StatementStore.delete(handle, own.id());
            }
            return voters.size() + 1;
        }
        return 0;
    }

    private static void remove(Handle handle, QuestionId question, long statement, long identity) {
        QuestionStore.change(handle, question);
        Counting.change(
                handle, question, new IdentityId(identity), () -> VoteStore.delete(handle, statement, identity));
    }
}
