package io.barnraiser.people.account;

import io.barnraiser.platform.web.Cookie;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Signing in and out, and asking for a new password.
final class SignInPages {

    private static final int TOO_MANY = 429;
    private static final int DENIED = 401;

    private final SignIns signIns;
    private final Sessions sessions;
    private final Resets resets;
    private final boolean mails;

    SignInPages(SignIns signIns, Sessions sessions, Resets resets, boolean mails) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.resets = resets;
        this.mails = mails;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/sign-in", Permission.PUBLIC, this::show),
                Route.post("/sign-in", Permission.PUBLIC, this::signIn),
                Route.post("/sign-out", Permission.PUBLIC, this::signOut),
                Route.get("/forgotten", Permission.PUBLIC, request -> forgotten("", false, Duration.ZERO)),
                Route.post("/forgotten", Permission.PUBLIC, this::ask));
    }

    private Response show(Request request) {
        String next = request.query("next").orElse("");
        return request.viewer().isSignedIn()
                ? Response.redirect(Optional.of(next), "/desk")
                : Response.page("people/account/signIn", new SignInPage("", next, "", 0));
    }

    private Response signIn(Request request) {
        String email = request.form("email").orElse("");
        String next = request.form("next").orElse("");
        SignInMethod method =
                new SignInMethod.Password(email, request.form("password").orElse(""));
        return switch (signIns.signIn(method, where(request), request.cookie(Gate.COOKIE))) {
            case SignInResult.SignedIn(Account account, String token) ->
                Response.redirect(Optional.of(next), "/desk").cookie(cookie(token));
            case SignInResult.Denied() ->
                Response.page("people/account/signIn", new SignInPage(email, next, "account.sign-in.denied", 0))
                        .status(DENIED);
            case SignInResult.Throttled(Duration remaining) ->
                Response.page(
                                "people/account/signIn",
                                new SignInPage(email, next, "account.sign-in.throttled", minutes(remaining)))
                        .status(TOO_MANY)
                        .header("Retry-After", String.valueOf(Math.max(1, remaining.toSeconds())));
        };
    }

    private Response signOut(Request request) {
        request.cookie(Gate.COOKIE).ifPresent(sessions::end);
        return Response.redirect("/sign-in").cookie(Cookie.removed(Gate.COOKIE)).toast("account.signed-out");
    }

    private Response ask(Request request) {
        String email = request.form("email").orElse("");
        return mails
                ? resets.ask(email, request.address())
                        .map(wait -> forgotten(email, false, wait).status(TOO_MANY))
                        .orElseGet(() -> forgotten(email, true, Duration.ZERO))
                : forgotten(email, false, Duration.ZERO);
    }

    private Response forgotten(String email, boolean asked, Duration wait) {
        return Response.page("people/account/forgotten", new ForgottenPage(mails, asked, email, minutes(wait)));
    }

    static Session.Where where(Request request) {
        return new Session.Where(request.address(), request.header("User-Agent").orElse(""));
    }

    /// The cookie of a session; how long it really lives, the server decides.
    static Cookie cookie(String token) {
        return new Cookie(Gate.COOKIE, token, Session.LONGEST);
    }

    private static long minutes(Duration wait) {
        return wait.isZero() ? 0 : wait.toMinutes() + 1;
    }
}
