package io.barnraiser.understand.behaviour;

import static io.barnraiser.people.account.Permissions.MEMBERS_READ;
import static io.barnraiser.people.account.Permissions.MEMBERS_WRITE;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// The page of the question, its part on the page of tribes, and the asking.
final class BehaviourPages {

    static final String PATH = "/desk/tribes/behaviour";

    /// More are never offered.
    private static final int MOST_TRAITS = 40;

    private final Behaviours behaviours;

    BehaviourPages(Behaviours behaviours) {
        this.behaviours = behaviours;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, MEMBERS_READ, request -> Response.page("understand/behaviour/behaviour", page())),
                Route.get(
                        PATH + "/part",
                        MEMBERS_READ,
                        request -> Response.fragment("understand/behaviour/part", page())),
                Route.post(PATH, MEMBERS_WRITE, this::ask),
                Route.post(PATH + "/cancel", MEMBERS_WRITE, request -> cancel()),
                Route.get(PATH + "/progress", MEMBERS_READ, request -> progress()));
    }

    private BehaviourPage page() {
        Optional<BehaviourRun> last = behaviours.last();
        return new BehaviourPage(
                behaviours.newest(),
                last.filter(BehaviourRun::isRunning),
                last.filter(run -> run.state() == BehaviourRun.State.FAILED).isPresent(),
                behaviours.givenTraits(),
                behaviours.day().isPresent());
    }

    private Response ask(Request request) {
        Instant day = request.form("day")
                .filter(text -> !text.isBlank())
                .map(BehaviourPages::day)
                .or(behaviours::day)
                .orElseThrow(() -> Problem.of(
                                ErrorCode.INVALID,
                                "There is no look for tribes yet",
                                "Take a look for tribes first, or name a day.")
                        .exception());
        behaviours.giveTraits(
                request.viewer().name(),
                request.formAll("trait").stream().limit(MOST_TRAITS).toList());
        boolean isNew = behaviours.ask(day);
        return Response.redirect(PATH).toast(isNew ? "behaviour.toast.begun" : "behaviour.toast.running");
    }

    private static Instant day(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException mistyped) {
            throw Problem.of(
                            ErrorCode.INVALID,
                            "That is not a day",
                            "\"%s\" is not a day. Write it like 2026-05-31.".formatted(text))
                    .exception();
        }
    }

    private Response cancel() {
        boolean ended = behaviours.cancel();
        return Response.redirect(PATH).toast(ended ? "behaviour.toast.cancelled" : "behaviour.toast.ended");
    }

    /// The bar while an asking goes on; when it is over, the page is asked for anew.
    private Response progress() {
        Optional<BehaviourRun> run = behaviours.last().filter(BehaviourRun::isRunning);
        return run.isPresent()
                ? Response.fragment("understand/behaviour/progress", run.get())
                : Response.empty().status(200).header("HX-Refresh", "true");
    }
}
