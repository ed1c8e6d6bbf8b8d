package io.barnraiser.listen.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.evidence.opinion.Tally;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@BothDatabases
final class BallotsTest {

    private final Agora agora;

    BallotsTest(Database database) {
        agora = new Agora(database);
    }

    private Ballots.Card card(QuestionId id, IdentityId who) {
        return agora.ballots.card(id, Optional.of(who), Optional.empty());
    }

    @Test
    void a_vote_counts_once_and_a_changed_one_in_its_new_place() {
        QuestionId id = agora.open(2, false);
        Statement statement = agora.first(id);
        IdentityId who = agora.member(1);

        assertThat(agora.ballots.vote(id, statement.id(), who, Vote.AGREE)).isEqualTo(new VoteResult.Counted(true));
        assertThat(agora.ballots.vote(id, statement.id(), who, Vote.PASS)).isEqualTo(new VoteResult.Counted(false));

        assertThat(agora.again(id, statement).tally()).isEqualTo(new Tally(0, 0, 1));
        assertThat(agora.question(id).votes()).isEqualTo(1);
        assertThat(agora.question(id).people()).isEqualTo(1);
    }

    @Test
    void a_vote_taken_back_is_as_if_it_had_not_been() {
        QuestionId id = agora.open(2, false);
        Statement statement = agora.first(id);
        IdentityId who = agora.member(1);
        agora.ballots.vote(id, statement.id(), who, Vote.DISAGREE);

        assertThat(agora.ballots.takeBack(id, statement.id(), who)).isTrue();
        assertThat(agora.ballots.takeBack(id, statement.id(), who)).isFalse();

        assertThat(agora.again(id, statement).tally()).isEqualTo(Tally.NONE);
        assertThat(agora.question(id).votes()).isZero();
        assertThat(agora.question(id).people()).isZero();
    }

    @Test
    void everybody_sees_every_statement_once_and_the_same_card_until_they_vote() {
        QuestionId id = agora.open(6, false);
        IdentityId who = agora.member(1);
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 6; i++) {
            Ballots.Card card = card(id, who);
            assertThat(card.done()).isEqualTo(i);
            assertThat(card.left()).isEqualTo(6 - i);
            assertThat(card(id, who)).isEqualTo(card);
            seen.add(card.now().orElseThrow().id());
            agora.ballots.vote(id, card.now().orElseThrow().id(), who, Vote.PASS);
        }

        assertThat(seen).hasSize(6);
        assertThat(card(id, who).now()).isEmpty();
    }

    @Test
    void the_newest_vote_can_be_seen_again_with_what_was_said() {
        QuestionId id = agora.open(3, false);
        IdentityId who = agora.member(1);
        Statement statement = agora.first(id);
        agora.ballots.vote(id, statement.id(), who, Vote.DISAGREE);

        assertThat(card(id, who).last().orElseThrow())
                .isEqualTo(new OwnVote(statement.id(), statement.text(), Vote.DISAGREE));
        assertThat(agora.ballots
                        .card(id, Optional.of(who), Optional.of(statement.id()))
                        .vote())
                .contains(Vote.DISAGREE);
        assertThat(card(id, agora.member(2)).last()).isEmpty();
    }

    @Test
    void nothing_changes_on_a_closed_question_and_all_goes_on_when_it_is_opened_again() {
        QuestionId id = agora.open(1, false);
        Statement statement = agora.first(id);
        IdentityId who = agora.member(1);
        agora.ballots.vote(id, statement.id(), who, Vote.AGREE);
        agora.questions.close(Agora.TEAM, id);

        assertThat(agora.ballots.vote(id, statement.id(), who, Vote.PASS)).isEqualTo(new VoteResult.Closed());
        assertThat(agora.ballots.takeBack(id, statement.id(), who)).isFalse();
        assertThat(agora.ballots.add(id, who, "Another")).isEqualTo(new AddResult.Closed());
        assertThat(agora.again(id, statement).tally()).isEqualTo(new Tally(1, 0, 0));

        agora.questions.open(Agora.TEAM, id);
        assertThat(agora.ballots.vote(id, statement.id(), who, Vote.PASS)).isInstanceOf(VoteResult.Counted.class);
    }

    @Test
    void nobody_votes_on_what_is_not_shown_or_of_another_question() {
        QuestionId id = agora.open(1, true);
        QuestionId other = agora.open(1, false);
        IdentityId who = agora.member(1);
        AddResult waiting = agora.ballots.add(id, who, "Pockets for maps");

        assertThat(waiting).isInstanceOf(AddResult.Added.class);
        long number = ((AddResult.Added) waiting).statement().id();
        assertThat(agora.ballots.vote(id, number, agora.member(2), Vote.AGREE)).isEqualTo(new VoteResult.Absent());
        assertThat(agora.ballots.vote(id, agora.first(other).id(), who, Vote.AGREE))
                .isEqualTo(new VoteResult.Absent());
    }

    @Test
    void a_member_adds_as_many_as_allowed_and_agrees_with_them() {
        QuestionId id = agora.open(1, false);
        IdentityId who = agora.member(1);

        assertThat(agora.ballots.add(id, who, "  Pockets \n for maps ")).isInstanceOf(AddResult.Added.class);
        assertThat(agora.ballots.add(id, who, "pockets, for MAPS!")).isEqualTo(new AddResult.Twice());
        assertThat(agora.ballots.add(id, who, " \u200b ")).isEqualTo(new AddResult.Empty());
        assertThat(agora.ballots.add(id, who, "x".repeat(141))).isEqualTo(new AddResult.TooLong());
        assertThat(agora.ballots.add(id, who, "x".repeat(140))).isInstanceOf(AddResult.Added.class);
        assertThat(agora.ballots.add(id, who, "A third")).isEqualTo(new AddResult.Spent());

        Statement added = agora.ballots.added(id, who).getFirst();
        assertThat(added.text()).isEqualTo("Pockets for maps");
        assertThat(added.tally()).isEqualTo(new Tally(1, 0, 0));
        assertThat(added.byMember()).isTrue();
    }

    @Test
    void words_stay_once_somebody_voted() {
        QuestionId id = agora.open(2, false);
        Statement statement = agora.first(id);

        assertThat(agora.questions.edit(Agora.TEAM, id, statement.id(), "Statement number 1"))
                .isEqualTo(new EditResult.Unfit(new AddResult.Twice()));
        assertThat(agora.questions.edit(Agora.TEAM, id, statement.id(), "Better words"))
                .isEqualTo(new EditResult.Edited());
        agora.ballots.vote(id, statement.id(), agora.member(1), Vote.PASS);
        assertThat(agora.questions.edit(Agora.TEAM, id, statement.id(), "Other words"))
                .isEqualTo(new EditResult.Voted());

        assertThat(agora.again(id, statement).text()).isEqualTo("Better words");
    }

    @Test
    void an_erasure_takes_votes_and_own_statements_and_leaves_the_counts_right() {
        QuestionId id = agora.open(1, false);
        IdentityId who = agora.member(1);
        IdentityId other = agora.member(2);
        Statement statement = agora.first(id);
        agora.ballots.vote(id, statement.id(), who, Vote.AGREE);
        agora.ballots.vote(id, statement.id(), other, Vote.AGREE);
        AddResult added = agora.ballots.add(id, who, "Mine");
        agora.ballots.vote(id, ((AddResult.Added) added).statement().id(), other, Vote.DISAGREE);
        OpinionData data = new OpinionData();
        Set<Object> exported = new HashSet<>();
        agora.database.run(
                handle -> data.export(handle, agora.subject(who), values -> exported.add(values[0] + ":" + values[2])));

        int removed;
        do {
            removed = agora.database.write(handle -> data.erase(handle, agora.subject(who), 1));
        } while (removed > 0);

        assertThat(exported).containsExactlyInAnyOrder("added:Mine", "voted:Mine", "voted:Statement number 0");
        assertThat(agora.questions.statements(id)).hasSize(1);
        assertThat(agora.again(id, statement).tally()).isEqualTo(new Tally(1, 0, 0));
        assertThat(agora.question(id).votes()).isEqualTo(1);
        assertThat(agora.question(id).people()).isEqualTo(1);
    }

    @Test
    void a_question_takes_three_hundred_statements_and_not_one_more() {
        QuestionId id = agora.open(Questions.MOST_STATEMENTS - 1, false);

        assertThat(agora.questions.addOfTeam(id, "The last")).isInstanceOf(AddResult.Added.class);
        assertThat(agora.questions.addOfTeam(id, "One more")).isEqualTo(new AddResult.Full());
    }
}
