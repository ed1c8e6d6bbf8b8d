package io.barnraiser.listen.inbox;

import io.barnraiser.activity.log.ChannelName;
import io.barnraiser.listen.feedback.FeedbackKind;
import io.barnraiser.listen.feedback.Muted;
import io.barnraiser.listen.feedback.Mutes;
import io.barnraiser.listen.feedback.Promise;
import io.barnraiser.listen.feedback.Promises;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/// What is promised to members, where nothing waits, and the departments: {@code /desk/settings/listening}.
final class SettingsPages {

    static final String PATH = "/desk/settings/listening";

    private static final String TEMPLATE = "listen/inbox/settings";
    private static final String EMAIL = "[^\\s@]{1,64}@[^\\s@]{1,180}";

    private static final int FULLEST = 20;

    private final Promises promises;
    private final Mutes mutes;
    private final Departments departments;
    private final Rows rows;

    SettingsPages(Promises promises, Mutes mutes, Departments departments, Rows rows) {
        this.promises = promises;
        this.mutes = mutes;
        this.departments = departments;
        this.rows = rows;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Permissions.LISTENING_MANAGE, request -> page(typed(promises.current()), List.of())),
                Route.post(PATH + "/promise", Permissions.LISTENING_MANAGE, this::promise),
                Route.post(PATH + "/channels/{id}/mute", Permissions.LISTENING_MANAGE, this::mute),
                Route.post(PATH + "/channels/{id}/unmute", Permissions.LISTENING_MANAGE, this::unmute),
                Route.post(PATH + "/departments", Permissions.LISTENING_MANAGE, this::open),
                Route.post(PATH + "/departments/{id}", Permissions.LISTENING_MANAGE, this::change),
                Route.post(PATH + "/departments/{id}/close", Permissions.LISTENING_MANAGE, this::close));
    }

    private Response page(Map<String, String> typed, List<FieldError> errors) {
        List<Promise> all = promises.all();
        List<Muted> muted = mutes.all();
        Map<Long, Long> fullest = mutes.fullest(FULLEST);
        Set<Long> numbers = new TreeSet<>(fullest.keySet());
        muted.forEach(one -> numbers.add(one.channel()));
        Map<Long, ChannelName> names = rows.channels(numbers);
        Rows.Names known = rows.names();
        return Response.page(
                TEMPLATE,
                new SettingsView(
                        promises.current(),
                        all.size() - 1,
                        typed,
                        muted.stream()
                                .map(one -> channel(one.channel(), names, known.sources(), 0, one.actor()))
                                .toList(),
                        fullest.entrySet().stream()
                                .map(one -> channel(one.getKey(), names, known.sources(), one.getValue(), ""))
                                .toList(),
                        departments.list(),
                        known.accounts(),
                        errors));
    }

    private static SettingsView.Channel channel(
            long id, Map<Long, ChannelName> names, Map<Long, String> places, long waiting, String actor) {
        Optional<ChannelName> name = Optional.ofNullable(names.get(id));
        return new SettingsView.Channel(
                id,
                name.map(known -> places.getOrDefault(known.sourceId().value(), ""))
                        .orElse(""),
                name.map(ChannelName::name).orElse("#" + id),
                waiting,
                actor);
    }

    private Response mute(Request request) {
        long id = request.pathLong("id");
        if (!rows.channels(Set.of(id)).containsKey(id)) {
            throw Problem.notFound("There is no channel %d.".formatted(id)).exception();
        }
        mutes.mute(request.viewer().name(), id);
        return Response.redirect(PATH).toast("listening.mute.muted");
    }

    private Response unmute(Request request) {
        mutes.unmute(request.viewer().name(), request.pathLong("id"));
        return Response.redirect(PATH).toast("listening.mute.unmuted");
    }

    private static Map<String, String> typed(Promise promise) {
        Map<String, String> typed = new TreeMap<>();
        promise.hours()
                .by()
                .forEach((cell, hours) ->
                        typed.put(SettingsView.field(cell.kind(), cell.language()), Integer.toString(hours)));
        return typed;
    }

    private Response promise(Request request) {
        Map<Promise.Cell, Integer> hours = new HashMap<>();
        Map<String, String> typed = new TreeMap<>();
        List<FieldError> errors = new ArrayList<>();
        BiFunction<FeedbackKind, String, String> read = (kind, language) ->
                request.form(SettingsView.field(kind, language)).orElse("").strip();
        for (FeedbackKind kind : Promise.KINDS) {
            for (String language : SettingsView.LANGUAGES) {
                String value = read.apply(kind, language);
                typed.put(SettingsView.field(kind, language), value);
                boolean mayBeEmpty = !language.isEmpty();
                if (value.matches("\\d{1,3}")
                        && Integer.parseInt(value) >= 1
                        && Integer.parseInt(value) <= Promise.MOST_HOURS) {
                    hours.put(new Promise.Cell(kind, language), Integer.parseInt(value));
                } else if (!value.isEmpty() || !mayBeEmpty) {
                    errors.add(new FieldError(SettingsView.field(kind, language), "listening.fault.hours"));
                }
            }
        }
        if (!errors.isEmpty()) {
            return page(typed, errors).invalid();
        }
        promises.promise(request.viewer().name(), new Promise.Hours(hours));
        return Response.redirect(PATH).toast("listening.promised");
    }

    private Response open(Request request) {
        return put(request, 0);
    }

    private Response change(Request request) {
        return put(request, request.pathLong("id"));
    }

    private Response put(Request request, long id) {
        String name = request.form("name").orElse("").strip();
        String email = request.form("email").orElse("").strip();
        List<FieldError> errors = new ArrayList<>();
        if (name.isEmpty() || name.length() > Department.LONGEST_NAME) {
            errors.add(new FieldError("name", "listening.fault.name"));
        }
        if (!email.isEmpty() && !email.matches(EMAIL)) {
            errors.add(new FieldError("email", "listening.fault.email"));
        }
        if (!errors.isEmpty()) {
            return page(typed(promises.current()), errors).invalid();
        }
        List<Long> staff = request.formAll("staff").stream()
                .filter(number -> number.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .filter(rows.names().accounts()::containsKey)
                .toList();
        Optional<Long> put = departments.put(request.viewer().name(), id, name, email, staff);
        if (put.isEmpty()) {
            throw gone(id);
        }
        return Response.redirect(PATH).toast("listening.department.saved", name);
    }

    private Response close(Request request) {
        long id = request.pathLong("id");
        if (!departments.close(request.viewer().name(), id)) {
            throw gone(id);
        }
        return Response.redirect(PATH).toast("listening.department.closed");
    }

    private static RuntimeException gone(long id) {
        return Problem.notFound("There is no open department %d.".formatted(id)).exception();
    }
}
