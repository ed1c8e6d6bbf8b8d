package io.barnraiser.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.people.account.Fault.Kind;
import io.barnraiser.people.account.Outcome.Faulty;
import io.barnraiser.people.account.Outcome.Refusal;
import io.barnraiser.people.account.Outcome.Refused;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@BothDatabases
final class LinksTest {

    private static final String OTHER = "other hands, same barn";

    private final Team team;

    LinksTest(Database database) {
        team = new Team(database);
    }

    private Outcome<Account> setUp(String token) {
        return team.links.setUp(token, Team.somebody("Olga", Role.STAFF), Team.PASSWORD);
    }

    private String setUpToken() {
        return Team.token(team.links.setUp().orElseThrow());
    }

    @Test
    void the_set_up_link_makes_the_first_owner_and_works_once() {
        String token = setUpToken();
        assertThat(team.links.isSetUp(token)).isTrue();

        Account owner = Team.done(setUp(token));

        assertThat(owner.role()).isEqualTo(Role.OWNER);
        assertThat(owner.state()).isEqualTo(Account.State.ACTIVE);
        assertThat(team.enter(owner)).isNotEmpty();
        assertThat(setUp(token)).isEqualTo(new Refused<>(Refusal.LINK_DEAD));
        assertThat(team.links.isSetUp(token)).isFalse();
    }

    @Test
    void every_start_without_an_owner_issues_a_new_link_and_kills_the_old_one() {
        String first = setUpToken();
        String second = setUpToken();

        assertThat(setUp(first)).isEqualTo(new Refused<>(Refusal.LINK_DEAD));
        Team.done(setUp(second));

        assertThat(team.links.setUp()).isEmpty();
    }

    @Test
    void a_set_up_link_dies_after_a_day() {
        String token = setUpToken();
        team.pass(LinkPurpose.SET_UP.life().minusSeconds(1));
        assertThat(team.links.isSetUp(token)).isTrue();

        team.pass(java.time.Duration.ofSeconds(1));

        assertThat(team.links.isSetUp(token)).isFalse();
        assertThat(setUp(token)).isEqualTo(new Refused<>(Refusal.LINK_DEAD));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_the_link_still_works() {
        String token = setUpToken();
        NewAccount wrong =
                new NewAccount("no address", " ", Role.OWNER, java.util.Locale.ENGLISH, java.time.ZoneId.of("UTC"));

        assertThat(team.links.setUp(token, wrong, "short"))
                .isEqualTo(new Faulty<>(List.of(
                        new Fault("name", Kind.NAME_MISSING),
                        new Fault("email", Kind.EMAIL_WRONG),
                        new Fault("password", Kind.PASSWORD_SHORT))));
        assertThat(team.accounts.list()).isEmpty();
        Team.done(setUp(token));
    }

    @Test
    void of_ten_who_use_one_set_up_link_at_once_one_becomes_the_owner() throws Exception {
        String token = setUpToken();
        List<Callable<Outcome<Account>>> tries = java.util.stream.IntStream.range(0, 10)
                .<Callable<Outcome<Account>>>mapToObj(number ->
                        () -> team.links.setUp(token, Team.somebody("Owner" + number, Role.OWNER), Team.PASSWORD))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(tries))
                    .extracting(Future::resultNow)
                    .filteredOn(outcome -> outcome instanceof Outcome.Done<Account>)
                    .hasSize(1);
        }
        assertThat(team.accounts.list()).hasSize(1);
    }

    @Test
    void an_invitation_lets_somebody_choose_a_password_once() {
        Invitation invitation = Team.done(team.accounts.invite(Actor.COMMAND_LINE, Team.somebody("Mia", Role.STAFF)));
        assertThat(invitation.path()).startsWith("/invitation/");
        assertThat(invitation.account().state()).isEqualTo(Account.State.INVITED);
        String token = Team.token(invitation.path());

        Team.done(team.links.choosePassword(LinkPurpose.INVITATION, token, Team.PASSWORD));

        assertThat(team.signIn("mia@example.org", Team.PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(team.links.choosePassword(LinkPurpose.INVITATION, token, OTHER))
                .isEqualTo(new Refused<>(Refusal.LINK_DEAD));
    }

    @Test
    void a_reset_link_sets_a_new_password_once_within_half_an_hour_and_ends_every_session() {
        Account mia = team.has("Mia", Role.STAFF);
        String session = team.enter(mia);
        String token = Team.token(
                team.links.reset(Actor.COMMAND_LINE, " Mia@example.org").orElseThrow());
        team.pass(LinkPurpose.RESET.life().minusSeconds(1));

        Team.done(team.links.choosePassword(LinkPurpose.RESET, token, OTHER));

        assertThat(team.sessions.find(session)).isEmpty();
        assertThat(team.signIn(mia.email(), Team.PASSWORD)).isEqualTo(new SignInResult.Denied());
        assertThat(team.signIn(mia.email(), OTHER)).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(team.links.choosePassword(LinkPurpose.RESET, token, OTHER))
                .isEqualTo(new Refused<>(Refusal.LINK_DEAD));
    }

    @Test
    void a_reset_link_dies_after_half_an_hour() {
        Account mia = team.has("Mia", Role.STAFF);
        String token =
                Team.token(team.links.reset(Actor.COMMAND_LINE, mia.email()).orElseThrow());
        team.pass(LinkPurpose.RESET.life());

        assertThat(team.links.owner(LinkPurpose.RESET, token)).isEmpty();
        assertThat(team.links.choosePassword(LinkPurpose.RESET, token, OTHER))
                .isEqualTo(new Refused<>(Refusal.LINK_DEAD));
    }

    @Test
    void a_newer_reset_link_kills_the_older_and_leaves_an_invitation_alone() {
        Invitation invitation = Team.done(team.accounts.invite(Actor.COMMAND_LINE, Team.somebody("Mia", Role.STAFF)));
        String first = Team.token(
                team.links.reset(Actor.COMMAND_LINE, "mia@example.org").orElseThrow());
        String second = Team.token(
                team.links.reset(Actor.COMMAND_LINE, "mia@example.org").orElseThrow());

        assertThat(team.links.owner(LinkPurpose.RESET, first)).isEmpty();
        assertThat(team.links.owner(LinkPurpose.RESET, second)).isPresent();
        assertThat(team.links.owner(LinkPurpose.INVITATION, Team.token(invitation.path())))
                .isPresent();
    }

    @Test
    void a_link_of_one_purpose_does_not_serve_another() {
        Account mia = team.has("Mia", Role.STAFF);
        String token =
                Team.token(team.links.reset(Actor.COMMAND_LINE, mia.email()).orElseThrow());

        assertThat(team.links.choosePassword(LinkPurpose.INVITATION, token, OTHER))
                .isEqualTo(new Refused<>(Refusal.LINK_DEAD));
        assertThat(team.links.setUp(token, Team.somebody("Eve", Role.OWNER), OTHER))
                .isEqualTo(new Refused<>(Refusal.LINK_DEAD));
    }

    @Test
    void nobody_unknown_or_disabled_gets_a_reset_link() {
        Account mia = team.has("Mia", Role.STAFF);
        Team.done(team.accounts.disable(Actor.COMMAND_LINE, mia.id()));

        assertThat(team.links.reset(Actor.COMMAND_LINE, "nobody@example.org")).isEqualTo(Optional.empty());
        assertThat(team.links.reset(Actor.COMMAND_LINE, mia.email())).isEqualTo(Optional.empty());
    }
}
