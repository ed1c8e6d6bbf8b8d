package io.barnraiser.people.account;

import io.barnraiser.people.account.Fault.Kind;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How members come in: joining, and links instead of passwords. Every answer is the same for every
/// address.
final class JoinPages {

    private static final String HOME = "/mine";
    private static final int TOO_MANY = 429;
    private static final int NOT_FOUND = 404;
    private static final int LONGEST_PATH = 500;

    private final Arrivals arrivals;
    private final Links links;
    private final Settings settings;
    private final Messages messages;
    private final boolean mails;

    JoinPages(Arrivals arrivals, Links links, Settings settings, Messages messages, boolean mails) {
        this.arrivals = arrivals;
        this.links = links;
        this.settings = settings;
        this.messages = messages;
        this.mails = mails;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/join", Permission.PUBLIC, this::show),
                Route.post("/join", Permission.PUBLIC, this::join),
                Route.get("/join/{token}", Permission.PUBLIC, this::showJoin),
                Route.post("/join/{token}", Permission.PUBLIC, request -> enter(request, arrivals::join)),
                Route.get("/sign-in/link", Permission.PUBLIC, this::showLink),
                Route.post("/sign-in/link", Permission.PUBLIC, this::link),
                Route.get("/sign-in/link/{token}", Permission.PUBLIC, this::showEnter),
                Route.post("/sign-in/link/{token}", Permission.PUBLIC, request -> enter(request, arrivals::signIn)));
    }

    private Response show(Request request) {
        String next = next(request.query("next"));
        return request.viewer().isSignedIn() ? Response.redirect(Optional.of(next), HOME) : join(empty(next));
    }

    private static Response join(JoinPage page) {
        return Response.page("people/account/join", page);
    }

    private Response join(Request request) {
        String name = request.form("name").orElse("");
        String email = request.form("email").orElse("");
        boolean agreed = request.form("agreed").isPresent();
        boolean answers = request.form("answers").isPresent();
        String next = next(request.form("next"));
        Faults faults = new Faults().name(name).email(email);
        if (!agreed) {
            faults.add("agreed", Kind.AGREEMENT_MISSING);
        }
        JoinPage typed = new JoinPage(empty(next).state(), name, email, agreed, answers, next, faults.list(), 0);
        if (typed.state() == JoinPage.State.NO_MAIL || typed.state() == JoinPage.State.INVITED) {
            return join(typed);
        }
        if (!faults.isEmpty()) {
            return join(typed).invalid();
        }
        Locale locale = request.locale();
        String brand = settings.general().brand();
        String wording = messages.text(locale, "account.join.agreed", brand)
                + (answers ? "\n" + messages.text(locale, "account.join.answers", brand) : "");
        return asked(typed, ask(request, email, name, wording, answers, next), "people/account/join");
    }

    private Response showLink(Request request) {
        String next = next(request.query("next"));
        return request.viewer().isSignedIn()
                ? Response.redirect(Optional.of(next), HOME)
                : Response.page("people/account/link", empty(next));
    }

    private Response link(Request request) {
        String email = request.form("email").orElse("");
        String next = next(request.form("next"));
        Faults faults = new Faults().email(email);
        JoinPage typed = new JoinPage(empty(next).state(), "", email, false, false, next, faults.list(), 0);
        if (typed.state() == JoinPage.State.NO_MAIL) {
            return Response.page("people/account/link", typed);
        }
        if (!faults.isEmpty()) {
            return Response.page("people/account/link", typed).invalid();
        }
        return asked(typed, ask(request, email, "", "", false, next), "people/account/link");
    }

    private Optional<Duration> ask(
            Request request, String email, String name, String wording, boolean answers, String next) {
        ZoneId zone = request.zone().orElse(settings.general().zone());
        Arrival wish = Arrival.wish(email, name, request.locale(), zone, wording, answers, next, request.now());
        return arrivals.ask(wish, request.address());
    }

    private static Response asked(JoinPage typed, Optional<Duration> wait, String template) {
        JoinPage.State state = wait.isPresent() ? typed.state() : JoinPage.State.ASKED;
        JoinPage page = new JoinPage(
                state,
                typed.name(),
                typed.email(),
                typed.agreed(),
                typed.answers(),
                typed.next(),
                List.of(),
                wait.map(left -> left.toMinutes() + 1).orElse(0L));
        Response answer = Response.page(template, page);
        return wait.isPresent() ? answer.status(TOO_MANY) : answer;
    }

    private Response showJoin(Request request) {
        return arrivals.find(request.path("token"))
                .map(arrival -> enter(request, arrival.name(), true))
                .orElseGet(JoinPages::dead);
    }

    private Response showEnter(Request request) {
        return links.owner(LinkPurpose.SIGN_IN, request.path("token"))
                .map(account -> enter(request, account.name(), false))
                .orElseGet(JoinPages::dead);
    }

    private static Response enter(Request request, String name, boolean joins) {
        return Response.page(
                "people/account/enter", new EnterPage(request.path(), name, next(request.query("next")), joins));
    }

    private static Response enter(Request request, Door door) {
        return door.open(request.path("token"), SignInPages.where(request), request.cookie(Gate.COOKIE))
                .<Response>map(in -> Response.redirect(request.form("next").filter(path -> !path.isEmpty()), home(in))
                        .cookie(SignInPages.cookie(in.token())))
                .orElseGet(JoinPages::dead);
    }

    private static String home(SignInResult.SignedIn in) {
        return in.account().role() == Role.MEMBER ? HOME : "/desk";
    }

    private static Response dead() {
        return Response.page("people/account/deadLink", new DeadLinkPage(LinkPurpose.SIGN_IN))
                .status(NOT_FOUND);
    }

    private JoinPage empty(String next) {
        JoinPage.State state = !mails
                ? JoinPage.State.NO_MAIL
                : switch (arrivals.policy()) {
                    case ANYBODY -> JoinPage.State.OPEN;
                    case CUSTOMERS -> JoinPage.State.CUSTOMERS;
                    case INVITED -> JoinPage.State.INVITED;
                };
        return new JoinPage(state, "", "", false, false, next, List.of(), 0);
    }

    /// Bounded; whether it stays on this site is looked at where it is followed.
    private static String next(Optional<String> wanted) {
        return wanted.filter(path -> path.length() <= LONGEST_PATH).orElse("");
    }

    /// What a used link opens.
    @FunctionalInterface
    private interface Door {
        Optional<SignInResult.SignedIn> open(String token, Session.Where where, Optional<String> oldToken);
    }
}
