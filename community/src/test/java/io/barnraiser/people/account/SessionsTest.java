package io.barnraiser.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@BothDatabases
final class SessionsTest {

    private final Team team;
    private final Account mia;

    SessionsTest(Database database) {
        team = new Team(database);
        mia = team.has("Mia", Role.MANAGER);
    }

    @Test
    void a_session_that_is_not_used_for_thirty_days_ends() {
        String token = team.enter(mia);
        team.pass(Session.IDLE.minusSeconds(1));
        assertThat(team.sessions.find(token)).isPresent();

        team.pass(Session.IDLE);

        assertThat(team.sessions.find(token)).isEmpty();
    }

    @Test
    void a_session_that_is_used_every_day_ends_after_ninety_days() {
        String token = team.enter(mia);
        for (int day = 1; day < 90; day++) {
            team.pass(Duration.ofDays(1));
            assertThat(team.sessions.find(token)).as("day %d", day).isPresent();
        }
        team.pass(Duration.ofDays(1).minusSeconds(1));
        assertThat(team.sessions.find(token)).isPresent();

        team.pass(Duration.ofSeconds(1));

        assertThat(team.sessions.find(token)).isEmpty();
    }

    @Test
    void a_token_that_is_not_one_of_ours_is_nobody() {
        assertThat(team.sessions.find("")).isEmpty();
        assertThat(team.sessions.find("' OR 1=1 --")).isEmpty();
    }

    @Test
    void one_session_is_ended_and_the_others_stay() {
        String phone = team.enter(mia);
        String laptop = team.enter(mia);
        String lost = team.sessions.find(phone).orElseThrow().session().id();

        assertThat(team.sessions.end(mia, lost)).isTrue();

        assertThat(team.sessions.find(phone)).isEmpty();
        assertThat(team.sessions.list(mia.id()))
                .extracting(Session::id)
                .containsExactly(
                        team.sessions.find(laptop).orElseThrow().session().id());
        assertThat(team.sessions.end(mia, lost)).isFalse();
    }

    @Test
    void nobody_ends_the_session_of_somebody_else() {
        Account noor = team.has("Noor", Role.OWNER);
        String token = team.enter(noor);

        assertThat(team.sessions.end(
                        mia, team.sessions.find(token).orElseThrow().session().id()))
                .isFalse();
        assertThat(team.sessions.find(token)).isPresent();
    }

    @Test
    void leaving_everywhere_ends_every_session() {
        String phone = team.enter(mia);
        String laptop = team.enter(mia);

        team.sessions.endAll(mia);

        assertThat(team.sessions.find(phone)).isEmpty();
        assertThat(team.sessions.find(laptop)).isEmpty();
    }

    @Test
    void a_new_password_and_a_new_role_each_end_every_session() {
        String before = team.enter(mia);
        Team.done(team.links.changePassword(mia, "another barn, other hands"));
        assertThat(team.sessions.find(before)).isEmpty();

        Account noor = team.has("Noor", Role.STAFF);
        String asStaff = team.enter(noor);
        Team.done(team.accounts.changeRole(Actor.COMMAND_LINE, noor.id(), Role.MANAGER));
        assertThat(team.sessions.find(asStaff)).isEmpty();
    }

    @Test
    void tidying_removes_what_has_ended_and_nothing_else() {
        String old = team.enter(mia);
        team.pass(Session.IDLE);
        String fresh = team.enter(mia);

        team.sessions.tidy();

        assertThat(team.sessions.list(mia.id()))
                .extracting(Session::id)
                .containsExactly(
                        team.sessions.find(fresh).orElseThrow().session().id());
        assertThat(team.sessions.find(old)).isEmpty();
    }
}
