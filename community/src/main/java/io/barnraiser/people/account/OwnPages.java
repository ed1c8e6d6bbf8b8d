package io.barnraiser.people.account;

import static io.barnraiser.people.account.Permissions.OWN;

import io.barnraiser.people.account.Outcome.Done;
import io.barnraiser.people.account.Outcome.Faulty;
import io.barnraiser.people.account.Outcome.Refused;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Cookie;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One's own account: name, language, zone, password, sessions.
final class OwnPages {

    private static final String PATH = "/desk/settings/account";

    private final Accounts accounts;
    private final Links links;
    private final SignIns signIns;
    private final Sessions sessions;
    private final List<Locale> languages;

    OwnPages(Accounts accounts, Links links, SignIns signIns, Sessions sessions, List<Locale> languages) {
        this.accounts = accounts;
        this.links = links;
        this.signIns = signIns;
        this.sessions = sessions;
        this.languages = languages;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/desk/settings", OWN, request -> Response.redirect(PATH)),
                Route.get(PATH, OWN, this::show),
                Route.post(PATH, OWN, this::change),
                Route.post(PATH + "/password", OWN, this::changePassword),
                Route.post(PATH + "/sessions/{id}/end", OWN, this::end),
                Route.post(PATH + "/sessions/end", OWN, this::endAll));
    }

    private Response show(Request request) {
        return page(request, self(request), List.of());
    }

    private Response change(Request request) {
        String name = request.form("name").orElse("");
        String language = request.form("language").orElse("");
        String zone = request.form("zone").orElse("");
        Account self = self(request);
        return switch (accounts.changeProfile(self.id(), name, language, zone)) {
            case Done<Account> done -> Response.redirect(PATH).toast("account.own.saved");
            case Faulty<Account>(List<Fault> faults) ->
                page(request, self, name, language, zone, faults, List.of()).invalid();
            case Refused<Account> refused -> throw gone();
        };
    }

    private Response changePassword(Request request) {
        Account self = self(request);
        Optional<Boolean> confirmed =
                signIns.confirms(self, request.form("current").orElse(""));
        if (confirmed.isEmpty()) {
            return page(request, self, List.of(new Fault("current", Fault.Kind.PASSWORD_TRIED)))
                    .status(429);
        }
        if (!confirmed.get()) {
            return page(request, self, List.of(new Fault("current", Fault.Kind.PASSWORD_WRONG)))
                    .invalid();
        }
        String password = request.form("password").orElse("");
        return switch (links.changePassword(self, password)) {
            case Done<Account> done -> stayIn(request, self, password);
            case Faulty<Account>(List<Fault> faults) ->
                page(request, self, faults).invalid();
            case Refused<Account> refused -> throw gone();
        };
    }

    /// The new password has ended every session; the browser that set it gets a new one.
    private Response stayIn(Request request, Account self, String password) {
        SignInMethod method = new SignInMethod.Password(self.email(), password);
        return signIns.signIn(method, SignInPages.where(request), Optional.empty())
                        instanceof SignInResult.SignedIn(Account account, String token)
                ? Response.redirect(PATH).cookie(SignInPages.cookie(token)).toast("account.own.password-saved")
                : Response.redirect("/sign-in");
    }

    private Response end(Request request) {
        sessions.end(self(request), request.path("id"));
        return Response.redirect(PATH).toast("account.own.session-ended");
    }

    private Response endAll(Request request) {
        sessions.endAll(self(request));
        return Response.redirect("/sign-in").cookie(Cookie.removed(Gate.COOKIE)).toast("account.signed-out");
    }

    private Account self(Request request) {
        return accounts.find(new AccountId(request.viewer().id())).orElseThrow(OwnPages::gone);
    }

    private Response page(Request request, Account self, List<Fault> passwordFaults) {
        return page(
                request,
                self,
                self.name(),
                self.locale().toLanguageTag(),
                self.zone().getId(),
                List.of(),
                passwordFaults);
    }

    private Response page(
            Request request,
            Account self,
            String name,
            String language,
            String zone,
            List<Fault> faults,
            List<Fault> passwordFaults) {
        return Response.page(
                "people/account/own",
                new OwnPage(
                        self,
                        name,
                        language,
                        zone,
                        faults,
                        passwordFaults,
                        rows(request, self),
                        Choices.languages(languages),
                        Choices.zones()));
    }

    private List<OwnPage.Row> rows(Request request, Account self) {
        String current = request.cookie(Gate.COOKIE)
                .flatMap(sessions::find)
                .map(present -> present.session().id())
                .orElse("");
        return sessions.list(self.id()).stream()
                .map(session -> new OwnPage.Row(
                        session.id(),
                        Devices.name(session.where().userAgent()),
                        session.where().address(),
                        session.lastUsedAt().toEpochMilli(),
                        session.createdAt().toEpochMilli(),
                        session.id().equals(current)))
                .sorted(Comparator.comparing((OwnPage.Row row) -> !row.current()))
                .toList();
    }

    private static RuntimeException gone() {
        return Problem.notFound("This account is not there any more. Sign in with another one.")
                .exception();
    }
}
