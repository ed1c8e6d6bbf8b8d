package io.barnraiser.understand.influence;

import static io.barnraiser.people.account.Permissions.MEMBERS_READ;
import static io.barnraiser.people.account.Permissions.MEMBERS_WRITE;
import static io.barnraiser.people.account.Permissions.SETTINGS_WRITE;

import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.member.Member;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.understand.network.Networks;
import io.barnraiser.understand.tribe.Tribe;
import io.barnraiser.understand.tribe.Tribes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The page of who carries a message: the question, and the newest answer.
final class InfluencePages {

    static final String PATH = "/desk/tribes/carry";
    private static final int INVALID = 422;

    private final Database database;
    private final Carriers carriers;
    private final Asks asks;
    private final Networks networks;
    private final Tribes tribes;
    private final Members members;
    private final Consents consents;

    InfluencePages(
            Database database,
            Carriers carriers,
            Asks asks,
            Networks networks,
            Tribes tribes,
            Members members,
            Consents consents) {
        this.database = database;
        this.carriers = carriers;
        this.asks = asks;
        this.networks = networks;
        this.tribes = tribes;
        this.members = members;
        this.consents = consents;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, MEMBERS_READ, request -> show()),
                Route.post(PATH, MEMBERS_WRITE, this::ask),
                Route.post(PATH + "/asked", MEMBERS_WRITE, this::asked),
                Route.post(PATH + "/asked/{ask}/undo", MEMBERS_WRITE, this::undo),
                Route.post(PATH + "/cap", SETTINGS_WRITE, this::cap),
                Route.post(PATH + "/cancel", MEMBERS_WRITE, request -> cancel()),
                Route.get(PATH + "/progress", MEMBERS_READ, request -> progress()));
    }

    private Response show() {
        return page(form(), List.of());
    }

    private QuestionForm form() {
        return carriers.last().map(run -> QuestionForm.of(run.question())).orElse(QuestionForm.FIRST);
    }

    private Response ask(Request request) {
        QuestionForm form = QuestionForm.of(request);
        List<FieldError> wrong = form.faults(
                found().stream().map(tribe -> Long.toString(tribe.id().value())).collect(Collectors.toSet()),
                purposes());
        if (!wrong.isEmpty()) {
            return page(form, wrong).status(INVALID);
        }
        boolean isNew = carriers.ask(form.question());
        return Response.redirect(PATH).toast(isNew ? "influence.toast.begun" : "influence.toast.running");
    }

    private Response asked(Request request) {
        MemberId member = new MemberId(number(request.form("member").orElse("")));
        boolean isNew = asks.record(request.viewer().name(), member);
        return Response.redirect(PATH).toast(isNew ? "influence.toast.asked" : "influence.toast.asked-already");
    }

    private Response undo(Request request) {
        boolean done = asks.undo(request.viewer().name(), number(request.path("ask")));
        return Response.redirect(PATH).toast(done ? "influence.toast.ask-undone" : "influence.toast.ask-gone");
    }

    /// A number of a row; 0, which is no row's, for anything else.
    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private Response cap(Request request) {
        String typed = request.form("ask-days").orElse("").strip();
        if (!typed.matches("[1-9]\\d{0,2}") || Integer.parseInt(typed) > Asks.MOST_DAYS) {
            return page(form(), List.of(new FieldError("ask-days", "influence.fault.ask-days")))
                    .status(INVALID);
        }
        asks.setDays(request.viewer().name(), Integer.parseInt(typed));
        return Response.redirect(PATH).toast("influence.toast.cap");
    }

    private Response cancel() {
        boolean ended = carriers.cancel();
        return Response.redirect(PATH).toast(ended ? "influence.toast.cancelled" : "influence.toast.ended");
    }

    /// The bar while a search goes on; when it is over, the page is asked for anew.
    private Response progress() {
        Optional<InfluenceRun> run = carriers.last().filter(InfluenceRun::isRunning);
        return run.isPresent()
                ? Response.fragment("understand/influence/progress", run.get())
                : Response.empty().status(200).header("HX-Refresh", "true");
    }

    private Response page(QuestionForm form, List<FieldError> wrong) {
        Optional<InfluenceRun> last = carriers.last();
        Optional<InfluenceRun> answer = carriers.newest();
        List<Seed> seeds = answer.map(carriers::seeds).orElse(List.of());
        return Response.page(
                "understand/influence/carry",
                new InfluencePage(
                        answer,
                        seeds,
                        names(seeds),
                        found(),
                        last.filter(InfluenceRun::isRunning),
                        last.filter(run -> run.state() == InfluenceRun.State.FAILED)
                                .isPresent(),
                        form,
                        wrong,
                        asks.lately(seeds.stream().map(Seed::member).toList()),
                        asks.days(),
                        purposes(),
                        networks.firstDay().isPresent()));
    }

    private List<Tribe> found() {
        return tribes.look(Tribes.NEWEST).map(tribes::list).orElse(List.of());
    }

    private List<String> purposes() {
        return database.read(consents::purposes);
    }

    private Map<Long, String> names(List<Seed> seeds) {
        List<MemberId> numbers =
                seeds.stream().map(seed -> new MemberId(seed.member())).toList();
        Map<MemberId, Member> found = database.read(handle -> members.find(handle, numbers));
        Map<Long, String> names = new HashMap<>();
        found.forEach((id, member) -> names.put(id.value(), member.name()));
        return names;
    }
}
