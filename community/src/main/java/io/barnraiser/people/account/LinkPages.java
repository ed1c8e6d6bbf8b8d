package io.barnraiser.people.account;

import io.barnraiser.people.account.Outcome.Done;
import io.barnraiser.people.account.Outcome.Faulty;
import io.barnraiser.people.account.Outcome.Refused;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.List;
import java.util.Optional;

/// What one-time links open: setting up, accepting an invitation, choosing a new password. Each ends signed in.
final class LinkPages {

    private static final int NOT_FOUND = 404;

    private final Links links;
    private final SignIns signIns;
    private final Settings settings;

    LinkPages(Links links, SignIns signIns, Settings settings) {
        this.links = links;
        this.signIns = signIns;
        this.settings = settings;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/set-up/{token}", Permission.PUBLIC, this::showSetUp),
                Route.post("/set-up/{token}", Permission.PUBLIC, this::setUp),
                Route.get("/invitation/{token}", Permission.PUBLIC, request -> show(request, LinkPurpose.INVITATION)),
                Route.post(
                        "/invitation/{token}", Permission.PUBLIC, request -> choose(request, LinkPurpose.INVITATION)),
                Route.get("/reset/{token}", Permission.PUBLIC, request -> show(request, LinkPurpose.RESET)),
                Route.post("/reset/{token}", Permission.PUBLIC, request -> choose(request, LinkPurpose.RESET)));
    }

    private Response showSetUp(Request request) {
        return links.isSetUp(request.path("token"))
                ? Response.page("people/account/setUp", new SetUpPage(request.path(), "", "", List.of()))
                : dead(LinkPurpose.SET_UP);
    }

    private Response setUp(Request request) {
        String name = request.form("name").orElse("");
        String email = request.form("email").orElse("");
        String password = request.form("password").orElse("");
        NewAccount owner = new NewAccount(
                email, name, Role.OWNER, request.locale(), settings.general().zone());
        return switch (links.setUp(request.path("token"), owner, password)) {
            case Done<Account>(Account account) -> enter(request, account, password);
            case Faulty<Account>(List<Fault> faults) ->
                Response.page("people/account/setUp", new SetUpPage(request.path(), name, email, faults))
                        .invalid();
            case Refused<Account> refused -> dead(LinkPurpose.SET_UP);
        };
    }

    private Response show(Request request, LinkPurpose purpose) {
        return links.owner(purpose, request.path("token"))
                .<Response>map(account -> form(request, purpose, account, List.of()))
                .orElseGet(() -> dead(purpose));
    }

    private Response choose(Request request, LinkPurpose purpose) {
        String token = request.path("token");
        String password = request.form("password").orElse("");
        Optional<Account> owner = links.owner(purpose, token);
        return switch (links.choosePassword(purpose, token, password)) {
            case Done<Account>(Account account) -> enter(request, account, password);
            case Faulty<Account>(List<Fault> faults) ->
                owner.map(account -> form(request, purpose, account, faults).invalid())
                        .orElseGet(() -> dead(purpose));
            case Refused<Account> refused -> dead(purpose);
        };
    }

    private Response enter(Request request, Account account, String password) {
        signIns.forgive(account.email());
        SignInMethod method = new SignInMethod.Password(account.email(), password);
        return switch (signIns.signIn(method, SignInPages.where(request), request.cookie(Gate.COOKIE))) {
            case SignInResult.SignedIn(Account same, String token) ->
                Response.redirect("/desk").cookie(SignInPages.cookie(token));
            case SignInResult.Denied denied -> Response.redirect("/sign-in");
            case SignInResult.Throttled throttled -> Response.redirect("/sign-in");
        };
    }

    private static Response form(Request request, LinkPurpose purpose, Account account, List<Fault> faults) {
        return Response.page(
                "people/account/choose",
                new ChoosePage(purpose, request.path(), account.name(), account.email(), faults));
    }

    private static Response dead(LinkPurpose purpose) {
        return Response.page("people/account/deadLink", new DeadLinkPage(purpose))
                .status(NOT_FOUND);
    }
}
