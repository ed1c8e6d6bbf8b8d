package io.barnraiser.people.member;

import static io.barnraiser.people.member.People.FORUM;
import static io.barnraiser.people.member.People.GIT;
import static io.barnraiser.people.member.People.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@BothDatabases
final class IdentityIntakeTest {

    private final People people;

    IdentityIntakeTest(Database database) {
        this.people = new People(database);
    }

    @Test
    void an_identity_is_born_with_a_member_of_the_same_number() {
        IdentityId ada = people.take(people.account(FORUM, "7").handle("ada").name("Ada Lovelace"));
        assertThat(people.memberOf(ada)).isEqualTo(ada.bornWith());
        assertThat(people.member(ada.bornWith()).name()).isEqualTo("Ada Lovelace");
    }

    @Test
    void a_person_seen_again_keeps_the_number() {
        List<IdentityId> ids = people.take(List.of(
                people.account(FORUM, "7").build(),
                people.account(SHOP, "7").build(),
                people.account(FORUM, "7").build()));
        assertThat(ids.get(0)).isEqualTo(ids.get(2)).isNotEqualTo(ids.get(1));
        assertThat(people.take(people.account(FORUM, "7"))).isEqualTo(ids.getFirst());
    }

    @Test
    void thousands_are_taken_at_once_and_found_again_in_their_order() {
        List<Sighting> crowd = IntStream.range(0, 3000)
                .mapToObj(i -> people.account(i % 2 == 0 ? FORUM : SHOP, "p" + i)
                        .handle("handle" + i)
                        .email("person" + i + "@example.org", true)
                        .build())
                .toList();
        List<IdentityId> ids = people.take(crowd);
        assertThat(ids).doesNotHaveDuplicates().hasSize(3000);
        List<Sighting> reversed = crowd.reversed();
        assertThat(people.take(reversed)).isEqualTo(ids.reversed());
    }

    @Test
    void a_newer_statement_wins_and_an_older_one_fills_in_what_is_missing() {
        IdentityId ada = people.take(people.account(FORUM, "7").name("Ada Lovelace"));
        people.at("2020-01-01T00:00:00Z");
        people.take(people.account(FORUM, "7").name("Ada Byron").handle("ada"));
        assertThat(people.identity(ada).name()).contains("Ada Lovelace");
        assertThat(people.identity(ada).handle()).contains("ada");
        people.at("2026-06-01T00:00:00Z");
        people.take(people.account(FORUM, "7").name("Ada King"));
        assertThat(people.identity(ada).name()).contains("Ada King");
        assertThat(people.member(ada.bornWith()).name()).isEqualTo("Ada King");
    }

    @Test
    void two_sources_that_proved_one_address_make_one_member() {
        IdentityId forum = people.take(people.account(FORUM, "7").email("Ada@Example.org", true));
        IdentityId shop = people.take(people.account(SHOP, "c9").email(" ada@example.org ", true));
        assertThat(people.memberOf(shop)).isEqualTo(forum.bornWith());
        List<Merge> history = people.database().read(handle -> people.members().history(handle, forum.bornWith()));
        assertThat(history).extracting(Merge::rule).containsExactly(MergeRule.SAME_EMAIL);
        assertThat(history.getFirst().evidence()).isEqualTo("email ada@example.org");
    }

    @Test
    void an_address_that_only_one_side_proved_merges_nobody_until_it_is_proved() {
        IdentityId forum = people.take(people.account(FORUM, "7").email("ada@example.org", true));
        IdentityId git = people.take(people.account(GIT, "ada@example.org").email("ada@example.org", false));
        assertThat(people.memberOf(git)).isEqualTo(git.bornWith());
        people.take(people.account(GIT, "ada@example.org").email("ada@example.org", true));
        assertThat(people.memberOf(git)).isEqualTo(forum.bornWith());
    }

    @Test
    void one_proved_id_in_a_third_system_makes_one_member() {
        ExternalKey key = new ExternalKey("GitHub", "4711", true);
        IdentityId forum = people.take(people.account(FORUM, "7").keys(key));
        IdentityId git = people.take(people.account(GIT, "g").keys(new ExternalKey("github", "4711", true)));
        assertThat(people.memberOf(git)).isEqualTo(people.memberOf(forum));
    }

    @Test
    void everybody_of_one_batch_is_matched_with_everybody() {
        List<IdentityId> ids = people.take(List.of(
                people.account(FORUM, "7").email("ada@example.org", true).build(),
                people.account(SHOP, "8").email("ada@example.org", true).build(),
                people.account(GIT, "9").email("ada@example.org", true).build()));
        assertThat(ids).extracting(people::memberOf).containsOnly(ids.getFirst().bornWith());
    }

    @Test
    void two_accounts_of_one_source_stay_two_members_and_the_refusal_says_why() {
        IdentityId one = people.take(people.account(FORUM, "7").email("family@example.org", true));
        IdentityId two = people.take(people.account(FORUM, "8").email("family@example.org", true));
        assertThat(people.memberOf(two)).isEqualTo(two.bornWith());
        assertThat(people.refusals(two)).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.SAME_SOURCE);
            assertThat(refusal.other()).contains(one);
        });
    }

    @Test
    void a_shared_address_does_not_merge_two_full_names() {
        IdentityId ada = people.take(people.account(FORUM, "7").name("Ada Berg").email("family@example.org", true));
        IdentityId paul =
                people.take(people.account(SHOP, "8").name("Paul Berg").email("family@example.org", true));
        assertThat(people.memberOf(paul)).isEqualTo(paul.bornWith());
        assertThat(people.refusals(paul)).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.OTHER_NAME);
            assertThat(refusal.other()).contains(ada);
        });
        IdentityId married =
                people.take(people.account(GIT, "9").name("Ada Lund").email("family@example.org", true));
        assertThat(people.memberOf(married)).isEqualTo(ada.bornWith());
    }

    @Test
    void somebody_without_a_name_does_not_join_two_with_one() {
        IdentityId ada = people.take(people.account(FORUM, "7").name("Ada Berg").email("family@example.org", true));
        IdentityId nobody = people.take(people.account(GIT, "9").email("family@example.org", true));
        IdentityId paul =
                people.take(people.account(SHOP, "8").name("Paul Berg").email("family@example.org", true));
        assertThat(people.memberOf(nobody)).isEqualTo(ada.bornWith());
        assertThat(people.memberOf(paul)).isEqualTo(paul.bornWith());
    }

    @Test
    void two_accounts_of_one_source_are_not_joined_through_a_third_identity_either() {
        IdentityId one = people.take(people.account(FORUM, "7").email("a@example.org", true));
        IdentityId two = people.take(people.account(FORUM, "8").keys(new ExternalKey("github", "1", true)));
        IdentityId git = people.take(
                people.account(GIT, "g").email("a@example.org", true).keys(new ExternalKey("github", "1", true)));
        assertThat(people.memberOf(git)).isEqualTo(one.bornWith());
        assertThat(people.memberOf(two)).isEqualTo(two.bornWith());
    }

    @Test
    void values_that_are_nobodys_match_nobody() {
        List<String> addresses = List.of(
                "noreply@example.org",
                "123+ada@users.noreply.github.com",
                "info@example.org",
                "support@example.org",
                "null@example.org",
                "undefined@x.invalid");
        List<String> ids = List.of("0", "-1", "null", "undefined", "Anonymous", "00000000-0000-0000-0000-000000000000");
        List<IdentityId> taken = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            taken.add(people.take(people.account(FORUM, "f" + i).email(addresses.get(i), true)));
            taken.add(people.take(people.account(SHOP, "s" + i).email(addresses.get(i), true)));
            taken.add(people.take(people.account(FORUM, "F" + i).keys(new ExternalKey("crm", ids.get(i), true))));
            taken.add(people.take(people.account(SHOP, "S" + i).keys(new ExternalKey("crm", ids.get(i), true))));
        }
        assertThat(taken).allSatisfy(id -> {
            assertThat(people.memberOf(id)).isEqualTo(id.bornWith());
            assertThat(people.refusals(id)).extracting(Refusal::reason).containsExactly(Refusal.Reason.BLOCKED_VALUE);
        });
    }

    @Test
    void a_visitor_who_signs_in_becomes_the_account() {
        IdentityId visitor = people.take(people.visitor(SHOP, "browser-1"));
        IdentityId second = people.take(people.visitor(SHOP, "browser-2"));
        IdentityId account = people.take(people.account(SHOP, "42").name("Ada Lovelace"));
        signIn(visitor, account);
        signIn(second, account);
        assertThat(people.memberOf(account)).isEqualTo(visitor.bornWith());
        assertThat(people.memberOf(second)).isEqualTo(visitor.bornWith());
        assertThat(people.member(visitor.bornWith()).name()).isEqualTo("Ada Lovelace");
    }

    @Test
    void a_browser_that_two_people_share_stays_with_the_first() {
        IdentityId browser = people.take(people.visitor(SHOP, "browser"));
        IdentityId ada = people.take(people.account(SHOP, "ada"));
        IdentityId ben = people.take(people.account(SHOP, "ben"));
        signIn(browser, ada);
        signIn(browser, ben);
        assertThat(people.memberOf(ada)).isEqualTo(people.memberOf(browser));
        assertThat(people.memberOf(ben)).isEqualTo(ben.bornWith());
        assertThat(people.refusals(ben)).extracting(Refusal::reason).containsExactly(Refusal.Reason.SAME_SOURCE);
    }

    @Test
    void a_key_of_a_web_page_may_not_declare_two_known_people_one() {
        IdentityId forum = people.take(people.account(FORUM, "7"));
        IdentityId shop = people.take(people.account(SHOP, "8"));
        assertThat(link(new Link(forum, shop, Link.Claim.ALIAS, false, "event 1")))
                .isEmpty();
        assertThat(people.refusals(shop)).extracting(Refusal::reason).containsExactly(Refusal.Reason.UNTRUSTED);
        assertThat(link(new Link(forum, shop, Link.Claim.ALIAS, true, "event 2")))
                .containsInstanceOf(MergeResult.Merged.class);
        assertThat(people.memberOf(shop)).isEqualTo(forum.bornWith());
    }

    @Test
    void no_rule_joins_again_what_a_person_took_apart() {
        IdentityId forum = people.take(people.account(FORUM, "7").email("ada@example.org", true));
        IdentityId shop = people.take(people.account(SHOP, "8").email("ada@example.org", true));
        people.members().detach("Olga", shop);
        IdentityId git = people.take(people.account(GIT, "9").email("ada@example.org", true));
        assertThat(people.memberOf(git)).isEqualTo(forum.bornWith());
        assertThat(people.memberOf(shop)).isEqualTo(shop.bornWith());
        assertThat(people.refusals(shop)).extracting(Refusal::reason).containsExactly(Refusal.Reason.UNDONE_BEFORE);
    }

    @Test
    void nobody_on_the_never_again_list_is_joined() {
        IdentityId forum = people.take(people.account(FORUM, "7").email("ada@example.org", true));
        IdentityId shop = people.take(people.account(SHOP, "8"));
        people.members().markDistinct("Olga", forum, shop);
        people.take(people.account(SHOP, "8").email("ada@example.org", true));
        assertThat(people.memberOf(shop)).isEqualTo(shop.bornWith());
        assertThat(people.refusals(shop)).extracting(Refusal::reason).containsExactly(Refusal.Reason.DISTINCT);
    }

    @Test
    void the_newest_word_on_a_trait_wins_whatever_the_order() {
        IdentityId ada = people.take(people.account(FORUM, "7").traits(Map.of("city", "London", "plan", "pro")));
        people.at("2020-01-01T00:00:00Z");
        people.take(people.account(FORUM, "7").traits(Map.of("city", "Paris")));
        List<Trait> traits = people.database().read(handle -> people.members().traits(handle, ada.bornWith()));
        assertThat(traits).extracting(Trait::value).containsExactly("London", "pro");
    }

    @Test
    void a_source_says_who_is_staff_until_a_person_says_otherwise() {
        IdentityId ada = people.take(people.account(FORUM, "7").standing(Standing.STAFF));
        assertThat(people.member(ada.bornWith()).standing()).isEqualTo(Standing.STAFF);
        people.members().setStanding("Olga", ada.bornWith(), Standing.MEMBER);
        people.take(people.account(FORUM, "7").standing(Standing.STAFF));
        assertThat(people.member(ada.bornWith()).standing()).isEqualTo(Standing.MEMBER);
    }

    @Test
    void an_address_that_was_replaced_matches_nobody_any_more() {
        people.take(people.account(FORUM, "7").email("old@example.org", true));
        people.at("2026-05-02T10:00:00Z");
        people.take(people.account(FORUM, "7").email("new@example.org", true));
        IdentityId shop = people.take(people.account(SHOP, "8").email("old@example.org", true));
        assertThat(people.memberOf(shop)).isEqualTo(shop.bornWith());
    }

    private void signIn(IdentityId visitor, IdentityId account) {
        link(new Link(visitor, account, Link.Claim.SIGNED_IN, false, "event"));
    }

    private Optional<MergeResult> link(Link link) {
        return people.database()
                .write(handle -> people.members().intake().link(handle, List.of(link)))
                .getFirst();
    }
}
