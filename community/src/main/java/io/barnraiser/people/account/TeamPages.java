package io.barnraiser.people.account;

import static io.barnraiser.people.account.Permissions.ACCOUNTS_MANAGE;

import io.barnraiser.people.account.Outcome.Done;
import io.barnraiser.people.account.Outcome.Faulty;
import io.barnraiser.people.account.Outcome.Refused;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.mail.Sending;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The team: who may sign in, as what; inviting, changing roles, taking off the team and back.
final class TeamPages {

    private static final String PATH = "/desk/settings/team";
    private static final int CONFLICT = 409;
    private static final int ROWS = 20;

    private final Accounts accounts;
    private final Notices notices;
    private final Settings settings;

    TeamPages(Accounts accounts, Notices notices, Settings settings) {
        this.accounts = accounts;
        this.notices = notices;
        this.settings = settings;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, ACCOUNTS_MANAGE, request -> page(new Shown(self(request)).with(search(request)))),
                Route.post(PATH, ACCOUNTS_MANAGE, this::invite),
                Route.post(PATH + "/{id}/link", ACCOUNTS_MANAGE, this::inviteAgain),
                Route.post(PATH + "/{id}/role", ACCOUNTS_MANAGE, this::changeRole),
                Route.post(PATH + "/{id}/disable", ACCOUNTS_MANAGE, this::disable),
                Route.post(PATH + "/{id}/enable", ACCOUNTS_MANAGE, this::enable));
    }

    private TeamPage.Search search(Request request) {
        String query = request.query("q").orElse("").strip();
        List<Account> found = accounts.members(query, request.query("after").orElse(""), ROWS + 1);
        List<Account> shown = found.subList(0, Math.min(ROWS, found.size()));
        return new TeamPage.Search(
                query,
                shown,
                found.size() > ROWS
                        ? PATH + "?q=" + step(query) + "&after="
                                + step(shown.getLast().email())
                        : "");
    }

    private static String step(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Response invite(Request request) {
        Account self = self(request);
        Shown shown = new Shown(self);
        shown.name = request.form("name").orElse("");
        shown.email = request.form("email").orElse("");
        shown.role = request.form("role").orElse("");
        Role role = Role.of(shown.role).orElse(Role.STAFF);
        General general = settings.general();
        NewAccount wanted = new NewAccount(shown.email, shown.name, role, general.language(), general.zone());
        return answer(shown, accounts.invite(Actor.of(self), wanted));
    }

    private Response inviteAgain(Request request) {
        Account self = self(request);
        return answer(new Shown(self), accounts.inviteAgain(Actor.of(self), id(request)));
    }

    private Response changeRole(Request request) {
        Account self = self(request);
        Role role = request.form("role")
                .flatMap(Role::of)
                .orElseThrow(() -> Problem.notFound("There is no such role.").exception());
        return answer(self, accounts.changeRole(Actor.of(self), id(request), role), "role-changed");
    }

    private Response disable(Request request) {
        Account self = self(request);
        return answer(self, accounts.disable(Actor.of(self), id(request)), "disabled");
    }

    private Response enable(Request request) {
        Account self = self(request);
        return answer(self, accounts.enable(Actor.of(self), id(request)), "enabled");
    }

    private Response answer(Account self, Outcome<Account> outcome, String message) {
        return switch (outcome) {
            case Done<Account>(Account changed) ->
                Response.redirect(PATH)
                        .toast(
                                (changed.role() == Role.MEMBER ? "account.team.members." : "account.team.") + message,
                                changed.name());
            case Faulty<Account>(List<Fault> faults) ->
                page(new Shown(self).with(faults)).invalid();
            case Refused<Account>(Outcome.Refusal refusal) ->
                page(new Shown(self).with(refusal)).status(CONFLICT);
        };
    }

    private Response answer(Shown shown, Outcome<Invitation> outcome) {
        return switch (outcome) {
            case Done<Invitation>(Invitation invitation) -> {
                Shown fresh = new Shown(shown.self);
                fresh.link = notices.url(invitation.path());
                fresh.linkFor = invitation.account().name();
                fresh.mailed = notices.invitation(invitation, shown.self.name()) instanceof Sending.Sent;
                yield page(fresh);
            }
            case Faulty<Invitation>(List<Fault> faults) ->
                page(shown.with(faults)).invalid();
            case Refused<Invitation>(Outcome.Refusal refusal) ->
                page(shown.with(refusal)).status(CONFLICT);
        };
    }

    private Response page(Shown shown) {
        List<Role> roles = Arrays.stream(Role.values())
                .filter(shown.self.role()::covers)
                .toList()
                .reversed();
        return Response.page(
                "people/account/team",
                new TeamPage(
                        shown.self,
                        accounts.list(),
                        shown.search,
                        roles,
                        shown.name,
                        shown.email,
                        shown.role,
                        shown.faults,
                        shown.link,
                        shown.linkFor,
                        shown.mailed,
                        shown.refusal));
    }

    private Account self(Request request) {
        return accounts.find(new AccountId(request.viewer().id()))
                .orElseThrow(() ->
                        Problem.notFound("This account is not there any more.").exception());
    }

    private static AccountId id(Request request) {
        return new AccountId(request.pathLong("id"));
    }

    /// What one answer shows; lives as long as its request.
    private static final class Shown {

        private final Account self;
        private String name = "";
        private String email = "";
        private String role = Role.STAFF.word();
        private TeamPage.Search search = new TeamPage.Search("", List.of(), "");
        private List<Fault> faults = List.of();
        private String link = "";
        private String linkFor = "";
        private boolean mailed;
        private String refusal = "";

        Shown(Account self) {
            this.self = self;
        }

        Shown with(TeamPage.Search sought) {
            search = sought;
            return this;
        }

        Shown with(List<Fault> wrong) {
            faults = wrong;
            return this;
        }

        Shown with(Outcome.Refusal reason) {
            refusal = reason.text();
            return this;
        }
    }
}
