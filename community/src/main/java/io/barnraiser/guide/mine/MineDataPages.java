package io.barnraiser.guide.mine;

import static io.barnraiser.people.account.Permissions.HUB_TAKE_PART;

import io.barnraiser.activity.hub.Hub;
import io.barnraiser.people.account.Account;
import io.barnraiser.people.account.Accounts;
import io.barnraiser.people.account.Role;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.privacy.Erasure;
import io.barnraiser.people.privacy.ExportFormat;
import io.barnraiser.people.privacy.Privacy;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.RateLimit;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.List;
import java.util.concurrent.Executor;

/// A member's data in their own hands: everything that is known of them, to keep, and its erasure.
/// Only for those who proved their address: it is what makes them the person whom shop and forum
/// know.
final class MineDataPages {

    private static final RateLimit SELDOM = RateLimit.perHour(20);
    private static final String REASON = "Asked for on the own page.";

    private final Database database;
    private final Accounts accounts;
    private final Hub hub;
    private final Members members;
    private final Privacy privacy;
    private final Executor background;

    MineDataPages(Database database, MineModule.Neighbours neighbours, Executor background) {
        this.database = database;
        this.accounts = neighbours.accounts();
        this.hub = neighbours.hub();
        this.members = neighbours.members();
        this.privacy = neighbours.privacy();
        this.background = background;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/mine/everything.html", HUB_TAKE_PART, request -> export(request, ExportFormat.HTML))
                        .limited(SELDOM),
                Route.get("/mine/everything.json", HUB_TAKE_PART, request -> export(request, ExportFormat.JSON))
                        .limited(SELDOM),
                Route.get("/mine/erase", HUB_TAKE_PART, request -> ask(request, false)),
                Route.post("/mine/erase", HUB_TAKE_PART, this::erase));
    }

    private Response export(Request request, ExportFormat format) {
        Account self = proved(request);
        MemberId member = MinePages.member(hub, members, database, request);
        return Response.download(
                        format.contentType(),
                        "everything." + format.ending(),
                        out -> privacy.export(self.subject(), member, format, out))
                .header("Cache-Control", "no-store");
    }

    private Response ask(Request request, boolean wrong) {
        Account self = member(request);
        Response page = Response.page("guide/mine/erase", new ErasePage(self.name(), wrong));
        return wrong ? page.invalid() : page;
    }

    private Response erase(Request request) {
        Account self = member(request);
        if (!request.form("name").orElse("").strip().equals(self.name().strip())) {
            return ask(request, true);
        }
        MemberId member = MinePages.member(hub, members, database, request);
        Erasure erasure = privacy.begin(self.subject(), member, REASON);
        background.execute(() -> privacy.finish(erasure.id()));
        return Response.redirect("/").toast("mine.erased");
    }

    private Account proved(Request request) {
        Account self = MinePages.self(accounts, request);
        if (!self.verified()) {
            throw refusal("Sign in once by a link that is mailed to you: it proves that the address is yours.");
        }
        return self;
    }

    private Account member(Request request) {
        Account self = proved(request);
        if (self.role() != Role.MEMBER) {
            throw refusal("An account of the team is erased by whoever manages accounts.");
        }
        return self;
    }

    private static RuntimeException refusal(String why) {
        return Problem.of(ErrorCode.FORBIDDEN, "Not yet", why).exception();
    }
}
