package io.barnraiser.activity.timeline;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.platform.web.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// The members list: {@code /desk/members}, its file, its bulk acts and saved views.
final class MemberListPages {

    static final String PATH = "/desk/members";

    private static final int ROWS = 50;
    private static final int MOST_AT_ONCE = 1_000;
    private static final int LONGEST_NAME = 60;

    private final Database database;
    private final Timelines timelines;
    private final Members members;
    private final Sources sources;
    private final Messages messages;
    private final MemberJourneys journeys;
    private final Supplier<String> currency;
    private final ViewStore views = new ViewStore();

    MemberListPages(
            Database database,
            Timelines timelines,
            Members members,
            Sources sources,
            Messages messages,
            MemberJourneys journeys,
            Supplier<String> currency) {
        this.database = database;
        this.timelines = timelines;
        this.members = members;
        this.sources = sources;
        this.messages = messages;
        this.journeys = journeys;
        this.currency = currency;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Permissions.MEMBERS_READ, this::list),
                Route.get(PATH + "/export", Permissions.MEMBERS_READ, this::export),
                Route.post(PATH + "/tag", Permissions.MEMBERS_WRITE, this::tag),
                Route.post(PATH + "/views", Permissions.MEMBERS_READ, this::save),
                Route.post(PATH + "/views/{id}/delete", Permissions.MEMBERS_READ, this::removeView));
    }

    private Response list(Request request) {
        Map<Long, ActivityKind> kinds = timelines.kinds();
        ListRequest asked = asked(request, kinds);
        MemberPage page = timelines.members(asked.query());
        Map<Long, String> names = sourceNames();
        Map<String, Long> standings = timelines.byStanding();
        Viewer viewer = request.viewer();
        Locale locale = request.chosenLocale().orElse(viewer.locale());
        ListWords words = new ListWords(messages, locale, currency.get(), names, kinds);
        Response response = Response.page(
                "activity/timeline/members",
                new MembersView(
                        asked.text(),
                        page.rows(),
                        page.total(),
                        standings.isEmpty(),
                        (asked.query().ascending() ? "" : "-")
                                + asked.query().sort().code(),
                        words.chips(asked),
                        words.choices(
                                asked,
                                timelines.membersBySource(),
                                timelines.membersByKind(),
                                standings,
                                database.read(handle -> members.notes().tagsInUse(handle, ROWS)),
                                journeys.states()),
                        ListWords.kept(asked),
                        page.previous().map(place -> asked.url("before", place)).orElse(""),
                        page.next().map(place -> asked.url("after", place)).orElse(""),
                        asked.address().at(PATH + "/export").url(),
                        asked.address().query(),
                        database.read(handle -> views.of(handle, viewer.id())),
                        names,
                        currency.get(),
                        new MembersView.Ranges(
                                request.query("seen_from").orElse(""),
                                request.query("seen_to").orElse(""),
                                request.query("spend_min").orElse(""),
                                request.query("spend_max").orElse(""))));
        // The toolbar sends every field, empty ones too; the address that stays need not show them.
        return request.wantsFragment()
                ? response.header("HX-Push-Url", asked.address().url())
                : response;
    }

    private ListRequest asked(Request request, Map<Long, ActivityKind> kinds) {
        return ListRequest.of(
                request, PATH, kinds, journeys, currency.get(), request.viewer().zone(), ROWS);
    }

    private Map<Long, String> sourceNames() {
        Map<Long, String> names = new HashMap<>();
        sources.list()
                .forEach(state ->
                        names.put(state.source().id().value(), state.source().name()));
        return names;
    }

    private Response export(Request request) {
        ListRequest asked = asked(request, timelines.kinds());
        MemberExport export = new MemberExport(timelines, sourceNames(), currency.get());
        return Response.download("text/csv; charset=utf-8", "members.csv", out -> export.write(asked.query(), out));
    }

    private Response tag(Request request) {
        List<Long> ids = request.formAll("id").stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .distinct()
                .limit(MOST_AT_ONCE)
                .toList();
        String tag = request.form("tag").orElse("");
        String actor = request.viewer().name();
        ids.forEach(id -> members.notes().addTag(actor, new MemberId(id), tag));
        return Response.redirect(request.form("back"), PATH)
                .toast("members.tagged", Integer.toString(ids.size()), tag.strip());
    }

    private Response save(Request request) {
        String name = request.form("name").orElse("").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            FieldError error =
                    new FieldError("name", "Give the view a name of 1 to %d characters.".formatted(LONGEST_NAME));
            throw Problem.invalid("The view has no name", List.of(error)).exception();
        }
        String query = request.form("query").orElse("");
        database.run(handle -> views.put(
                handle, request.viewer().id(), name, query, request.now().toEpochMilli()));
        return Response.redirect(query.isEmpty() ? PATH : PATH + "?" + query).toast("members.view.saved", name);
    }

    private Response removeView(Request request) {
        database.run(handle -> views.remove(handle, request.viewer().id(), request.pathLong("id")));
        return Response.redirect(request.form("back"), PATH);
    }
}
