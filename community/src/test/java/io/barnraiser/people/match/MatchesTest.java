package io.barnraiser.people.match;

import static io.barnraiser.people.member.People.FORUM;
import static io.barnraiser.people.member.People.GIT;
import static io.barnraiser.people.member.People.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.People;
import io.barnraiser.people.member.Sighting;
import io.barnraiser.people.member.Standing;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.ProblemException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class MatchesTest {

    private static final SuggestionFilter OPEN = SuggestionFilter.in(Suggestion.State.OPEN);

    private final Database database;
    private final People people;
    private final Matches matches;
    private IdentityId forum = new IdentityId(0);
    private IdentityId shop = new IdentityId(0);

    MatchesTest(Database database) {
        this.database = database;
        this.people = new People(database);
        this.matches = new MatchModule(database, people.members(), people.clock(), Long.MAX_VALUE).matches();
    }

    @BeforeEach
    void two_places_know_tess() {
        Crowd.take(people, 60);
        forum = people.take(people.account(FORUM, "t1").name("Tess Dunwoody").handle("zephyrkitefan"));
        shop = people.take(people.account(SHOP, "t2").name("Dunwoody, Tess").handle("tdunwoody"));
    }

    @Test
    void a_run_suggests_who_may_be_one_person_and_says_why() {
        matches.runs().run();
        assertThat(open()).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.a()).isEqualTo(forum);
            assertThat(suggestion.b()).isEqualTo(shop);
            assertThat(suggestion.rule()).isEqualTo(MatchRule.SAME_NAME);
            assertThat(suggestion.evidence()).contains(new Evidence(Evidence.Kind.SAME_NAME, "tess dunwoody"));
        });
        assertThat(matches.runs().last()).hasValueSatisfying(run -> {
            assertThat(run.state()).isEqualTo(MatchRun.State.DONE);
            assertThat(run.found()).isEqualTo(1);
        });
    }

    @Test
    void a_run_that_does_not_fit_into_memory_does_not_begin_and_says_what_to_do() {
        long needed = 62 * 1_500;
        MatchRuns tight = new MatchRuns(database, people.clock(), 2 * needed - 1);
        assertThatThrownBy(tight::run).isInstanceOf(ProblemException.class).hasMessageContaining("BARNRAISER_HEAP");
        assertThat(tight.last()).isEmpty();

        new MatchRuns(database, people.clock(), 2 * needed).run();
        assertThat(tight.last()).isPresent();
    }

    @Test
    void who_accepts_merges_and_who_takes_it_back_unmerges() {
        Suggestion suggestion = only();
        assertThat(matches.accept("Olga", suggestion.id())).isEqualTo(new AcceptResult.Accepted(forum.bornWith()));
        assertThat(people.memberOf(shop)).isEqualTo(forum.bornWith());
        assertThat(matches.accept("Olga", suggestion.id())).isEqualTo(new AcceptResult.Decided());
        assertThat(open()).isEmpty();

        assertThat(matches.undo("Olga", suggestion.id())).isTrue();
        assertThat(people.memberOf(shop)).isEqualTo(shop.bornWith());
        assertThat(open()).hasSize(1);
    }

    @Test
    void who_is_refused_is_never_suggested_again_until_that_is_taken_back() {
        Suggestion suggestion = only();
        assertThat(matches.refuse("Olga", suggestion.id())).isTrue();
        matches.runs().run();
        assertThat(open()).isEmpty();
        assertThat(matches.accept("Olga", suggestion.id())).isEqualTo(new AcceptResult.Decided());

        assertThat(matches.forget("Olga", shop, forum)).isTrue();
        matches.runs().run();
        assertThat(open()).hasSize(1);
    }

    @Test
    void the_never_again_list_holds_for_all_identities_of_two_members() {
        IdentityId git = people.take(people.account(GIT, "t3").name("Tess Dunwoody"));
        people.members().merge("Olga", forum.bornWith(), git.bornWith(), "", false);
        people.members().markDistinct("Olga", forum, shop);
        matches.runs().run();
        assertThat(open()).isEmpty();
    }

    @Test
    void what_was_put_aside_stays_aside_after_the_next_run() {
        Suggestion suggestion = only();
        assertThat(matches.later("Olga", suggestion.id())).isTrue();
        matches.runs().run();
        assertThat(open()).isEmpty();
        assertThat(list(SuggestionFilter.in(Suggestion.State.LATER))).hasSize(1);
        assertThat(matches.accept("Olga", suggestion.id())).isInstanceOf(AcceptResult.Accepted.class);
    }

    @Test
    void two_who_are_one_member_or_have_accounts_at_one_source_are_not_suggested() {
        IdentityId other =
                people.take(people.account(FORUM, "t4").name("Nobody Else").handle("quux77"));
        people.members().merge("Olga", other.bornWith(), shop.bornWith(), "", false);
        matches.runs().run();
        assertThat(open()).isEmpty();
    }

    @Test
    void bots_and_nameless_visitors_take_no_part() {
        people.members().setStanding("Olga", shop.bornWith(), Standing.BOT);
        people.take(people.visitor(GIT, "v1").name("Tess Dunwoody"));
        matches.runs().run();
        assertThat(open()).isEmpty();
    }

    @Test
    void two_addresses_of_one_mail_archive_may_be_one_person() {
        IdentityId work = people.take(mail("quincy@work.example", "Quincy Abelard"));
        IdentityId home = people.take(mail("abelard@home.example", "Quincy Abelard"));
        matches.runs().run();
        Suggestion suggestion = open().stream()
                .filter(each -> each.a().equals(work))
                .findFirst()
                .orElseThrow();
        assertThat(matches.accept("Olga", suggestion.id())).isEqualTo(new AcceptResult.Accepted(work.bornWith()));
        assertThat(people.memberOf(home)).isEqualTo(work.bornWith());
    }

    @Test
    void what_is_not_found_again_is_suggested_no_more() {
        only();
        people.at("2026-05-02T10:00:00Z");
        people.take(people.account(SHOP, "t2").name("Somebody Other").handle("other"));
        matches.runs().run();
        assertThat(open()).isEmpty();
    }

    @Test
    void many_are_accepted_at_once_above_a_score() {
        IdentityId second = people.take(people.account(FORUM, "q1").name("Quincy Abelard"));
        people.take(people.account(SHOP, "q2").name("Quincy Abelard"));
        matches.runs().run();
        SuggestionFilter filter =
                new SuggestionFilter(Suggestion.State.OPEN, Optional.of(MatchRule.SAME_NAME), 0.8, 2, FORUM);
        assertThat(database.<Long>read(handle -> matches.count(handle, filter))).isEqualTo(2);
        assertThat(database.<Long>read(handle -> SuggestionStore.count(handle, filter, 2)))
                .isEqualTo(2);
        assertThat(database.<Long>read(handle -> SuggestionStore.count(handle, filter, 1)))
                .isEqualTo(1);
        assertThat(matches.acceptAll("Olga", filter, 100)).isEqualTo(2);
        assertThat(open()).isEmpty();
        assertThat(people.memberOf(second)).isEqualTo(second.bornWith());
    }

    @Test
    void a_list_goes_on_after_its_last_suggestion() {
        people.take(people.account(FORUM, "q1").name("Quincy Abelard"));
        people.take(people.account(SHOP, "q2").name("Quincy Abelard"));
        matches.runs().run();
        List<Suggestion> all = open();
        List<Suggestion> rest = database.read(handle -> matches.list(handle, OPEN, Optional.of(all.getFirst()), 10));
        assertThat(all).hasSize(2);
        assertThat(rest).containsExactly(all.getLast());
    }

    @Test
    void it_runs_by_itself_only_when_somebody_came_and_after_a_rest() {
        assertThat(matches.runs().runIfDue(false)).isTrue();
        people.at("2026-05-01T11:00:00Z");
        assertThat(matches.runs().runIfDue(false)).isFalse();
        people.take(people.account(GIT, "n1").name("New Person"));
        assertThat(matches.runs().runIfDue(false)).isTrue();
        people.at("2026-05-01T11:01:00Z");
        people.take(people.account(GIT, "n2").name("Newer Person"));
        assertThat(matches.runs().runIfDue(false)).isFalse();
    }

    @Test
    void while_much_comes_in_it_is_put_off_for_ten_minutes_at_most() {
        assertThat(matches.runs().runIfDue(true)).isFalse();
        people.at("2026-05-01T11:00:00Z");
        assertThat(matches.runs().runIfDue(true)).as("ten minutes and more").isTrue();
        people.take(people.account(GIT, "n1").name("New Person"));
        people.at("2026-05-01T12:00:00Z");
        assertThat(matches.runs().runIfDue(true)).as("put off anew").isFalse();
        people.at("2026-05-01T12:09:59Z");
        assertThat(matches.runs().runIfDue(true)).isFalse();
        people.at("2026-05-01T12:10:00Z");
        assertThat(matches.runs().runIfDue(true)).isTrue();
    }

    @Test
    void only_a_run_that_goes_on_can_be_cancelled_and_a_killed_one_does_not_block_the_next() {
        assertThat(matches.runs().cancel()).isFalse();
        database.run(handle -> MatchRunStore.begin(handle, 0, people.clock().instant()));
        assertThat(matches.runs().cancel()).isTrue();
        database.run(handle -> MatchRunStore.begin(handle, 0, people.clock().instant()));
        assertThat(only().b()).isEqualTo(shop);
    }

    @Test
    void an_erasure_takes_the_words_along() {
        only();
        assertThat(database.<List<Suggestion>>read(handle -> matches.touching(handle, List.of(shop))))
                .hasSize(1);
        assertThat(database.<Integer>write(handle -> matches.erase(handle, List.of(shop), 100)))
                .isEqualTo(1);
        assertThat(open()).isEmpty();
    }

    private Sighting.Builder mail(String address, String name) {
        return Sighting.of(GIT, address, Identity.Kind.EMAIL, people.clock().instant())
                .name(name)
                .email(address, false);
    }

    private Suggestion only() {
        matches.runs().run();
        assertThat(open()).hasSize(1);
        return open().getFirst();
    }

    private List<Suggestion> open() {
        return list(OPEN);
    }

    private List<Suggestion> list(SuggestionFilter filter) {
        return database.read(handle -> matches.list(handle, filter, Optional.empty(), 100));
    }
}
