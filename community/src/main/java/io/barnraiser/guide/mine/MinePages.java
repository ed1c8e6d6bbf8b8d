package io.barnraiser.guide.mine;

import static io.barnraiser.people.account.Permissions.HUB_TAKE_PART;

import io.barnraiser.activity.hub.Hub;
import io.barnraiser.listen.feedback.FeedbackId;
import io.barnraiser.people.account.Account;
import io.barnraiser.people.account.AccountId;
import io.barnraiser.people.account.Accounts;
import io.barnraiser.people.account.Role;
import io.barnraiser.people.consent.Consent;
import io.barnraiser.people.consent.ConsentChannel;
import io.barnraiser.people.consent.ConsentEntry;
import io.barnraiser.people.consent.ConsentStanding;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.consent.Decision;
import io.barnraiser.people.consent.Origin;
import io.barnraiser.people.consent.Purpose;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.notice.KeptNotice;
import io.barnraiser.people.notice.Notices;
import io.barnraiser.people.notice.Pace;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// The member's own page: what they were told, what they allow, and how they are mailed.
final class MinePages {

    static final String PATH = "/mine";

    private static final int ROWS = 20;

    private final Database database;
    private final Accounts accounts;
    private final Hub hub;
    private final Members members;
    private final Sayings sayings;
    private final Notices notices;
    private final Consents consents;
    private final Supplier<Messages> messages;

    MinePages(Database database, MineModule.Neighbours neighbours, Supplier<Messages> messages) {
        this.database = database;
        this.accounts = neighbours.accounts();
        this.hub = neighbours.hub();
        this.members = neighbours.members();
        this.sayings = new Sayings(neighbours.feedbacks());
        this.notices = neighbours.notices();
        this.consents = neighbours.consents();
        this.messages = messages;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, HUB_TAKE_PART, this::show),
                Route.post(PATH + "/mails", HUB_TAKE_PART, this::mails),
                Route.post(PATH + "/withdraw", HUB_TAKE_PART, this::withdraw));
    }

    private Response show(Request request) {
        Account self = self(accounts, request);
        IdentityId identity = hub.identityOf(self.id());
        long before = number(request, "before").orElse(Long.MAX_VALUE);
        List<MinePage.Saying> said = sayings.of(
                database.read(handle -> members.identities(handle, members.memberOf(handle, identity))).stream()
                        .map(known -> known.id().value())
                        .toList(),
                number(request, "earlier").map(FeedbackId::new),
                ROWS + 1,
                request.now());
        MinePage page = database.read(handle -> page(handle, self, members.memberOf(handle, identity), said, before));
        if (page.unseen() > 0 && !page.notices().isEmpty()) {
            long newest = page.notices().getFirst().id();
            database.run(handle -> notices.seen(handle, members.memberOf(handle, identity), newest));
        }
        return Response.page("guide/mine/mine", page);
    }

    private static Optional<Long> number(Request request, String name) {
        return request.query(name).filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong);
    }

    private MinePage page(Handle handle, Account self, MemberId member, List<MinePage.Saying> said, long before) {
        boolean earlier = said.size() > ROWS;
        List<MinePage.Saying> sayings = earlier ? said.subList(0, ROWS) : said;
        List<KeptNotice> some = notices.of(handle, member, before, ROWS + 1);
        boolean more = some.size() > ROWS;
        List<KeptNotice> shown = more ? some.subList(0, ROWS) : some;
        return new MinePage(
                sayings,
                earlier ? PATH + "?earlier=" + sayings.getLast().id() + "#said" : "",
                shown,
                before == Long.MAX_VALUE ? notices.unseen(handle, member) : 0,
                more ? PATH + "?before=" + shown.getLast().id() + "#told" : "",
                notices.pace(handle, member),
                allows(handle, member, Notices.RESEARCH),
                allowances(handle, member),
                self.verified(),
                self.role() == Role.MEMBER);
    }

    private boolean allows(Handle handle, MemberId member, Purpose purpose) {
        return consents.standing(handle, member, purpose, ConsentChannel.EMAIL) instanceof ConsentStanding.Allowed;
    }

    /// What holds of everything they ever allowed, but for what the form above asks.
    private List<MinePage.Allowance> allowances(Handle handle, MemberId member) {
        Map<String, MinePage.Allowance> found = new LinkedHashMap<>();
        for (ConsentEntry entry : consents.history(handle, member)) {
            Purpose purpose = entry.consent().purpose();
            ConsentChannel channel = entry.consent().channel();
            boolean asked = channel == ConsentChannel.EMAIL
                    && (purpose.equals(Notices.ANSWERS) || purpose.equals(Notices.RESEARCH));
            if (!asked
                    && consents.standing(handle, member, purpose, channel)
                            instanceof ConsentStanding.Allowed(ConsentEntry by)) {
                found.putIfAbsent(
                        purpose + " " + channel,
                        new MinePage.Allowance(
                                purpose.name(),
                                channel.code(),
                                by.consent().happenedAt().toEpochMilli()));
            }
        }
        return List.copyOf(found.values());
    }

    private Response mails(Request request) {
        Pace pace = request.form("pace")
                .flatMap(Pace::of)
                .orElseThrow(() -> Problem.notFound("There is no such choice.").exception());
        MemberId member = member(hub, members, database, request);
        notices.choose(member, pace, text(request, "mine.pace." + pace.word()));
        boolean wanted = request.form("research").isPresent();
        database.run(handle -> {
            if (wanted != allows(handle, member, Notices.RESEARCH)) {
                notices.decide(
                        handle, member.oldestIdentity(), Notices.RESEARCH, wanted, text(request, "mine.research"));
            }
        });
        return Response.redirect(PATH + "#mails").toast("mine.saved");
    }

    private String text(Request request, String key) {
        return messages.get().text(request.viewer().locale(), key);
    }

    private Response withdraw(Request request) {
        Purpose purpose = request.form("purpose")
                .flatMap(Purpose::find)
                .orElseThrow(() -> Problem.notFound("There is no such purpose.").exception());
        ConsentChannel channel = request.form("channel")
                .flatMap(ConsentChannel::find)
                .orElseThrow(() -> Problem.notFound("There is no such way.").exception());
        MemberId member = member(hub, members, database, request);
        Consent consent =
                new Consent(purpose, channel, Decision.WITHDRAWN, Origin.OWN_ACT, "", "their own page", request.now());
        database.run(handle -> consents.record(handle, Map.of(member.oldestIdentity(), List.of(consent))));
        return Response.redirect(PATH + "#mails").toast("mine.saved");
    }

    static Account self(Accounts accounts, Request request) {
        return accounts.find(new AccountId(request.viewer().id()))
                .orElseThrow(() ->
                        Problem.notFound("This account is not there any more.").exception());
    }

    static MemberId member(Hub hub, Members members, Database database, Request request) {
        IdentityId identity = hub.identityOf(new AccountId(request.viewer().id()));
        return database.read(handle -> members.memberOf(handle, identity));
    }
}
