package io.barnraiser.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.people.account.SignInResult.Denied;
import io.barnraiser.people.account.SignInResult.SignedIn;
import io.barnraiser.people.account.SignInResult.Throttled;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@BothDatabases
final class SignInsTest {

    private final Team team;

    SignInsTest(Database database) {
        team = new Team(database);
    }

    @Test
    void the_right_password_starts_a_session_however_the_address_is_typed() {
        Account mia = team.has("Mia", Role.STAFF);

        SignInResult result = team.signIn(" MIA@Example.org ", Team.PASSWORD);

        assertThat(result).isInstanceOf(SignedIn.class);
        assertThat(team.sessions.find(((SignedIn) result).token()))
                .hasValueSatisfying(present -> assertThat(present.account()).isEqualTo(mia));
        assertThat(team.actions()).endsWith("session.begin");
    }

    @Test
    void an_unknown_address_costs_the_same_work_and_gets_the_same_answer_as_a_wrong_password() {
        team.has("Mia", Role.STAFF);
        int before = team.locksmith.compared();

        assertThat(team.signIn("mia@example.org", "not it, not it")).isEqualTo(new Denied());
        assertThat(team.locksmith.compared()).isEqualTo(before + 1);
        assertThat(team.signIn("nobody@example.org", "not it, not it")).isEqualTo(new Denied());
        assertThat(team.locksmith.compared()).isEqualTo(before + 2);
    }

    @Test
    void invited_and_disabled_accounts_are_answered_like_unknown_ones() {
        Account mia = team.has("Mia", Role.STAFF);
        Team.done(team.accounts.invite(Actor.COMMAND_LINE, Team.somebody("Noor", Role.STAFF)));
        Team.done(team.accounts.disable(Actor.COMMAND_LINE, mia.id()));

        assertThat(team.signIn("mia@example.org", Team.PASSWORD)).isEqualTo(new Denied());
        assertThat(team.signIn("noor@example.org", Team.PASSWORD)).isEqualTo(new Denied());
    }

    @Test
    void ten_wrong_attempts_on_one_address_are_looked_at_and_the_eleventh_is_not() {
        team.has("Mia", Role.STAFF);
        for (int i = 0; i < SignIns.PER_ADDRESS; i++) {
            assertThat(team.signIn("mia@example.org", "wrong " + i, "192.0.2." + i))
                    .isEqualTo(new Denied());
        }
        int compared = team.locksmith.compared();

        assertThat(team.signIn("mia@example.org", Team.PASSWORD, "198.51.100.1"))
                .isEqualTo(new Throttled(SignIns.WINDOW));
        assertThat(team.locksmith.compared()).isEqualTo(compared);

        team.pass(SignIns.WINDOW);
        assertThat(team.signIn("mia@example.org", Team.PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void thirty_wrong_attempts_from_one_sender_are_looked_at_and_the_next_is_not() {
        Account mia = team.has("Mia", Role.STAFF);
        for (int i = 0; i < SignIns.PER_SENDER; i++) {
            assertThat(team.signIn("guess%d@example.org".formatted(i), "wrong")).isEqualTo(new Denied());
        }

        assertThat(team.signIn(mia.email(), Team.PASSWORD)).isInstanceOf(Throttled.class);
        assertThat(team.signIn(mia.email(), Team.PASSWORD, "198.51.100.1")).isInstanceOf(SignedIn.class);
    }

    @Test
    void a_whole_network_of_IPv6_is_one_sender() {
        for (int i = 0; i < SignIns.PER_SENDER; i++) {
            team.signIn("guess%d@example.org".formatted(i), "wrong", "2001:db8:1:2::" + Integer.toHexString(i + 1));
        }

        assertThat(team.signIn("other@example.org", "wrong", "2001:db8:1:2:ffff::9"))
                .isInstanceOf(Throttled.class);
        assertThat(team.signIn("other@example.org", "wrong", "2001:db8:1:3::9")).isEqualTo(new Denied());
    }

    @Test
    void signing_in_again_and_again_is_no_guessing() {
        Account mia = team.has("Mia", Role.STAFF);
        for (int i = 0; i <= SignIns.PER_SENDER; i++) {
            assertThat(team.signIn(mia.email(), Team.PASSWORD)).isInstanceOf(SignedIn.class);
        }
    }

    @Test
    void signing_in_ends_the_session_that_the_browser_came_with() {
        Account mia = team.has("Mia", Role.STAFF);
        String old = team.enter(mia);

        SignInResult result =
                team.signIns.signIn(new SignInMethod.Password(mia.email(), Team.PASSWORD), Team.HERE, Optional.of(old));

        assertThat(((SignedIn) result).token()).isNotEqualTo(old);
        assertThat(team.sessions.find(old)).isEmpty();
    }

    @Test
    void a_password_longer_than_any_is_wrong_and_still_costs_the_same() {
        Account mia = team.has("Mia", Role.STAFF);
        int before = team.locksmith.compared();

        assertThat(team.signIn(mia.email(), Team.PASSWORD + "x".repeat(1_000_000)))
                .isEqualTo(new Denied());
        assertThat(team.locksmith.compared()).isEqualTo(before + 1);
    }

    @Test
    void a_password_is_confirmed_as_often_as_it_is_guessed() {
        Account mia = team.has("Mia", Role.STAFF);
        assertThat(team.signIns.confirms(mia, Team.PASSWORD)).contains(true);
        for (int i = 0; i < SignIns.PER_ADDRESS; i++) {
            assertThat(team.signIns.confirms(mia, "wrong " + i)).contains(false);
        }

        assertThat(team.signIns.confirms(mia, Team.PASSWORD)).isEmpty();
        team.pass(SignIns.WINDOW.minus(Duration.ofSeconds(1)));
        assertThat(team.signIns.confirms(mia, Team.PASSWORD)).isEmpty();
        team.pass(Duration.ofSeconds(1));
        assertThat(team.signIns.confirms(mia, Team.PASSWORD)).contains(true);
    }
}
