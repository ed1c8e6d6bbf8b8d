package io.barnraiser.build.idea;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MergeResult;
import io.barnraiser.people.member.People;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

@BothDatabases
final class VotesTest {

    private final Board board;

    VotesTest(Database database) {
        board = new Board(database);
    }

    @Test
    void who_proposes_votes_for_it() {
        assertThat(board.get(board.idea("A door to the garden")).votes()).isEqualTo(1);
    }

    @Test
    void a_member_votes_once_and_can_take_it_back() {
        IdeaId idea = board.idea("A door to the garden");
        IdentityId ada = board.member();
        assertThat(board.ideas.vote(idea, ada)).isInstanceOf(VoteResult.Counted.class);
        assertThat(board.ideas.vote(idea, ada)).isInstanceOf(VoteResult.Already.class);
        assertThat(board.get(idea).votes()).isEqualTo(2);
        assertThat(board.ideas.unvote(idea, ada)).isInstanceOf(VoteResult.Counted.class);
        assertThat(board.ideas.unvote(idea, ada)).isInstanceOf(VoteResult.Already.class);
        assertThat(board.get(idea).votes()).isEqualTo(1);
        assertThat(board.done).extracting(Board.Done::deed).containsExactly(Door.Deed.PROPOSED, Door.Deed.VOTED);
    }

    @Test
    void two_identities_of_one_member_count_once_and_an_unmerge_gives_both_back() {
        IdeaId idea = board.idea("A door to the garden");
        IdentityId forum = board.member(People.FORUM);
        IdentityId shop = board.member(People.SHOP);
        board.ideas.vote(idea, forum);
        board.ideas.vote(idea, shop);
        assertThat(board.get(idea).votes()).isEqualTo(3);

        MergeResult.Merged merged =
                (MergeResult.Merged) board.people.members().merge("Olga", forum.bornWith(), shop.bornWith(), "", false);
        assertThat(board.get(idea).votes()).isEqualTo(2);
        assertThat(board.ideas.vote(idea, shop)).isInstanceOf(VoteResult.Already.class);

        board.people.members().unmerge("Olga", merged.merge());
        assertThat(board.get(idea).votes()).isEqualTo(3);
    }

    @Test
    void a_vote_for_a_merged_idea_counts_for_the_one_that_carries_it() {
        IdeaId one = board.idea("A door to the garden");
        IdeaId other = board.idea("A gate to the garden");
        board.ideas.decisions().merge("Olga", one, other, "The same");
        IdentityId ada = board.member();
        board.ideas.vote(one, ada);
        assertThat(board.get(other).votes()).isEqualTo(3);
        assertThat(board.ideas.vote(other, ada)).isInstanceOf(VoteResult.Already.class);
    }

    @Test
    void what_is_decided_or_hidden_takes_no_votes() {
        IdeaId shipped = board.idea("A door to the garden");
        board.ideas.ship("Olga", shipped, "It is there", "", Set.of());
        IdeaId hidden = board.idea("A gate to the garden");
        board.ideas.curation().hide("Olga", hidden, "An advertisement");
        assertThat(board.ideas.vote(shipped, board.member())).isInstanceOf(VoteResult.Closed.class);
        assertThat(board.ideas.vote(hidden, board.member())).isInstanceOf(VoteResult.Closed.class);
        assertThat(board.ideas.unvote(shipped, board.get(shipped).author())).isInstanceOf(VoteResult.Closed.class);
    }

    @Test
    void thirty_votes_in_a_minute_are_taken_and_one_more_waits() {
        IdeaId idea = board.idea("A door to the garden");
        IdentityId ada = board.member();
        for (int turn = 0; turn < 15; turn++) {
            board.ideas.vote(idea, ada);
            assertThat(board.ideas.unvote(idea, ada)).isInstanceOf(VoteResult.Counted.class);
        }
        assertThat(board.ideas.vote(idea, ada)).isInstanceOf(VoteResult.TooMany.class);
        board.people.at("2026-05-01T10:01:00Z");
        assertThat(board.ideas.vote(idea, ada)).isInstanceOf(VoteResult.Counted.class);
    }

    @Test
    void ideas_are_merged_and_taken_apart_in_any_order_and_every_count_comes_back() {
        Random random = new Random(7);
        List<IdeaId> ideas = new ArrayList<>();
        List<IdentityId> members = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ideas.add(board.idea("Idea of number " + i));
            members.add(board.member(i % 2 == 0 ? People.FORUM : People.SHOP));
        }
        for (int vote = 0; vote < 20; vote++) {
            board.ideas.vote(ideas.get(random.nextInt(6)), members.get(random.nextInt(6)));
        }
        Map<IdeaId, Idea> before = new HashMap<>();
        ideas.forEach(id -> before.put(id, board.get(id)));

        List<IdeaId> merged = new ArrayList<>();
        for (int turn = 0; turn < 30; turn++) {
            IdeaId one = ideas.get(random.nextInt(6));
            if (board.ideas.decisions().merge("Olga", one, ideas.get(random.nextInt(6)), "Same")
                    instanceof JoinResult.Done) {
                merged.add(one);
            }
            assertEveryRootCountsItsMembersOnce(ideas);
        }
        assertThat(merged).hasSizeGreaterThan(3);
        MergeResult.Merged people = (MergeResult.Merged) board.people
                .members()
                .merge("Olga", members.get(0).bornWith(), members.get(1).bornWith(), "", false);
        assertEveryRootCountsItsMembersOnce(ideas);
        Collections.shuffle(merged, random);
        for (IdeaId one : merged) {
            board.ideas.decisions().unmerge("Olga", one, "Not the same");
            assertEveryRootCountsItsMembersOnce(ideas);
        }
        board.people.members().unmerge("Olga", people.merge());

        ideas.forEach(id -> {
            Idea now = board.get(id);
            Idea then = requireNonNull(before.get(id));
            assertThat(now.votes()).isEqualTo(then.votes());
            assertThat(now.heat()).isCloseTo(then.heat(), org.assertj.core.data.Offset.offset(1e-9));
            assertThat(now.status()).isEqualTo(IdeaStatus.OPEN);
            assertThat(now.root()).isEqualTo(id);
        });
    }

    private void assertEveryRootCountsItsMembersOnce(List<IdeaId> ideas) {
        for (IdeaId id : ideas) {
            Idea idea = board.get(id);
            IdeaId root = id;
            while (board.get(root).mergedInto().isPresent()) {
                root = board.get(root).mergedInto().get();
            }
            assertThat(idea.root()).isEqualTo(root);
            if (root.equals(id)) {
                long distinct = board.ideas.contributors(id).stream()
                        .filter(one -> one.role() == Contributor.Role.VOTER)
                        .map(one -> board.people.memberOf(one.identity()))
                        .distinct()
                        .count();
                assertThat(idea.votes()).isEqualTo((int) distinct);
            }
        }
    }
}
