package io.barnraiser.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.people.account.Fault.Kind;
import io.barnraiser.people.account.Outcome.Faulty;
import io.barnraiser.people.account.Outcome.Refusal;
import io.barnraiser.people.account.Outcome.Refused;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@BothDatabases
final class AccountsTest {

    private final Team team;

    AccountsTest(Database database) {
        team = new Team(database);
    }

    @Test
    void an_address_has_one_account() {
        team.has("Mia", Role.STAFF);

        assertThat(team.accounts.invite(
                        Actor.COMMAND_LINE,
                        new NewAccount("MIA@example.org ", "Mia two", Role.STAFF, Locale.GERMAN, ZoneId.of("UTC"))))
                .isEqualTo(new Faulty<>(List.of(new Fault("email", Kind.EMAIL_TAKEN))));
        assertThat(team.accounts.list()).hasSize(1);
    }

    @Test
    void nobody_gives_a_role_above_their_own() {
        Account manager = team.has("Mia", Role.MANAGER);

        assertThat(team.accounts.invite(Actor.of(manager), Team.somebody("Noor", Role.OWNER)))
                .isEqualTo(new Refused<>(Refusal.ABOVE_OWN_ROLE));
        assertThat(team.accounts.changeRole(Actor.of(manager), manager.id(), Role.OWNER))
                .isEqualTo(new Refused<>(Refusal.ABOVE_OWN_ROLE));
    }

    @Test
    void nobody_touches_an_account_above_their_own() {
        team.has("Olga", Role.OWNER);
        Account second = team.has("Otto", Role.OWNER);
        Actor manager = Actor.of(team.has("Mia", Role.MANAGER));

        assertThat(team.accounts.changeRole(manager, second.id(), Role.STAFF))
                .isEqualTo(new Refused<>(Refusal.ABOVE_OWN_ROLE));
        assertThat(team.accounts.disable(manager, second.id())).isEqualTo(new Refused<>(Refusal.ABOVE_OWN_ROLE));
    }

    @Test
    void the_last_owner_is_neither_demoted_nor_removed() {
        Account olga = team.has("Olga", Role.OWNER);
        Account former = team.has("Otto", Role.OWNER);
        Team.done(team.accounts.invite(Actor.COMMAND_LINE, Team.somebody("Omar", Role.OWNER)));
        Team.done(team.accounts.disable(Actor.of(olga), former.id()));

        assertThat(team.accounts.changeRole(Actor.of(olga), olga.id(), Role.MANAGER))
                .isEqualTo(new Refused<>(Refusal.LAST_OWNER));
        assertThat(team.accounts.disable(Actor.COMMAND_LINE, olga.id())).isEqualTo(new Refused<>(Refusal.LAST_OWNER));

        Team.done(team.accounts.enable(Actor.of(olga), former.id()));
        assertThat(Team.done(team.accounts.changeRole(Actor.of(olga), olga.id(), Role.MANAGER))
                        .role())
                .isEqualTo(Role.MANAGER);
    }

    @Test
    void two_owners_who_demote_each_other_at_once_leave_one() throws Exception {
        Account olga = team.has("Olga", Role.OWNER);
        Account otto = team.has("Otto", Role.OWNER);
        List<Callable<Outcome<Account>>> both = List.of(
                () -> team.accounts.changeRole(Actor.of(olga), otto.id(), Role.STAFF),
                () -> team.accounts.changeRole(Actor.of(otto), olga.id(), Role.STAFF));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(both);
        }

        assertThat(team.accounts.list())
                .filteredOn(account -> account.role() == Role.OWNER)
                .hasSize(1);
    }

    @Test
    void who_has_not_answered_an_invitation_gets_another_link_and_the_old_one_dies() {
        Invitation first = Team.done(team.accounts.invite(Actor.COMMAND_LINE, Team.somebody("Mia", Role.STAFF)));
        Invitation second = Team.done(
                team.accounts.inviteAgain(Actor.COMMAND_LINE, first.account().id()));

        assertThat(team.links.owner(LinkPurpose.INVITATION, Team.token(first.path())))
                .isEmpty();
        assertThat(team.links.owner(LinkPurpose.INVITATION, Team.token(second.path())))
                .isPresent();
        Account active = team.has("Noor", Role.STAFF);
        assertThat(team.accounts.inviteAgain(Actor.COMMAND_LINE, active.id())).isEqualTo(new Refused<>(Refusal.GONE));
    }

    @Test
    void people_say_themselves_what_they_are_called_and_where_they_live() {
        Account mia = team.has("Mia", Role.STAFF);

        Account changed = Team.done(team.accounts.changeProfile(mia.id(), " Mia Berg ", "de", "Asia/Tokyo"));

        assertThat(changed.name()).isEqualTo("Mia Berg");
        assertThat(changed.locale()).isEqualTo(Locale.GERMAN);
        assertThat(changed.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(team.accounts.changeProfile(mia.id(), "x".repeat(101), "xx", "Mars/Olympus"))
                .isEqualTo(new Faulty<>(List.of(
                        new Fault("name", Kind.NAME_LONG),
                        new Fault("language", Kind.LANGUAGE_UNKNOWN),
                        new Fault("zone", Kind.ZONE_UNKNOWN))));
    }

    @Test
    void every_change_of_the_team_stands_in_the_audit_log() {
        Account mia = team.has("Mia", Role.STAFF);
        Team.done(team.accounts.changeRole(Actor.COMMAND_LINE, mia.id(), Role.MANAGER));
        Team.done(team.accounts.disable(Actor.COMMAND_LINE, mia.id()));
        Team.done(team.accounts.enable(Actor.COMMAND_LINE, mia.id()));

        assertThat(team.actions())
                .containsExactly(
                        "account.invite",
                        "account.set-password",
                        "account.change-role",
                        "account.disable",
                        "account.enable");
    }
}
