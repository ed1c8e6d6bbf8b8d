package io.barnraiser.understand.voice;

import static io.barnraiser.people.account.Permissions.MEMBERS_READ;
import static io.barnraiser.people.account.Permissions.MEMBERS_WRITE;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Figure;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.understand.tribe.Tribe;
import io.barnraiser.understand.tribe.TribeId;
import io.barnraiser.understand.tribe.Tribes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pages of what is talked about, and the reading.
final class VoicePages {

    static final String PATH = "/desk/voices";
    private static final String ONE = PATH + "/{topic}";

    /// So many topics are shown at once, the most talked about.
    private static final int MOST_ROWS = 30;

    private final Voices voices;
    private final Tribes tribes;

    VoicePages(Voices voices, Tribes tribes) {
        this.voices = voices;
        this.tribes = tribes;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, MEMBERS_READ, this::all),
                Route.get(PATH + "/progress", MEMBERS_READ, request -> progress()),
                Route.get(ONE, MEMBERS_READ, this::one),
                Route.post(PATH, MEMBERS_WRITE, this::read),
                Route.post(PATH + "/cancel", MEMBERS_WRITE, request -> cancel()));
    }

    private Response all(Request request) {
        Optional<VoiceRun> last = voices.last();
        Optional<VoiceRun> run = voices.newest();
        List<Tribe> found = run.flatMap(reading -> tribes.look(reading.asOf()))
                .map(tribes::list)
                .orElse(List.of());
        Optional<Tribe> tribe = request.query("tribe")
                .flatMap(code -> found.stream()
                        .filter(one -> Long.toString(one.id().value()).equals(code))
                        .findFirst());
        int months = run.map(reading -> months(request, reading)).orElse(Voices.MONTHS);
        List<List<Share>> byMonth = new ArrayList<>();
        List<VoicesPage.Row> rows =
                run.map(reading -> rows(reading, tribe, months, byMonth)).orElse(List.of());
        int more = Math.max(0, rows.size() - MOST_ROWS);
        return Response.page(
                "understand/voice/voices",
                new VoicesPage(
                        run,
                        last.filter(VoiceRun::isRunning),
                        last.filter(reading -> reading.state() == VoiceRun.State.FAILED)
                                .isPresent(),
                        found,
                        tribe,
                        months,
                        rows.subList(0, rows.size() - more),
                        more,
                        MonthPicture.highest(byMonth)));
    }

    private static int months(Request request, VoiceRun run) {
        return request.query("months")
                .flatMap(text -> Period.lengths(run.months()).stream()
                        .filter(length -> Integer.toString(length).equals(text))
                        .findFirst())
                .orElse(run.months());
    }

    /// @param byMonth takes in the months of every topic
    private List<VoicesPage.Row> rows(VoiceRun run, Optional<Tribe> tribe, int months, List<List<Share>> byMonth) {
        Period period = Period.last(months, run.months());
        long group = tribe.map(Tribe::id).map(TribeId::value).orElse(Talk.EVERYBODY);
        Map<Integer, Share> shares = voices.shares(run, group, period);
        Map<Integer, Share> everybody = voices.shares(run, Talk.EVERYBODY, period);
        List<Topic> topics = voices.topics(run).stream()
                .filter(topic -> shares.containsKey(topic.number()))
                .sorted(Comparator.comparingLong(
                                (Topic topic) -> share(shares, topic.number()).talked())
                        .reversed())
                .toList();
        List<Map<Integer, Share>> monthly = new ArrayList<>();
        for (int month = 0; month < run.months(); month++) {
            monthly.add(voices.shares(run, group, new Period(month, month)));
        }
        for (Topic topic : topics) {
            byMonth.add(
                    monthly.stream().map(month -> share(month, topic.number())).toList());
        }
        double highest = MonthPicture.highest(byMonth);
        List<VoicesPage.Row> rows = new ArrayList<>();
        for (int place = 0; place < topics.size(); place++) {
            Share share = share(shares, topics.get(place).number());
            rows.add(new VoicesPage.Row(
                    topics.get(place),
                    share.figure(run),
                    tribe.isPresent()
                            ? share.index(run, share(everybody, share.topic()))
                            : new Figure.CannotTell(Doubt.NOTHING_TO_COMPARE),
                    MonthPicture.of(byMonth.get(place), highest)));
        }
        return rows;
    }

    private static Share share(Map<Integer, Share> shares, int topic) {
        return shares.getOrDefault(topic, new Share(topic, 0, 0));
    }

    private Response one(Request request) {
        long number = request.pathLong("topic");
        VoiceRun run = voices.newest().orElseThrow(() -> unknown(number));
        Topic topic = voices.topics(run).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> unknown(number));
        List<Share> months = new ArrayList<>();
        for (int month = 0; month < run.months(); month++) {
            months.add(share(voices.shares(run, Talk.EVERYBODY, new Period(month, month)), topic.number()));
        }
        Map<Long, Share> byTribe = voices.tribes(run, topic.number());
        Share everybody = byTribe.getOrDefault(Talk.EVERYBODY, new Share(topic.number(), 0, 0));
        List<TopicPage.TribeRow> rows = tribes.look(run.asOf()).map(tribes::list).orElse(List.of()).stream()
                .filter(tribe -> byTribe.containsKey(tribe.id().value()))
                .sorted(Comparator.comparingDouble(
                        (Tribe tribe) -> -part(byTribe.getOrDefault(tribe.id().value(), everybody))))
                .map(tribe -> {
                    Share share = byTribe.getOrDefault(tribe.id().value(), everybody);
                    return new TopicPage.TribeRow(tribe, share.figure(run), share.index(run, everybody));
                })
                .toList();
        return Response.page(
                "understand/voice/topic",
                new TopicPage(run, topic, everybody, months, rows, voices.quotes(run, topic.number())));
    }

    private static double part(Share share) {
        return share.wrote() == 0 ? 0 : (double) share.talked() / share.wrote();
    }

    private static RuntimeException unknown(long topic) {
        return Problem.of(
                        ErrorCode.NOT_FOUND,
                        "There is no topic " + topic,
                        "The newest reading found none with this number. Topics are numbered anew with every reading.")
                .exception();
    }

    private Response read(Request request) {
        int months = request.form("months")
                .filter(text -> text.matches("[0-9]{1,2}"))
                .map(Integer::parseInt)
                .filter(number -> number >= 1 && number <= Voices.MOST_MONTHS)
                .orElseThrow(() -> Problem.of(
                                ErrorCode.INVALID,
                                "That is not a number of months",
                                "Choose from 1 to %d months.".formatted(Voices.MOST_MONTHS))
                        .exception());
        boolean isNew = voices.read(voices.day(), months);
        return Response.redirect(PATH).toast(isNew ? "voice.toast.begun" : "voice.toast.running");
    }

    private Response cancel() {
        boolean ended = voices.cancel();
        return Response.redirect(PATH).toast(ended ? "voice.toast.cancelled" : "voice.toast.ended");
    }

    /// The bar while a reading goes on; when it is over, the page is asked for anew.
    private Response progress() {
        Optional<VoiceRun> run = voices.last().filter(VoiceRun::isRunning);
        return run.isPresent()
                ? Response.fragment("understand/voice/progress", run.get())
                : Response.empty().status(200).header("HX-Refresh", "true");
    }
}
