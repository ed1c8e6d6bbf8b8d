package io.barnraiser.listen.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.evidence.opinion.Tally;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MergeId;
import io.barnraiser.people.member.MergeResult;
import io.barnraiser.people.member.Standing;
import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// One vote a person, however members are merged, taken apart and marked.
@BothDatabases
final class CountingTest {

    private final Agora agora;
    private final QuestionId id;
    private final Statement statement;
    private final IdentityId one;
    private final IdentityId other;

    CountingTest(Database database) {
        agora = new Agora(database);
        id = agora.open(2, false);
        statement = agora.first(id);
        one = agora.member(1);
        other = agora.member(2);
    }

    private void bothVote() {
        agora.ballots.vote(id, statement.id(), other, Vote.AGREE);
        agora.people.at("2026-05-02T10:00:00Z");
        agora.ballots.vote(id, statement.id(), one, Vote.DISAGREE);
        agora.people.at("2026-05-03T10:00:00Z");
    }

    private MergeId merge() {
        return merge(one, other);
    }

    private MergeId merge(IdentityId a, IdentityId b) {
        MergeResult result = agora.people
                .members()
                .merge(Agora.TEAM, agora.people.memberOf(a), agora.people.memberOf(b), "they said so", true);
        return ((MergeResult.Merged) result).merge();
    }

    private void unmerge(MergeId merge) {
        agora.people.members().unmerge(Agora.TEAM, merge);
    }

    private void standing(IdentityId who, Standing standing) {
        agora.people.members().setStanding(Agora.TEAM, agora.people.memberOf(who), standing);
    }

    private void isCounted(Tally tally, long people, long votes) {
        assertThat(agora.again(id, statement).tally()).isEqualTo(tally);
        assertThat(agora.question(id).people()).isEqualTo(people);
        assertThat(agora.question(id).votes()).isEqualTo(votes);
    }

    @Test
    void two_who_are_one_have_the_later_vote_and_two_again_when_they_are_taken_apart() {
        bothVote();
        isCounted(new Tally(1, 1, 0), 2, 2);

        MergeId merge = merge();
        isCounted(new Tally(0, 1, 0), 1, 1);

        unmerge(merge);
        isCounted(new Tally(1, 1, 0), 2, 2);
    }

    @Test
    void who_voted_on_different_statements_by_two_identities_is_one_person_with_both_votes() {
        agora.ballots.vote(id, statement.id(), one, Vote.AGREE);
        agora.ballots.vote(id, agora.questions.statements(id).getLast().id(), other, Vote.PASS);

        MergeId merge = merge();
        isCounted(new Tally(1, 0, 0), 1, 2);

        unmerge(merge);
        isCounted(new Tally(1, 0, 0), 2, 2);
    }

    @Test
    void a_merged_person_sees_changes_and_takes_back_one_vote() {
        bothVote();
        MergeId merge = merge();

        Ballots.Card card = agora.ballots.card(id, Optional.of(other), Optional.of(statement.id()));
        assertThat(card.vote()).contains(Vote.DISAGREE);
        assertThat(card.done()).isEqualTo(1);
        assertThat(card.left()).isEqualTo(1);
        assertThat(agora.ballots.own(id, other)).extracting(OwnVote::vote).containsExactly(Vote.DISAGREE);

        assertThat(agora.ballots.vote(id, statement.id(), other, Vote.PASS)).isEqualTo(new VoteResult.Counted(false));
        isCounted(new Tally(0, 0, 1), 1, 1);

        assertThat(agora.ballots.takeBack(id, statement.id(), one)).isTrue();
        isCounted(Tally.NONE, 0, 0);
        unmerge(merge);
        isCounted(Tally.NONE, 0, 0);
    }

    @Test
    void statements_of_one_person_are_one_budget() {
        agora.ballots.add(id, one, "Pockets for maps");
        agora.ballots.add(id, other, "Pockets for apples");
        merge();

        assertThat(agora.ballots.add(id, one, "Pockets for stones")).isEqualTo(new AddResult.Spent());
        assertThat(agora.ballots.added(id, one)).hasSize(2);
    }

    @Test
    void staff_and_programs_have_no_vote_that_counts_before_or_after_they_are_marked() {
        bothVote();
        for (Standing standing : List.of(Standing.STAFF, Standing.BOT, Standing.BRIDGE)) {
            standing(one, standing);
            isCounted(new Tally(1, 0, 0), 1, 1);
            assertThat(agora.ballots.vote(id, statement.id(), one, Vote.PASS)).isEqualTo(new VoteResult.Counted(false));
            isCounted(new Tally(1, 0, 0), 1, 1);
            agora.ballots.vote(id, statement.id(), one, Vote.DISAGREE);
            standing(one, Standing.MEMBER);
            isCounted(new Tally(1, 1, 0), 2, 2);
        }
    }

    @Test
    void a_member_merged_with_staff_is_staff_and_a_member_again_apart() {
        bothVote();
        standing(one, Standing.STAFF);

        MergeId merge = merge();
        isCounted(Tally.NONE, 0, 0);

        unmerge(merge);
        isCounted(new Tally(1, 0, 0), 1, 1);
    }

    @Test
    void the_words_stay_also_when_only_staff_voted() {
        standing(one, Standing.STAFF);
        agora.ballots.vote(id, statement.id(), one, Vote.AGREE);

        assertThat(agora.questions.edit(Agora.TEAM, id, statement.id(), "Other words"))
                .isEqualTo(new EditResult.Voted());
    }

    @Test
    void an_erasure_of_one_identity_leaves_the_vote_of_the_other() {
        bothVote();
        merge();

        agora.database.run(handle ->
                new OpinionData().erase(handle, new DataSubject(agora.people.memberOf(one), List.of(one)), 100));

        isCounted(new Tally(1, 0, 0), 1, 1);
    }

    @Test
    void the_map_is_made_again_after_a_merge_after_its_undoing_and_after_a_change_of_standing() {
        agora.camps(id, 12, 10);
        MergeId merge = merge(agora.member(100), agora.member(101));
        assertThat(agora.map(id).people()).isEqualTo(21);

        unmerge(merge);
        assertThat(agora.map(id).people()).isEqualTo(22);

        standing(agora.member(100), Standing.BOT);
        assertThat(agora.map(id).people()).isEqualTo(21);
    }
}
