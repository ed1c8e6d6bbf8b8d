package io.barnraiser.people.member;

import static io.barnraiser.people.member.People.FORUM;
import static io.barnraiser.people.member.People.GIT;
import static io.barnraiser.people.member.People.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.barnraiser.people.account.AuditEntry;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.ProblemException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class MembersTest {

    private final People people;
    private final Members members;
    private IdentityId forum = new IdentityId(0);
    private IdentityId shop = new IdentityId(0);
    private IdentityId git = new IdentityId(0);

    MembersTest(Database database) {
        this.people = new People(database);
        this.members = people.members();
    }

    @BeforeEach
    void three_identities() {
        forum = people.take(people.account(FORUM, "7").handle("ada"));
        shop = people.take(people.account(SHOP, "8").name("Ada Lovelace"));
        git = people.take(people.account(GIT, "9").email("ada.l@example.org", false));
    }

    @Test
    void a_merged_member_carries_the_best_name_and_the_oldest_number() {
        assertThat(members.merge("Olga", shop.bornWith(), forum.bornWith(), "she said so", false))
                .isInstanceOfSatisfying(
                        MergeResult.Merged.class,
                        merged -> assertThat(merged.member()).isEqualTo(forum.bornWith()));
        assertThat(people.member(forum.bornWith()).name()).isEqualTo("Ada Lovelace");
        assertThat(people.database().<java.util.Optional<MemberId>>read(h -> members.current(h, shop.bornWith())))
                .contains(forum.bornWith());
    }

    @Test
    void who_is_one_already_is_not_merged_again() {
        merge(forum, shop);
        merge(shop, git);
        assertThat(merge(forum, git)).isEqualTo(new MergeResult.AlreadyOne(forum.bornWith()));
    }

    @Test
    void two_accounts_of_one_source_are_merged_only_by_a_person_who_insists() {
        IdentityId second = people.take(people.account(FORUM, "77"));
        assertThat(members.merge("Olga", forum.bornWith(), second.bornWith(), "", false))
                .isEqualTo(new MergeResult.RefusedSameSource(FORUM, forum, second));
        assertThat(members.merge("Olga", forum.bornWith(), second.bornWith(), "two accounts, one person", true))
                .isInstanceOf(MergeResult.Merged.class);
    }

    @Test
    void the_never_again_list_holds_for_whole_families_and_can_be_taken_back() {
        merge(forum, shop);
        assertThat(members.markDistinct("Olga", shop, git)).isEqualTo(new DistinctResult.Marked());
        assertThat(members.markDistinct("Olga", git, shop)).isEqualTo(new DistinctResult.MarkedAlready());
        assertThat(merge(forum, git)).isEqualTo(new MergeResult.RefusedDistinct(shop, git));
        assertThat(members.unmarkDistinct("Olga", git, shop)).isTrue();
        assertThat(merge(forum, git)).isInstanceOf(MergeResult.Merged.class);
    }

    @Test
    void two_who_are_one_cannot_be_called_different_before_they_are_unmerged() {
        merge(forum, shop);
        assertThat(members.markDistinct("Olga", forum, shop)).isEqualTo(new DistinctResult.StillOne(forum.bornWith()));
    }

    @Test
    void a_merge_is_undone_after_others_were_built_on_it() {
        MergeId first = ((MergeResult.Merged) merge(forum, shop)).merge();
        merge(shop, git);
        assertThat(members.unmerge("Olga", first))
                .isEqualTo(new UnmergeResult.Unmerged(forum.bornWith(), shop.bornWith()));
        assertThat(people.memberOf(git)).isEqualTo(shop.bornWith());
        assertThat(members.unmerge("Olga", first)).isEqualTo(new UnmergeResult.AlreadyUndone());
    }

    @Test
    void an_identity_in_the_middle_is_detached_and_the_rest_stays_together() {
        merge(forum, shop);
        merge(shop, git);
        assertThat(members.detach("Olga", shop))
                .isEqualTo(new DetachResult.Detached(shop.bornWith(), forum.bornWith()));
        assertThat(people.memberOf(git)).isEqualTo(forum.bornWith());
        assertThat(members.detach("Olga", shop)).isEqualTo(new DetachResult.AloneAlready());
    }

    @Test
    void notes_and_tags_are_seen_by_the_whole_family_and_go_back_where_they_were_written() {
        members.notes().add("Olga", shop.bornWith(), "Prefers calls.");
        members.notes().addTag("Olga", shop.bornWith(), " Early  Adopter ");
        MergeId merge = ((MergeResult.Merged) merge(forum, shop)).merge();
        assertThat(members.notes().addTag("Olga", forum.bornWith(), "early adopter"))
                .isFalse();
        assertThat(notes(forum)).extracting(Note::body).containsExactly("Prefers calls.");
        assertThat(tags(forum)).containsExactly("early adopter");
        members.unmerge("Olga", merge);
        assertThat(notes(forum)).isEmpty();
        assertThat(notes(shop)).hasSize(1);
        assertThat(tags(shop)).containsExactly("early adopter");
    }

    @Test
    void a_note_that_was_taken_away_can_be_brought_back() {
        long note = members.notes().add("Olga", shop.bornWith(), "Prefers calls.");
        assertThat(members.notes().delete("Olga", note)).isTrue();
        assertThat(notes(shop)).isEmpty();
        assertThat(members.notes().restore("Olga", note)).isTrue();
        assertThat(notes(shop)).hasSize(1);
        assertThatThrownBy(() -> members.notes().add("Olga", shop.bornWith(), "  "))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void the_strongest_standing_of_a_family_holds() {
        members.setStanding("Olga", git.bornWith(), Standing.STAFF);
        merge(forum, git);
        assertThat(people.member(forum.bornWith()).standing()).isEqualTo(Standing.STAFF);
        members.setStanding("Olga", forum.bornWith(), Standing.MEMBER);
        assertThat(people.member(forum.bornWith()).standing()).isEqualTo(Standing.MEMBER);
    }

    @Test
    void a_bridge_is_declared_with_how_it_writes_who_spoke() {
        members.declareBridge("Olga", forum, BridgePattern.COMMON);
        assertThat(people.member(forum.bornWith()).standing()).isEqualTo(Standing.BRIDGE);
        assertThat(people.database().read(members::bridges))
                .singleElement()
                .satisfies(bridge ->
                        assertThat(bridge.pattern().read("<ben> hi")).contains(new BridgePattern.Relayed("ben", "hi")));
        assertThat(members.revokeBridge("Olga", forum)).isTrue();
        assertThat(people.database().read(members::bridges)).isEmpty();
        assertThat(people.member(forum.bornWith()).standing()).isEqualTo(Standing.MEMBER);
    }

    @Test
    void every_act_leaves_an_entry_with_who_did_it() {
        MergeId merge = ((MergeResult.Merged) merge(forum, shop)).merge();
        members.unmerge("Paul", merge);
        members.setStanding("Olga", git.bornWith(), Standing.BOT);
        assertThat(people.auditEntries())
                .extracting(AuditEntry::actor, AuditEntry::action)
                .containsExactly(
                        tuple("Olga", "member.standing"),
                        tuple("Paul", "member.unmerge"),
                        tuple("Olga", "member.merge"));
    }

    @Test
    void what_does_not_exist_is_not_found() {
        assertThatThrownBy(() -> merge(forum, new IdentityId(999))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> members.unmerge("Olga", new MergeId(999))).isInstanceOf(ProblemException.class);
    }

    @Test
    void several_words_find_those_who_have_them_all_at_any_of_their_identities() {
        IdentityId other = people.take(people.account(FORUM, "ada2").name("Ada Byron"));
        merge(forum, shop);
        assertThat(search("lov ada")).containsExactly(forum.bornWith());
        assertThat(search("ADA")).containsExactly(forum.bornWith(), git.bornWith(), other.bornWith());
        assertThat(search("ada.l@exa")).containsExactly(git.bornWith());
        assertThat(search("nobody")).isEmpty();
        assertThat(search(" , ")).isEmpty();
    }

    @Test
    void search_knows_accents_and_scripts_without_spaces() {
        IdentityId jerome = people.take(people.account(FORUM, "a").name("Jérôme Ångström-Müller"));
        IdentityId wang = people.take(people.account(FORUM, "b").name("王小明"));
        IdentityId olga = people.take(people.account(FORUM, "c").name("Ольга Ёлкина"));
        assertThat(search("jerome angs")).containsExactly(jerome.bornWith());
        assertThat(search("MÜLL")).containsExactly(jerome.bornWith());
        assertThat(search("小明")).containsExactly(wang.bornWith());
        assertThat(search("елки")).containsExactly(olga.bornWith());
    }

    @Test
    void search_pages_by_number() {
        List<MemberId> first = people.database().read(handle -> members.search(handle, "ada", 0, 1));
        List<MemberId> second = people.database()
                .read(handle -> members.search(handle, "ada", first.getFirst().value(), 1));
        assertThat(first).containsExactly(forum.bornWith());
        assertThat(second).containsExactly(shop.bornWith());
    }

    private MergeResult merge(IdentityId a, IdentityId b) {
        return people.database().write(handle -> members.merge(handle, "Olga", a, b, MergeRule.SUGGESTION, "", false));
    }

    private List<Note> notes(IdentityId identity) {
        return people.database().read(handle -> members.notes().list(handle, identity.bornWith()));
    }

    private List<String> tags(IdentityId identity) {
        return people.database().read(handle -> members.notes().tags(handle, identity.bornWith())).stream()
                .map(Tag::tag)
                .toList();
    }

    private List<MemberId> search(String query) {
        return people.database().read(handle -> members.search(handle, query, 0, 50));
    }
}
