package io.barnraiser.activity.timeline;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.order.Order;
import io.barnraiser.activity.order.Orders;
import io.barnraiser.activity.order.Spend;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.member.Note;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.shell.Chip;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// The page of one member: {@code /desk/members/{id}}.
final class MemberPages {

    private static final String PATH = MemberListPages.PATH + "/{id}";
    private static final int ENTRIES = 40;
    private static final int LONGEST_TEXT = 600;
    private static final int ORDERS = 8;
    private static final int COMPANY = 12;

    private final Database database;
    private final Timelines timelines;
    private final Members members;
    private final Orders orders;
    private final Sources sources;
    private final Messages messages;
    private final Company company;
    private final MemberTribes tribes;
    private final MemberJourneys journeys;
    private final Supplier<String> currency;

    MemberPages(
            Database database,
            Timelines timelines,
            Members members,
            Orders orders,
            Sources sources,
            Messages messages,
            Company company,
            MemberTribes tribes,
            MemberJourneys journeys,
            Supplier<String> currency) {
        this.database = database;
        this.timelines = timelines;
        this.members = members;
        this.orders = orders;
        this.sources = sources;
        this.messages = messages;
        this.company = company;
        this.tribes = tribes;
        this.journeys = journeys;
        this.currency = currency;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Permissions.MEMBERS_READ, this::page),
                Route.post(PATH + "/notes", Permissions.MEMBERS_WRITE, this::addNote),
                Route.post(PATH + "/notes/{note}/delete", Permissions.MEMBERS_WRITE, this::deleteNote),
                Route.post(PATH + "/notes/{note}/restore", Permissions.MEMBERS_WRITE, this::restoreNote),
                Route.post(PATH + "/tags", Permissions.MEMBERS_WRITE, this::addTag),
                Route.post(PATH + "/tags/remove", Permissions.MEMBERS_WRITE, this::removeTag));
    }

    private Response page(Request request) {
        long id = request.pathLong("id");
        MemberId member = database.read(handle -> members.current(handle, new MemberId(id)))
                .orElseThrow(() ->
                        Problem.notFound("There is no member %d.".formatted(id)).exception());
        if (member.value() != id) {
            return Response.redirect(MemberListPages.PATH + "/" + member.value());
        }
        return timelines
                .find(id)
                .map(row -> Response.page("activity/timeline/member", view(request, row)))
                .orElseThrow(() -> Problem.notFound("Member %d is being read in. Try again in a moment.".formatted(id))
                        .exception());
    }

    private MemberView view(Request request, MemberRow row) {
        long id = row.id();
        Map<Long, ActivityKind> kinds = timelines.kinds();
        Map<Long, String> names = new LinkedHashMap<>();
        sources.list()
                .forEach(state ->
                        names.put(state.source().id().value(), state.source().name()));
        TimelineFilter filter = new TimelineFilter(
                number(request, "source"),
                number(request, "channel"),
                kinds.entrySet().stream()
                        .filter(entry -> request.query("kind")
                                .equals(Optional.of(entry.getValue().name())))
                        .mapToLong(Map.Entry::getKey)
                        .findFirst());
        Optional<Cursor> before = request.query("before").flatMap(Cursor::of);
        TimelinePage timeline = timelines.timeline(id, new TimelineFilter.Page(filter, before, ENTRIES, LONGEST_TEXT));
        Known known = known(id);
        ListAddress address = address(request, id);
        return new MemberView(
                row,
                known.identities(),
                days(timeline.entries(), request.viewer().zone()),
                timeline.older()
                        .map(place -> address.plus("before", place.code()).url())
                        .orElse(""),
                before.isPresent() ? address.url() : "",
                filters(request, row, address, names, known.kinds()),
                known.orders(),
                known.spend(),
                company.of(id, COMPANY),
                tribes.of(id),
                journeys.of(id),
                known.notes(),
                names,
                currency.get());
    }

    private record Known(
            List<Identity> identities, List<Order> orders, List<Spend> spend, List<Note> notes, List<String> kinds) {}

    private Known known(long id) {
        return database.read(handle -> {
            List<Identity> identities = members.identities(handle, new MemberId(id));
            List<Long> numbers =
                    identities.stream().map(identity -> identity.id().value()).toList();
            return new Known(
                    identities,
                    orders.newest(handle, numbers, ORDERS),
                    orders.spend(handle, numbers),
                    members.notes().list(handle, new MemberId(id)),
                    timelines.kindsOf(handle, numbers));
        });
    }

    private static ListAddress address(Request request, long id) {
        List<ListAddress.Part> parts = new ArrayList<>();
        for (String name : List.of("source", "channel", "kind")) {
            request.query(name)
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> parts.add(new ListAddress.Part(name, value)));
        }
        return new ListAddress(MemberListPages.PATH + "/" + id, parts);
    }

    /// A chip for every source and every kind that the member has, where there are several.
    private List<Chip> filters(
            Request request, MemberRow row, ListAddress address, Map<Long, String> names, List<String> kinds) {
        Locale locale = request.chosenLocale().orElse(request.viewer().locale());
        ListWords words = new ListWords(messages, locale, currency.get(), names, Map.of());
        List<Chip> chips = new ArrayList<>();
        if (row.sources().size() > 1) {
            row.sources()
                    .forEach(source -> chips.add(
                            chip(names.getOrDefault(source, "#" + source), address, "source", source.toString())));
        }
        if (kinds.size() > 1) {
            kinds.forEach(kind -> chips.add(chip(words.kind(kind), address, "kind", kind)));
        }
        return chips;
    }

    private static Chip chip(String label, ListAddress address, String name, String value) {
        boolean chosen = address.parts().contains(new ListAddress.Part(name, value));
        ListAddress without = new ListAddress(
                address.path(),
                address.parts().stream()
                        .filter(part -> !part.name().equals(name))
                        .toList());
        return new Chip(
                label, chosen ? without.url() : without.plus(name, value).url(), chosen);
    }

    /// The entries by the day in the reader's zone, as they are sorted.
    private static List<MemberView.Day> days(List<TimelineEntry> entries, ZoneId zone) {
        Map<LocalDate, List<TimelineEntry>> byDay = new LinkedHashMap<>();
        for (TimelineEntry entry : entries) {
            LocalDate day =
                    Instant.ofEpochMilli(entry.happenedAt()).atZone(zone).toLocalDate();
            byDay.computeIfAbsent(day, key -> new ArrayList<>()).add(entry);
        }
        return byDay.values().stream()
                .map(day -> new MemberView.Day(day.getFirst().happenedAt(), day))
                .toList();
    }

    private static OptionalLong number(Request request, String name) {
        return request.query(name)
                .filter(value -> value.matches("\\d{1,18}"))
                .map(value -> OptionalLong.of(Long.parseLong(value)))
                .orElse(OptionalLong.empty());
    }

    private Response addNote(Request request) {
        MemberId member = new MemberId(request.pathLong("id"));
        members.notes()
                .add(request.viewer().name(), member, request.form("body").orElse(""));
        return back(request).toast("timeline.note.added");
    }

    private Response deleteNote(Request request) {
        long note = request.pathLong("note");
        members.notes().delete(request.viewer().name(), note);
        return back(request)
                .toastWithUndo(
                        MemberListPages.PATH + "/" + request.pathLong("id") + "/notes/" + note + "/restore",
                        "timeline.note.deleted");
    }

    private Response restoreNote(Request request) {
        members.notes().restore(request.viewer().name(), request.pathLong("note"));
        return back(request);
    }

    private Response addTag(Request request) {
        MemberId member = new MemberId(request.pathLong("id"));
        members.notes()
                .addTag(request.viewer().name(), member, request.form("tag").orElse(""));
        return back(request);
    }

    private Response removeTag(Request request) {
        MemberId member = new MemberId(request.pathLong("id"));
        members.notes()
                .removeTag(request.viewer().name(), member, request.form("tag").orElse(""));
        return back(request);
    }

    private static Response back(Request request) {
        return Response.redirect(MemberListPages.PATH + "/" + request.pathLong("id"));
    }
}
