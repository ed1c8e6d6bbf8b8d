package io.barnraiser.build.idea;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@BothDatabases
final class IdeasTest {

    private final Board board;
    private final Ideas ideas;

    IdeasTest(Database database) {
        board = new Board(database);
        ideas = board.ideas;
    }

    @Test
    void a_title_has_4_to_100_characters_and_a_text_up_to_10_000() {
        assertThat(faults("abc", "")).containsExactly("idea.fault.title.short");
        assertThat(faults("   a b \n", "")).containsExactly("idea.fault.title.short");
        assertThat(faults("abcd", "")).isEmpty();
        assertThat(faults("😀".repeat(100), "x".repeat(10_000))).isEmpty();
        assertThat(faults("x".repeat(101), "x".repeat(10_001)))
                .containsExactly("idea.fault.title.long", "idea.fault.text.long");
    }

    @Test
    void five_ideas_a_day_are_taken_and_one_more_waits() {
        IdentityId ada = board.member();
        for (int i = 0; i < 5; i++) {
            assertThat(ideas.propose(ada, "Idea of number " + i, "", "")).isInstanceOf(ProposeResult.Done.class);
        }
        assertThat(ideas.propose(ada, "One too many", "", "")).isInstanceOf(ProposeResult.TooMany.class);
        board.people.at("2026-05-02T10:00:00Z");
        assertThat(ideas.propose(ada, "Another day", "", "")).isInstanceOf(ProposeResult.Done.class);
    }

    @Test
    void what_nobody_sees_is_not_kept() {
        IdeaId idea = board.idea(board.member(), " A\u202E door\u0007\n to the garden ", "One\r\ntwo\u0000");
        assertThat(board.get(idea).title()).isEqualTo("A door to the garden");
        assertThat(board.get(idea).text()).isEqualTo("One\ntwo");
        assertThat(board.get(idea).address()).isEqualTo("/ideas/" + idea.value() + "/a-door-to-the-garden");
    }

    @Test
    void similar_ideas_are_found_whatever_the_endings_of_words() {
        IdeaId german = board.idea("Fahrradständer vor dem Laden aufstellen");
        IdeaId english = board.idea("Refill stations for the ink bottles");
        board.idea("Longer opening hours");
        board.idea("A door to the garden");
        assertThat(similar("Ein Fahrradstand vor dem Laden")).containsExactly(german);
        assertThat(similar("refilling the bottle")).containsExactly(english);
        assertThat(similar("nothing of the kind anywhere")).isEmpty();
        assertThat(similar("")).isEmpty();
    }

    @Test
    void a_picker_finds_by_number_and_by_the_beginnings_of_words() {
        IdeaId one = board.idea("Refill stations for ink");
        IdeaId other = board.idea(board.member(), "A shelf", "for refills");
        ideas.vote(other, board.member());
        assertThat(ideas.search("#" + one.value(), 5)).extracting(Idea::id).containsExactly(one);
        assertThat(ideas.search("refil", 5)).extracting(Idea::id).containsExactly(other, one);
        assertThat(ideas.search("refil stat", 5)).extracting(Idea::id).containsExactly(one);
        ideas.curation().hide("Olga", other, "An advertisement");
        assertThat(ideas.search("refil", 5)).extracting(Idea::id).containsExactly(one);
    }

    @Test
    void words_of_a_merged_idea_find_the_one_that_carries_it() {
        IdeaId one = board.idea("Refill stations for ink");
        IdeaId other = board.idea("A shelf in the hall");
        ideas.decisions().merge("Olga", one, other, "The same");
        assertThat(ideas.search("refill", 5)).extracting(Idea::id).containsExactly(other);
    }

    @Test
    void an_author_may_change_the_text_until_it_is_planned_and_voters_are_told() {
        IdentityId ada = board.member();
        IdeaId idea = board.idea(ada, "A door to the garden", "");
        IdentityId voter = board.member();
        ideas.vote(idea, voter);
        assertThat(ideas.proposals().edit(idea, voter, false, "A window to the garden", ""))
                .isInstanceOf(ProposeResult.NotTheirs.class);
        ideas.proposals().edit(idea, ada, false, "A wide door to the garden", "With glass");
        assertThat(board.get(idea).version()).isEqualTo(2);
        assertThat(board.toldOf(News.Kind.EDITED)).containsExactly(voter);
        assertThat(ideas.<List<IdeaVersion>>read(handle -> HistoryStore.versions(handle, idea, 10)))
                .extracting(IdeaVersion::title)
                .containsExactly("A wide door to the garden", "A door to the garden");

        ideas.decide("Olga", idea, IdeaStatus.PLANNED, "We want it too", "");
        assertThat(ideas.proposals().edit(idea, ada, false, "Something else", ""))
                .isInstanceOf(ProposeResult.NotTheirs.class);
        assertThat(ideas.proposals().edit(idea, board.member(), true, "A door of oak", ""))
                .isInstanceOf(ProposeResult.Done.class);
    }

    @Test
    void an_edit_that_changes_nothing_is_no_version_and_no_news() {
        IdentityId ada = board.member();
        IdeaId idea = board.idea(ada, "A door to the garden", "Wide");
        ideas.proposals().edit(idea, ada, false, "A door  to the garden", "Wide ");
        assertThat(board.get(idea).version()).isEqualTo(1);
    }

    @Test
    void every_decision_needs_a_reason_and_a_refusal_says_what_would_change_our_mind() {
        IdeaId idea = board.idea("A door to the garden");
        assertThat(errors(ideas.decide("Olga", idea, IdeaStatus.PLANNED, " ", "")))
                .containsExactly("idea.fault.reason.missing");
        assertThat(errors(ideas.decide("Olga", idea, IdeaStatus.DECLINED, "No wall", "")))
                .containsExactly("idea.fault.mind.missing");
        assertThat(errors(ideas.decide("Olga", idea, IdeaStatus.PLANNED, "x".repeat(2_001), "")))
                .containsExactly("idea.fault.reason.long");
        assertThat(errors(ideas.decide("Olga", idea, IdeaStatus.MERGED, "Same", "")))
                .containsExactly("idea.fault.status");
        assertThat(ideas.decide("Olga", idea, IdeaStatus.DECLINED, "x".repeat(2_000), "A wall"))
                .isEqualTo(new DecideResult.Decided(1));
    }

    @Test
    void voters_are_told_of_a_decision_once_each_and_the_same_again_tells_nobody() {
        IdentityId ada = board.member();
        IdeaId idea = board.idea(ada, "A door to the garden", "");
        IdentityId voter = board.member();
        ideas.vote(idea, voter);
        assertThat(ideas.decide("Olga", idea, IdeaStatus.PLANNED, "Yes", "")).isEqualTo(new DecideResult.Decided(2));
        assertThat(ideas.decide("Olga", idea, IdeaStatus.PLANNED, "Yes", "")).isEqualTo(new DecideResult.Already());
        assertThat(board.toldOf(News.Kind.STATUS)).containsExactlyInAnyOrder(ada, voter);
    }

    @Test
    void an_author_who_took_the_vote_back_is_still_told() {
        IdentityId ada = board.member();
        IdeaId idea = board.idea(ada, "A door to the garden", "");
        ideas.unvote(idea, ada);
        ideas.decide("Olga", idea, IdeaStatus.PLANNED, "Yes", "");
        assertThat(board.toldOf(News.Kind.STATUS)).containsExactly(ada);
    }

    @Test
    void a_merged_idea_is_decided_with_the_one_that_carries_it_and_shipped_so() {
        IdeaId one = board.idea("A door to the garden");
        IdeaId other = board.idea("A gate to the garden");
        ideas.decisions().merge("Olga", one, other, "The same");
        assertThat(board.toldOf(News.Kind.MERGED))
                .containsExactly(board.get(one).author());
        assertThat(ideas.decide("Olga", one, IdeaStatus.PLANNED, "Yes", ""))
                .isEqualTo(new DecideResult.IsMerged(other));
        assertThat(ideas.ship("Olga", one, "It is there", "/releases/1", Set.of()))
                .isEqualTo(new DecideResult.Decided(2));
        assertThat(board.get(other).status()).isEqualTo(IdeaStatus.SHIPPED);
        assertThat(board.get(other).path()).isEqualTo("/releases/1");
        assertThat(board.get(one).status()).isEqualTo(IdeaStatus.MERGED);
        assertThat(board.get(one).own()).isEqualTo(IdeaStatus.OPEN);
    }

    @Test
    void no_idea_is_merged_into_itself_or_in_a_circle_or_twice() {
        IdeaId one = board.idea("A door to the garden");
        IdeaId other = board.idea("A gate to the garden");
        IdeaId third = board.idea("An arch to the garden");
        Decisions decisions = ideas.decisions();
        assertThat(decisions.merge("Olga", one, one, "Same")).isEqualTo(new JoinResult.Itself());
        assertThat(decisions.merge("Olga", one, other, " ")).isEqualTo(new JoinResult.NoReason());
        assertThat(decisions.merge("Olga", one, other, "Same")).isEqualTo(new JoinResult.Done(other));
        assertThat(decisions.merge("Olga", one, third, "Same")).isEqualTo(new JoinResult.Merged(other));
        assertThat(decisions.merge("Olga", other, one, "Same")).isEqualTo(new JoinResult.Circle());
        assertThat(decisions.merge("Olga", other, third, "Same")).isEqualTo(new JoinResult.Done(third));
        assertThat(decisions.merge("Olga", third, one, "Same")).isEqualTo(new JoinResult.Circle());
        assertThat(decisions.unmerge("Olga", third, "Not")).isEqualTo(new JoinResult.Alone());
        assertThat(ideas.ancestors(third).merged()).containsExactly(one, other);
    }

    @Test
    void comments_have_1_to_5_000_characters_and_answers_join_their_thread() {
        IdeaId idea = board.idea("A door to the garden");
        IdentityId ada = board.member();
        IdentityId ben = board.member();
        Talk talk = ideas.talk();
        assertThat(talk.say(idea, ada, 0, " \n", false, false)).isInstanceOf(CommentResult.Faulty.class);
        assertThat(talk.say(idea, ada, 0, "x".repeat(5_001), false, false)).isInstanceOf(CommentResult.Faulty.class);
        long first = said(talk.say(idea, ada, 0, "x".repeat(5_000), true, false));
        long answer = said(talk.say(idea, ben, first, "Why?", false, false));
        long another = said(talk.say(idea, ada, answer, "Because", false, false));
        assertThat(ideas.<List<IdeaComment>>read(handle -> CommentStore.answers(handle, idea, List.of(first), 10)))
                .extracting(IdeaComment::id)
                .containsExactly(answer, another);
        assertThat(board.get(idea).comments()).isEqualTo(3);
        assertThat(board.toldOf(News.Kind.COMMENT))
                .containsExactly(board.get(idea).author());
        assertThat(board.toldOf(News.Kind.REPLY)).containsExactly(ada, ben);
        assertThat(ideas.<List<MemberId>>read(handle -> CommentStore.worried(handle, idea)))
                .containsExactly(board.people.memberOf(ada));
    }

    @Test
    void ten_comments_in_ten_minutes_are_taken_and_one_more_waits() {
        IdeaId idea = board.idea("A door to the garden");
        IdentityId ada = board.member();
        for (int i = 0; i < 10; i++) {
            said(ideas.talk().say(idea, ada, 0, "Word " + i, false, false));
        }
        assertThat(ideas.talk().say(idea, ada, 0, "One more", false, false)).isInstanceOf(CommentResult.TooMany.class);
        board.people.at("2026-05-01T10:01:00Z");
        said(ideas.talk().say(idea, ada, 0, "One more", false, false));
    }

    @Test
    void a_comment_is_taken_back_by_its_author_only_and_hidden_by_the_team_with_word_to_the_author() {
        IdeaId idea = board.idea("A door to the garden");
        IdentityId ada = board.member();
        long comment = said(ideas.talk().say(idea, ada, 0, "Nonsense", false, false));
        long other = said(ideas.talk().say(idea, ada, 0, "Buy here", false, false));
        assertThat(ideas.talk().takeBack(comment, board.member())).isFalse();
        assertThat(ideas.talk().takeBack(comment, ada)).isTrue();
        ideas.talk().hide("Olga", other, "An advertisement");
        assertThat(board.get(idea).comments()).isZero();
        assertThat(board.toldOf(News.Kind.HIDDEN)).containsExactly(ada);
        ideas.talk().hide("Olga", other, "");
        assertThat(board.get(idea).comments()).isEqualTo(1);
        assertThat(board.toldOf(News.Kind.RESTORED)).containsExactly(ada);
    }

    @Test
    void an_answer_of_the_team_reaches_all_voters_and_is_no_contribution() {
        IdeaId idea = board.idea("A door to the garden");
        IdentityId voter = board.member();
        ideas.vote(idea, voter);
        ideas.talk().say(idea, board.member(), 0, "We look into it", false, true);
        assertThat(board.toldOf(News.Kind.ANSWER))
                .containsExactlyInAnyOrder(voter, board.get(idea).author());
        assertThat(ideas.contributors(idea))
                .extracting(Contributor::role)
                .containsExactly(Contributor.Role.AUTHOR, Contributor.Role.VOTER, Contributor.Role.VOTER);
        assertThat(board.get(idea).answeredAt()).isEqualTo(board.people.clock().instant());
    }

    @Test
    void an_idea_made_of_what_a_member_said_is_theirs_and_they_are_told() {
        IdentityId ada = board.member();
        Voices.Voice squeak = new Voices.Voice(31, ada, "", "It squeaks");
        Voices.Voice loud = new Voices.Voice(30, board.member(), "", "So loud");
        IdeaId made = ((ProposeResult.Done)
                        ideas.proposals().make("Olga", squeak, "A quieter hinge", "It squeaks", "", new Told()))
                .idea();
        ideas.proposals().add("Olga", made, loud, new Told());
        IdeaId other = board.idea("A hinge that is silent");
        ideas.decisions().merge("Olga", made, other, "The same");
        assertThat(board.get(made).author()).isEqualTo(ada);
        assertThat(board.get(made).votes()).isZero();
        assertThat(board.toldOf(News.Kind.MADE)).containsExactly(ada, loud.who());
        assertThat(ideas.ancestors(other)).isEqualTo(new Ancestors(List.of(made), List.of(30L, 31L)));
    }

    @Test
    void every_sort_is_paged_without_gap_or_repetition() {
        List<IdeaId> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            all.add(board.idea("Idea of number " + i));
            for (int vote = 0; vote < i % 4; vote++) {
                ideas.vote(all.get(i), board.member());
            }
            if (i % 3 == 0) {
                board.people.at("2026-05-%02dT10:00:00Z".formatted(1 + i));
                ideas.decide("Olga", all.get(i), IdeaStatus.CONSIDERED, "We look", "");
            }
        }
        for (IdeaSort sort : IdeaSort.values()) {
            List<Idea> seen = new ArrayList<>();
            Optional<Cursor> after = Optional.empty();
            List<Idea> page;
            do {
                Optional<Cursor> from = after;
                page = ideas.read(handle -> BoardStore.list(handle, IdeaFilter.ALL, sort, from, 4));
                seen.addAll(page);
                after = page.isEmpty()
                        ? after
                        : Cursor.read(Cursor.of(page.getLast(), sort).code());
            } while (!page.isEmpty());
            assertThat(seen).doesNotHaveDuplicates().hasSize(sort == IdeaSort.DECIDED ? 9 : 25);
            for (int i = 1; i < seen.size(); i++) {
                assertThat(Double.parseDouble(sort.key(seen.get(i))))
                        .isLessThanOrEqualTo(Double.parseDouble(sort.key(seen.get(i - 1))));
            }
        }
    }

    @Test
    void filters_are_by_status_tag_product_words_and_mine() {
        IdentityId ada = board.member();
        IdeaId door = board.idea(ada, "A door to the garden", "");
        IdeaId shelf = board.idea("A shelf in the hall");
        ideas.vote(shelf, ada);
        IdeaId lamp = board.idea("A lamp for the hall");
        ideas.curation().tag("Olga", lamp, "Ünder Light");
        ideas.curation().product("Olga", shelf, "Hall");
        ideas.decide("Olga", door, IdeaStatus.PLANNED, "Yes", "");
        assertThat(list(IdeaFilter.ALL.about("under-light", ""))).containsExactly(lamp);
        assertThat(list(IdeaFilter.ALL.about("", "Hall"))).containsExactly(shelf);
        assertThat(list(IdeaFilter.ALL.statuses(Set.of(IdeaStatus.PLANNED)))).containsExactly(door);
        assertThat(list(IdeaFilter.ALL.words(List.of("hall", "lam")))).containsExactly(lamp);
        assertThat(list(IdeaFilter.ALL.of(ada))).containsExactly(shelf, door);
        ideas.curation().hide("Olga", lamp, "An advertisement");
        assertThat(list(IdeaFilter.ALL)).containsExactly(shelf, door);
        assertThat(list(IdeaFilter.ALL.onlyHidden())).containsExactly(lamp);
        ideas.curation().restore("Olga", lamp);
        assertThat(list(IdeaFilter.ALL)).containsExactly(lamp, shelf, door);
        assertThat(ideas.<Long>read(handle -> BoardStore.count(handle, IdeaFilter.ALL, 2)))
                .isEqualTo(2);
    }

    @Test
    void an_idea_takes_ten_tags_and_no_more() {
        IdeaId idea = board.idea("A door to the garden");
        for (int i = 0; i < 10; i++) {
            assertThat(ideas.curation().tag("Olga", idea, "tag " + i)).isTrue();
        }
        assertThat(ideas.curation().tag("Olga", idea, "one more")).isFalse();
        assertThat(ideas.curation().tag("Olga", idea, "!?")).isFalse();
        assertThat(Curation.tag("x".repeat(40))).hasSize(40);
        assertThat(Curation.tag("x".repeat(41))).isEmpty();
    }

    private List<IdeaId> list(IdeaFilter filter) {
        return ideas.read(handle -> BoardStore.list(handle, filter, IdeaSort.NEWEST, Optional.empty(), 50)).stream()
                .map(Idea::id)
                .toList();
    }

    private List<IdeaId> similar(String title) {
        return ideas.read(handle -> Similar.to(handle, title, idea -> true, 5)).stream()
                .map(Idea::id)
                .toList();
    }

    private List<String> faults(String title, String text) {
        return switch (ideas.propose(board.member(), title, text, "")) {
            case ProposeResult.Done done -> List.of();
            case ProposeResult.Faulty faulty ->
                faulty.errors().stream().map(FieldError::message).toList();
            case ProposeResult.TooMany tooMany -> List.of("too many");
            case ProposeResult.NotTheirs notTheirs -> List.of("not theirs");
        };
    }

    private static List<String> errors(DecideResult result) {
        return ((DecideResult.Faulty) result)
                .errors().stream().map(FieldError::message).toList();
    }

    private static long said(CommentResult result) {
        return ((CommentResult.Said) result).comment();
    }
}
